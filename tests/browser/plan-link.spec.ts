import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { packReport } from '../../src/assignment/open.ts';
import { planText } from '../../src/assignment/wire.ts';
import { DAY } from '../../src/dashboard/days.ts';
import { expect, expectAccessible, expectEveryLook, test } from '../support/journey.ts';
import { catalog, goTo, linkTo, MADE, moduleOf, openLink, PLAN, plan, TODAY } from '../support/plans.ts';
import { seed, some } from '../support/records.ts';
import { rows, facts, file, Component, parse } from '../support/planning.ts';

test('anchors of the page are left alone, and a link put into a tab that shows the page arrives', async ({ page }) => {
  await page.goto(`${PLAN}#main`);
  await expect(page.getByRole('heading', { name: 'No plan here yet' })).toBeVisible();
  expect(page.url()).toContain('#main');
  const link = await linkTo(plan());
  await page.evaluate((to) => (location.href = to), link.replace(PLAN, ''));
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(page.url()).not.toContain('#');
});

test('a plan comes by a file, picked or dropped', async ({ page }) => {
  await page.goto(PLAN);
  await page.getByLabel('Open a plan from a file').setInputFiles(file(`${planText(plan())}\n`));
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'plan.json'));
      return data;
    },
    planText(plan({ id: 'dropped1', to: 'Lan' })),
  );
  await page.locator('.own-drop').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lan, your plan');
  await page.getByLabel('Open a plan from a file').setInputFiles(file('{"a":1}'));
  await expect(page.getByRole('heading', { name: 'This file cannot be opened here' })).toBeFocused();
  await page.getByLabel('Open a plan from a file').setInputFiles(file('{"trellis-sealed":1}'));
  await expect(page.getByText('It is a report to a mentor')).toBeVisible();
  await expect(rows(page), 'what was there stays').toHaveCount(5);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('It is a report to a mentor')).toHaveCount(0);
});

test('where storage is forbidden a plan opens, and the page says that it cannot keep it', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } }); // prettier-ignore
  });
  await openLink(page, plan());
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByText('This browser does not let the page keep anything, so keep the link')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep this plan' })).toHaveCount(0);
  await expectAccessible(page);
});

/** Millions of bytes of nothing, in the packing of a link. */
const BOMB = `1.${deflateRawSync(Buffer.alloc(2_500_000)).toString('base64url')}`;
const report = { plan: 'planTest', sender: 'senderAB', at: MADE, name: '', items: [], reflections: [], question: '' };
for (const [name, data, words] of [
  ['damaged', '1.bm90IGFueXRoaW5n', 'The link is not whole.'],
  ['of a newer version', '9.abcdef', 'made with a newer version'],
  ['of newer words', `0.${Buffer.from('["a",2,"planTest"]').toString('base64url')}`, 'made with a newer version'],
  ['too long', `0.${'A'.repeat(9000)}`, 'longer than any link'],
  ['a bomb', BOMB, 'more than any plan can hold'],
  ['not ours at all', '%3Cb%3E no plan %3C/b%3E', 'The link is not whole.'],
  ['a report', await packReport(report), 'It is a report to a mentor'],
] as const)
  test(`a link that is ${name}: kind words, and the record as it was`, async ({ page }) => {
    await seed(page, some());
    const before = await facts(page);
    await page.goto(`${PLAN}#${data}`);
    await expect(page.getByRole('heading', { name: 'This link cannot be opened here' })).toBeFocused();
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText('Your record here is as it was.')).toBeVisible();
    expect(page.url()).not.toContain('#');
    expect(await facts(page)).toEqual(before);
    await expectAccessible(page);
    if (name === 'a report')
      await expect(page.getByRole('link', { name: 'it on the page for reports' })).toHaveAttribute('href', `/mentors/group/#${data}`); // prettier-ignore
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'No plan here yet' })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

test('of a link that was cut off, what arrived is shown, and what to ask for', async ({ page }) => {
  const items = catalog.modules.flatMap(({ code, lessons }) => [code, ...lessons.map((lesson) => lesson.code)]).map((ref, index) => ({ ref, due: TODAY + index, note: `Note ${index * 7919} for you` })); // prettier-ignore
  const link = await linkTo(plan({ items }));
  await goTo(page, link.slice(0, Math.floor(link.length * 0.8)));
  await expect(page.getByText('A part of this plan did not arrive')).toBeVisible();
  await expect(page.getByText('Ask your mentor to send it again, or to send it as a file.')).toBeVisible();
  const shown = await rows(page).count();
  expect(shown).toBeGreaterThan(3);
  expect(shown).toBeLessThan(items.length);
  await expectEveryLook(page);
});

test('words of strangers are words', async ({ page }) => {
  const words = '<img src=x onerror=alert(1)> javascript:alert(1)';
  await openLink(page, plan({ to: '<b>Minh</b>', from: words.slice(0, 40), note: words }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<b>Minh</b>, your plan');
  await expect(page.locator('.plan-note p')).toHaveText(words);
  await expect(page.locator('main img, main a[href^="javascript"]')).toHaveCount(0);
});

const DATES = plan({
  items: [{ ref: plan().items[0]!.ref, due: Date.UTC(2027, 2, 13) / DAY }, { ref: plan().items[1]!.ref, due: Date.UTC(2027, 2, 14) / DAY }], // prettier-ignore
  meeting: { at: Date.UTC(2027, 2, 14, 17, 30), minutes: 30, zone: 'Asia/Ho_Chi_Minh' },
});
const ZONES = {
  'Pacific/Pago_Pago': [6, 14],
  'Pacific/Kiritimati': [7, 15],
  'America/New_York': [13, 14],
} as const;
/** The weekday of the first date, as each language writes it. */
const saturday = (locale: string) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2027, 2, 13)); // prettier-ignore
for (const [timezoneId, [hour, date]] of Object.entries(ZONES))
  for (const locale of ['en', 'vi', 'ar'] as const)
    test.describe(`${timezoneId} in ${locale}`, () => {
      test.use({ timezoneId, locale });
      test('the same calendar dates everywhere, and the meeting at its instant', async ({ page }) => {
        await openLink(page, DATES);
        const times = await page
          .locator('.plan-climb time')
          .evaluateAll((all) => all.map((time) => [time.getAttribute('datetime'), time.getAttribute('lang')]));
        expect(times.map(([day]) => day)).toEqual(['2027-03-13', '2027-03-14']);
        expect(times[0]![1]).toMatch(new RegExp(`^${locale}`));
        const words = await page.locator('.plan-climb time').first().textContent();
        expect(words).toContain(saturday(locale));
        if (locale === 'en') expect(words).toBe('Saturday, March 13, 2027');
        const meeting = page.locator('.plan-meeting strong time');
        await expect(meeting).toHaveAttribute('datetime', '2027-03-14T17:30:00.000Z');
        const zone = timezoneId;
        const expected = new Intl.DateTimeFormat(locale, { day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: zone }); // prettier-ignore
        for (const { type, value } of expected.formatToParts(DATES.meeting!.at))
          if (type !== 'literal') expect(await meeting.textContent()).toContain(value);
        if (locale === 'en') {
          const hours = ((hour + 11) % 12) + 1;
          await expect(meeting).toContainText(new RegExp(`March ${date}, 2027 at ${hours}:30`));
          await expect(page.locator('.plan-meeting')).toContainText('Monday, March 15, 2027 at 12:30 AM');
        }
      });
    });

test('the dates go into a calendar file, without titles unless they are asked for', async ({ page }) => {
  await openLink(page, plan());
  await expect(
    page.getByLabel('With titles and addresses of the pages. Whoever sees your calendar sees them, too.'),
  ).not.toBeChecked();
  await expect(page.getByText('Calendars on the web are copied')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the dates as a calendar file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('plan.ics');
  const events = async (path: string) =>
    new Component(parse(readFileSync(path, 'utf8')) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => [event.getFirstPropertyValue('dtstart')?.toString(), event.getFirstPropertyValue('summary')]);
  const day = (due: number) => new Date(due * DAY).toISOString().slice(0, 10);
  expect(await events(await download.path())).toEqual([
    [day(TODAY - 2), 'Reading, step 1 of 5'],
    [day(TODAY + 1), 'Exercise, step 2 of 5'],
    [day(TODAY + 20), 'Questions, step 3 of 5'],
  ]);
  await page.getByLabel('With titles and addresses of the pages. Whoever sees your calendar sees them, too.').check();
  const [titled] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the dates as a calendar file' }).click(),
  ]);
  expect((await events(await titled.path()))[0]).toEqual([day(TODAY - 2), moduleOf('knowledge').lessons[0]!.title]);
});
