// cspell:ignore vtsr znnj gnirts

import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { seal } from '../../src/assignment/sealed.ts';
import { packPlan } from '../../src/assignment/open.ts';
import { expect, expectEveryLook, rewriteTexts, test } from '../support/journey.ts';
import { EARLIER, fileOf, items, linkOf, report, THREE } from '../support/reports.ts';
import { seed } from '../support/records.ts';

const GROUP = 'mentors/group/';
const [LAN, LINH, THIRD] = THREE as [(typeof THREE)[0], (typeof THREE)[0], (typeof THREE)[0]];

const ready = (page: Page) => expect(page.getByLabel('Links of reports, one or many')).toBeVisible();
const said = (page: Page) => page.locator('.group > .own-status');
const glance = (page: Page) => page.locator('#glance tbody tr');
const each = (page: Page, name: string) =>
  page.locator('.group-mentee').filter({ has: page.getByRole('heading', { name, exact: true }) });
/** Papers of reports on the device. */
const papers = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('trellis/paper/report/'))
      .map((key) => JSON.parse(localStorage.getItem(key)!) as { text: string; as: string }),
  );
async function paste(page: Page, text: string) {
  await page.getByLabel('Links of reports, one or many').fill(text);
  await page.getByRole('button', { name: 'Open the reports' }).click();
}
const asFile = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const files = (page: Page, ...all: ReturnType<typeof asFile>[]) =>
  page.getByLabel('Files of reports').setInputFiles(all);
/** The page with four reports of three mentees. */
async function many(page: Page) {
  await page.goto(GROUP);
  await ready(page);
  await files(page, asFile('reports.txt', fileOf([...THREE, EARLIER])));
  await expect(glance(page)).toHaveCount(3);
  await expect(page.locator('.group-ask')).toBeVisible();
  await expect(page.locator('.group-meeting')).toBeVisible();
}

test('a report by link: read once, out of the address, there after a reload, kept only when asked', async ({
  page,
  site,
}) => {
  await page.goto(await linkOf(site.address, LAN));
  await expect(said(page)).toHaveText('One report was read.');
  await expect(said(page)).toBeFocused();
  expect(page.url()).toBe(`${site.address}${GROUP}`);
  await expect(page).toHaveTitle(/^Reports/);
  await expect(glance(page)).toHaveCount(1);
  await expect(each(page, 'Lan').getByText('without sounding as if I accused the clerk?')).toBeVisible();
  await expect(each(page, 'Lan').getByText('The board says that the hours')).toBeVisible();
  expect(await papers(page)).toEqual([]);

  await page.reload();
  await expect(glance(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('Kept in this browser on this device.')).toBeVisible();
  const [paper, ...more] = await papers(page);
  expect(more).toEqual([]);
  expect(Object.keys(paper!).sort()).toEqual(['as', 'text']);
  expect(paper!.as).toBe('Lan');

  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(glance(page)).toHaveCount(1);
  // Another link in the tab that shows the page already.
  const next = await linkOf(site.address, LINH);
  await page.evaluate((hash) => (location.hash = hash), new URL(next).hash);
  await expect(glance(page)).toHaveCount(2);
  expect(page.url()).toBe(`${site.address}${GROUP}`);
});

test('what is not kept is gone, and the page says so', async ({ page }) => {
  await many(page);
  await expect(
    page.getByText('Until you choose, a report from a link lasts as long as this tab, others as long as this page.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Do not keep' }).click();
  await expect(page.getByText('A report from a link stays in this tab')).toBeVisible();
  await expect(page.locator('.group > .own-line')).toBeFocused();
  await expect(glance(page)).toHaveCount(3);
  expect(await papers(page)).toEqual([]);
  await page.reload();
  await ready(page);
  await expect(glance(page)).toHaveCount(0);
});

test('links pasted together: the same twice counts once, a newer one takes the place of an older one', async ({
  page,
  site,
}) => {
  await page.goto(GROUP);
  await ready(page);
  const links = await Promise.all([EARLIER, LINH, THIRD].map((one) => linkOf(site.address, one)));
  await paste(page, `Here: ${links[0]}.\nAnd from me ${links[1]} ${links[1]}\n\n${links[2]}`);
  await expect(said(page)).toHaveText(
    '4 were found. 3 reports were read. One report was here already and counts once.',
  );
  await expect(glance(page)).toHaveCount(3);
  await expect(page.getByLabel('Links of reports, one or many')).toHaveValue('');
  await expect(each(page, 'Mentee 1')).toBeVisible();

  await paste(page, await linkOf(site.address, LAN));
  await expect(said(page)).toContainText('the newest counts, and the earlier ones can still be seen');
  await expect(glance(page)).toHaveCount(3);
  const row = glance(page).filter({ hasText: 'Lan' });
  await expect(row.locator('[data-state="done"]')).toHaveCount(2);
  // Older again: nothing changes.
  await paste(page, links[0]!);
  await expect(said(page)).toHaveText('One report was here already and counts once.');
  await expect(row.locator('[data-state="done"]')).toHaveCount(2);

  const earlier = each(page, 'Lan').locator('details').filter({ hasText: 'Earlier report of' });
  await earlier.locator('summary').click();
  await expect(earlier.locator('.report-view')).toContainText('What is done of the plan');
  await earlier.getByRole('button', { name: 'Erase this earlier report' }).click();
  await earlier.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(said(page)).toHaveText('The earlier report is erased.');
  await expect(earlier).toHaveCount(0);
  await expect(each(page, 'Lan')).toBeVisible();
});

test('damaged, cut, newer and hostile ones are said kindly, and nothing else is lost', async ({ page, site }) => {
  await page.goto(GROUP);
  await ready(page);
  const hostile = report('sender09', 1, {
    name: '<img src=x onerror=alert(1)>',
    items: [{ ref: 'constructor', done: 'done' }, { ref: '__proto__', done: 'open' }, { ref: 'tostring', done: 'done' }], // prettier-ignore
    scores: [{ module: 'valueof', right: 1, partly: 0, missed: 1, of: 2, codes: ['zzzz'] }],
    confidence: [{ code: 'zzzz', before: 1, after: 5 }],
    reflections: [
      { code: 'zzzz', text: 'javascript:alert(1) https://evil.example </p><script>alert(2)</script> \u202Egnirts' },
    ],
    question: '=HYPERLINK("https://evil.example")',
  });
  const whole = await linkOf(site.address, THIRD);
  const plan = await packPlan({ id: 'planAAAA', at: Date.now(), to: '', from: '', note: '', items: [{ ref: '4pmj' }] });
  await paste(
    page,
    [await linkOf(site.address, LAN), await linkOf(site.address, hostile), `${site.address}${GROUP}#9.abc`]
      .concat([`${site.address}${GROUP}#1.AAAA`, whole.slice(0, -12), `${site.address}assignment/#${plan}`])
      .join('\n'),
  );
  await expect(said(page)).toContainText('6 were found. 3 reports were read.');
  await expect(said(page)).toContainText('One is not whole');
  await expect(said(page)).toContainText('newer version of this site');
  await expect(said(page)).toContainText('a part could not be read; the rest is shown');
  await expect(page.getByRole('link', { name: 'open this plan' })).toHaveAttribute('href', new RegExp(`assignment/#${plan.replace('.', '\\.')}$`)); // prettier-ignore
  await expect(glance(page)).toHaveCount(3);
  const one = each(page, '<img src=x onerror=alert(1)>');
  await expect(
    one.getByText('javascript:alert(1) https://evil.example </p><script>alert(2)</script> gnirts'),
  ).toBeVisible();
  await expect(one.locator('.group-own a, .group-own img, .group-own script')).toHaveCount(0);
  await one.locator('summary').first().click();
  await expect(one.locator('.report-view')).toBeVisible();
  await paste(page, 'See you on Thursday.');
  await expect(said(page)).toContainText('No report was found in it.');
  await expect(page.getByLabel('Links of reports, one or many')).toHaveValue('See you on Thursday.');
  await expect(glance(page)).toHaveCount(3);
});

test('files, many at once, and sealed ones with their passphrase', async ({ page }) => {
  test.slow();
  await page.goto(GROUP);
  await ready(page);
  const sealed = await seal(fileOf([LAN]), 'correct horse battery');
  await files(
    page,
    asFile('a.json', fileOf([LINH])),
    asFile('b.json', fileOf([THIRD, EARLIER])),
    asFile('sealed.json', sealed),
    asFile('large.txt', 'x'.repeat(1_000_001)),
  );
  await expect(said(page)).toContainText('3 reports were read.');
  await expect(said(page)).toContainText('One file or text was larger than one megabyte and not looked at.');
  await expect(said(page)).toContainText('One file is locked: type the passphrase below.');
  await expect(page.getByText('This file is locked: sealed.json')).toBeVisible();
  const field = page.getByLabel('Passphrase');
  await expect(field).toBeFocused();
  await field.fill('correct horse');
  await field.press('Enter');
  await expect(page.getByText('This passphrase does not fit.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('correct horse battery');
  await field.press('Enter');
  await expect(said(page)).toContainText('One report was read.');
  await expect(field).toHaveCount(0);
  await expect(each(page, 'Lan').getByText('How do I ask for the section')).toBeVisible();
  await files(page, asFile('sealed.json', sealed));
  await page.getByRole('button', { name: 'Do not open' }).click();
  await expect(field).toHaveCount(0);
});

test('files dropped on the page are read as well', async ({ page }) => {
  await page.goto(GROUP);
  await ready(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'reports.txt', { type: 'text/plain' }));
    return data;
  }, fileOf(THREE));
  await page.locator('.own-drop').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(glance(page)).toHaveCount(3);
});

test('names are changed on this device, one mentee is erased, and then all', async ({ page }) => {
  await seed(page, []);
  await many(page);
  const one = each(page, 'Mentee 1');
  await one.getByText('Change the name, or erase').click();
  await one.getByLabel('What you call them, on this device only').fill('Ms T');
  await one.getByRole('button', { name: 'Change the name' }).click();
  await expect(said(page)).toHaveText('Now called Ms T, on this device only.');
  await page.reload();
  await expect(glance(page).filter({ hasText: 'Ms T' })).toHaveCount(1);
  expect((await papers(page)).map(({ as }) => as).sort()).toEqual(['Lan', 'Lan', 'Linh', 'Ms T']);

  await each(page, 'Lan').getByText('Change the name, or erase').click();
  await each(page, 'Lan').getByRole('button', { name: 'Erase what is here of Lan' }).click();
  await expect(page.getByText('This erases all 2 reports of Lan from this browser.')).toBeFocused();
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(said(page)).toBeFocused();
  await expect(glance(page)).toHaveCount(2);
  expect(await papers(page)).toHaveLength(2);

  await page.getByRole('button', { name: 'Erase all reports' }).click();
  await page.getByRole('button', { name: 'Erase all', exact: true }).click();
  await expect(said(page)).toHaveText('Erased: no report is here any more.');
  expect(await papers(page)).toEqual([]);
  await expect(page.getByRole('heading', { name: 'No report yet' })).toBeVisible();
});

test('what was erased does not come back with a reload', async ({ page, site }) => {
  await page.goto(await linkOf(site.address, LAN));
  await page.getByRole('button', { name: 'Erase all reports' }).click();
  await page.getByRole('button', { name: 'Erase all', exact: true }).click();
  await page.reload();
  await ready(page);
  await expect(glance(page)).toHaveCount(0);
});

test('who may need a word, the table, and questions with their passage', async ({ page }) => {
  await many(page);
  const stuck = page.locator('#stuck');
  await expect(stuck.getByRole('heading')).toHaveText(['What to ask about', 'Lan', 'Linh']);
  await expect(stuck).toContainText('it was not begun when the report was made');
  await expect(stuck).toContainText('Is it too long, or unclear?');
  await expect(stuck).toContainText('In the other report nothing of this kind stands out.');
  const row = glance(page).filter({ hasText: 'Linh' });
  await expect(row.locator('td').first()).toContainText('Past its day');
  const passage = page.locator('#discuss').getByRole('link');
  await expect(passage).toHaveAttribute('href', /how-a-rule-is-made\/#four-stages$/);
  await expect(page.locator('#discuss')).toContainText('2 of the 2 who told their answers');
  await passage.click();
  await expect(page.locator('#four-stages')).toBeInViewport();
});

test('questions are not asked for before they are needed, and one mentee alone has all of them', async ({
  page,
  site,
}) => {
  await page.goto(await linkOf(site.address, THIRD));
  await expect(glance(page)).toHaveCount(1);
  expect(site.requests.filter(({ path }) => path.includes('questions-'))).toEqual([]);
  await expect(page.locator('#discuss, #sure')).toHaveCount(0);
  await paste(page, await linkOf(site.address, LAN));
  await expect(page.locator('.group-ask')).toHaveCount(3);
});

test('an agenda of 30 or 60 minutes from the steps of a guide, which lead to its page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await many(page);
  const agenda = page.locator('#agenda');
  await expect(
    agenda.getByRole('heading', { name: '30 minutes, with the steps of the guide to Knowledge' }),
  ).toBeVisible();
  await expect(agenda.locator('.plan-climb > li').first()).toContainText('How do I ask for the section');
  await expect(agenda.getByRole('link', { name: 'Begin a new plan with what is left' })).toHaveAttribute(
    'href',
    /mentors\/assign\/#add=4pmj/,
  );
  await expect(agenda).toContainText('a question is asked');
  await agenda.getByLabel('60 minutes').check();
  await expect(agenda.getByRole('heading', { name: /^60 minutes/ })).toBeVisible();
  await expect(agenda.locator('.plan-climb > li').last()).toContainText('minute 55 to 60');
  await agenda.getByText('Print it, or copy it as text').click();
  await agenda.getByRole('button', { name: 'Copy the text' }).click();
  await expect(agenda.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Our meeting, 60 minutes: Knowledge');
  expect(text).not.toMatch(/Lan|Linh|clerk\?/);
  await agenda.getByRole('link', { name: 'One map, and you stay silent' }).click();
  await expect(page.locator('#plan-30-map')).toBeInViewport();
});

test('the table as CSV, and all reports as a file that opens again', async ({ page, browser, site }) => {
  await many(page);
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const table = await save('Save the table as CSV');
  expect(table.name).toMatch(/^table-\d{4}-\d\d-\d\d\.csv$/);
  expect(table.text).toMatch(/^\uFEFFMentee,Reported on,/);
  const lines = table.text.slice(1).split('\r\n');
  expect(lines).toHaveLength(1 + 15 + 1);
  expect(lines.find((line) => line.startsWith('Linh,'))).toMatch(
    /^Linh,\d{4}-\d\d-\d\d,Knowledge,Lesson,"Find where a rule lives, and who can still change it",4pmj,\d{4}-\d\d-\d\d,Past its day$/,
  );
  await expect(said(page)).toContainText('A table of people is to be kept carefully.');
  expect(table.text).not.toContain('clerk?');

  const all = await save('Save all reports to a file');
  expect(all.text.trim().split('\n')).toHaveLength(4);
  const other = await (await browser.newContext({ baseURL: site.address })).newPage();
  await other.goto(GROUP);
  await ready(other);
  await files(other, asFile(all.name, all.text));
  await expect(glance(other)).toHaveCount(3);
  await expect(each(other, 'Lan').getByText('Earlier report of')).toBeVisible();
  await other.context().close();
});

const STATES = { empty: [], one: [LAN], many: [...THREE, EARLIER] };
for (const [state, reports] of Object.entries(STATES))
  test(`the page is accessible and fits, ${state}`, async ({ page }) => {
    test.slow();
    await page.goto(GROUP);
    await ready(page);
    if (reports.length > 0) {
      await files(page, asFile('reports.txt', fileOf(reports)), asFile('s.json', '{"trellis-sealed":1}'));
      await expect(page.locator('.group-ask').first()).toBeVisible();
      await expect(page.locator('.group-meeting')).toBeVisible();
      for (const details of await page.locator('main details').all()) await details.locator('summary').first().click();
      await page.getByRole('button', { name: 'Erase all reports' }).click();
    }
    await expectEveryLook(page);
  });

test('a plan of forty things and names without a blank fit on a phone, on a desk, in large letters, and from right to left', async ({
  page,
}) => {
  const codes = ['4pmj', 'pc9s', 'k23p', 'zmw2', 'vtsr', 'psv4', 'znnj', '5q7g'];
  const refs = codes.flatMap((code) => [code, `${code}.x`]).concat(Array.from({ length: 24 }, (_, index) => `zz${'abcdefghijklmnopqrstuvwxyz'[index]}`)); // prettier-ignore
  const large = [1, 2, 3].map(
    (number) =>
    report(`sender1${number}`, number, { name: 'W'.repeat(40), items: refs.map((ref) => ({ ref, done: 'begun', due: items([])[0]!.due! })), question: 'w'.repeat(500) }), // prettier-ignore
  );
  await page.goto(GROUP);
  await ready(page);
  await files(page, asFile('r.txt', fileOf(large)));
  await expect(glance(page)).toHaveCount(3);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await fits(), `${width} px`).toBe(true);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await fits(), `${width} px from right to left`).toBe(true);
    await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  }
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await fits()).toBe(true);
});

test('by keyboard alone: paste, open, keep, choose 60 minutes, rename, erase', async ({ page, site }) => {
  await page.goto(GROUP);
  await ready(page);
  const to = async (target: ReturnType<Page['locator']>) => {
    for (let press = 0; press < 120; press += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached by Tab');
  };
  await to(page.getByLabel('Links of reports, one or many'));
  await page.keyboard.insertText(await linkOf(site.address, LAN));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said(page)).toBeFocused();
  await to(page.getByRole('button', { name: 'Keep', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.group > .own-line')).toBeFocused();
  await to(page.getByRole('region', { name: 'what is done, by mentee' }));
  await to(page.getByLabel('30 minutes'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: /^60 minutes/ })).toBeVisible();
  const fold = each(page, 'Lan').locator('summary').last();
  await to(fold);
  await page.keyboard.press('Enter');
  await to(page.getByLabel('What you call them'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('L.');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Now called L., on this device only.');
  await to(page.getByRole('button', { name: 'Erase all reports' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said(page)).toBeFocused();
  expect(await papers(page)).toEqual([]);
});

test('on paper: what is shown and no forms; the agenda alone when it is asked for', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => {}));
  await many(page);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['#open', '#out', '.group-name', '.group-length', '.own-line'])
    for (const element of await page.locator(hidden).all()) await expect(element).toBeHidden();
  await expect(page.locator('#glance')).toBeVisible();
  await expect(page.locator('.report-view')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Print it, or copy it as text').click();
  await page.getByRole('button', { name: 'Print the agenda' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.group-meeting')).toBeVisible();
  await expect(page.locator('#glance, #stuck, #each').first()).toBeHidden();
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(pages).toHaveLength(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#glance')).toBeVisible();
});

test('text nodes replaced by a translator do not break the page', async ({ page, site }) => {
  await many(page);
  await rewriteTexts(page);
  await paste(page, await linkOf(site.address, report('sender04', 1, { name: 'Thu' })));
  // The button was renamed by the translator; the form still works.
  await expect(glance(page)).toHaveCount(4);
  await page.locator('#agenda input[type="radio"]').nth(1).check();
  await expect(page.locator('#agenda .plan-climb > li').first()).toBeVisible();
  await page.locator('#out .btn-text').click();
  await page.locator('#out .own-ask .btn').first().click();
  await expect(glance(page)).toHaveCount(0);
});

test('what cannot be loaded is said where it would stand, and can be tried again', async ({ page, guard }) => {
  guard.networkMayFail = true;
  await page.route(/data\/(guides|questions)-?/, (route) => route.abort());
  await page.goto(GROUP);
  await ready(page);
  await files(page, asFile('r.txt', fileOf(THREE)));
  await expect(page.locator('#agenda')).toContainText('could not be loaded');
  await expect(page.locator('#discuss')).toContainText('could not be loaded');
  await page.unroute(/data\/(guides|questions)-?/);
  for (const part of ['#agenda', '#discuss'])
    await page.locator(part).getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.group-meeting')).toBeVisible();
  await expect(page.locator('.group-ask')).toBeVisible();
});

test('a private session shows nothing that is kept, and keeps nothing', async ({ page }) => {
  await seed(page, []);
  await many(page);
  expect(await papers(page)).toHaveLength(4);
  await page.evaluate(() => sessionStorage.setItem('trellis/private', '1'));
  await page.reload();
  await ready(page);
  await expect(glance(page)).toHaveCount(0);
  await files(page, asFile('r.txt', fileOf([report('sender05', 1)])));
  await expect(glance(page)).toHaveCount(1);
  expect(await papers(page)).toHaveLength(4);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs and what can be done instead', async ({ page }) => {
    await page.goto(GROUP);
    await expect(page.getByText('this page needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'sheets to print' })).toBeVisible();
    await expect(page.getByText('One moment')).toBeHidden();
  });
});
