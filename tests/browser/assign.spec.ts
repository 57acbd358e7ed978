import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import type { Assignment } from '../../src/assignment/assignment.ts';
import { dayIn, isoOf } from '../../src/assignment/dates.ts';
import { openPlan } from '../../src/assignment/open.ts';
import { planText } from '../../src/assignment/wire.ts';
import type { Catalog } from '../../src/dashboard/catalog.ts';
import { expect, expectEveryLook, rewriteTexts, test } from '../support/journey.ts';
import { readPicture } from '../support/qr.ts';
import { seed } from '../support/records.ts';

const ASSIGN = 'mentors/assign/';
const ready = (page: Page) => expect(page.getByRole('heading', { name: 'In this order' })).toBeVisible();
const pick = (page: Page, module: string) => page.locator('.assign-pick summary').filter({ hasText: module });
const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const link = (page: Page) => page.getByLabel('The link to the plan').inputValue();
const letter = (page: Page) => page.locator('.assign-letter');
const own = (page: Page) => page.locator('.assign-own > li');
const chosen = (page: Page) => page.locator('.assign-chosen > li');

/** The plan in the link that stands on the page, once it is as new as what was typed. */
async function planIn(page: Page): Promise<Assignment> {
  const opened = await openPlan(await link(page));
  if (!('value' in opened)) throw new Error(opened.problem);
  return opened.value;
}

async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`${ASSIGN}${fragment}`);
  await ready(page);
}

/** Two things, names, and weekly dates. */
async function fill(page: Page): Promise<void> {
  await open(page);
  await pick(page, 'Knowledge').click();
  await box(page, /^Find where a rule lives/).check();
  await box(page, /^Its self-assessment.*Knowledge/).check();
  await page.getByLabel('Their first name').fill('Minh');
  await page.getByLabel('Your first name').fill('Meera');
}

const catalogOf = (page: Page): Promise<Catalog> =>
  page.evaluate(async () => {
    const props = document.querySelector('astro-island[component-url*="AssignPage"]')!.getAttribute('props')!;
    const [, address] = /(\/[^"]*catalog[^"]*\.json)/.exec(props)!;
    return (await fetch(address!)).json() as Promise<Catalog>;
  });

test('a plan is made by keyboard alone, and seen while it is made', async ({ page }) => {
  await open(page);
  await pick(page, 'Networking').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(box(page, /^Ask for an introduction/)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(letter(page).getByRole('link', { name: /Ask for an introduction/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(chosen(page)).toHaveCount(3);
  await expect(letter(page)).toContainText('Exercise, Networking');
  await expect(letter(page)).toContainText(/In all, about \d+ minutes/);

  const top = chosen(page)
    .nth(2)
    .getByRole('button', { name: /^Move to the top/ });
  await top.focus();
  await page.keyboard.press('Enter');
  await expect(chosen(page).first()).toContainText('Self-assessment: ');
  await expect(
    page.getByRole('button', { name: /^Move to the top: Self-assessment/ }),
    'the focus goes with it',
  ).toBeFocused();
  await expect(page.getByText('Place 1 of 3.')).toBeAttached();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(chosen(page).nth(1)).toContainText('Self-assessment: ');
  await page.getByRole('button', { name: 'Remove Exercise' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'In this order' })).toBeFocused();
  await expect(chosen(page)).toHaveCount(2);

  await page.getByLabel('Their first name').focus();
  await page.keyboard.type('Minh');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Meera');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Read them aloud.');
  await expect(page.getByRole('heading', { name: 'What Minh will see' })).toBeVisible();
  await expect(letter(page)).toContainText('Read them aloud.');
  await expect(page.getByText('16 of 280 characters.')).toBeVisible();
  const { to, from, note, items } = await planIn(page);
  expect({ to, from, note }).toEqual({ to: 'Minh', from: 'Meera', note: 'Read them aloud.' });
  const [network] = (await catalogOf(page)).modules.filter(({ id }) => id === 'networking');
  expect(items).toEqual([{ ref: network!.lessons[0]!.code }, { ref: `${network!.code}.q` }]);
});

test('dates are set by hand and all at once, and said where they cannot be used', async ({ page }) => {
  await fill(page);
  await page.getByLabel('Dates for all').selectOption('One every two weeks');
  await page.getByLabel('From', { exact: true }).fill('2027-03-05');
  await page.getByRole('button', { name: 'Set the dates' }).click();
  await expect(page.getByText('All 2 dates are set.')).toBeVisible();
  expect((await planIn(page)).items.map(({ due }) => isoOf(due!))).toEqual(['2027-03-05', '2027-03-19']);
  await expect(letter(page).locator('time').first()).toHaveAttribute('datetime', '2027-03-05');
  const date = chosen(page).first().locator('input[type=date]');
  await date.fill('2020-02-29');
  await expect(chosen(page).first()).toContainText('This day has passed. It can stay, if you want it.');
  await expect.poll(async () => (await planIn(page)).items[0]!.due).toBe(dayIn('2020-02-29'));
  await date.fill('1850-01-01');
  await expect(chosen(page).first()).toContainText('This date is not used');
  await expect.poll(async () => (await planIn(page)).items[0]!.due).toBeUndefined();
  await expect(date, 'what was typed stays').toHaveValue('1850-01-01');
  await page.getByRole('button', { name: 'Clear all dates' }).click();
  await expect(letter(page).locator('time')).toHaveCount(0);
  await expect(date).toHaveValue('');
});

test.describe('in Ho Chi Minh City', () => {
  test.use({ timezoneId: 'Asia/Ho_Chi_Minh', locale: 'vi-VN' });
  test('a meeting is an instant with its zone, and needs a day and a time', async ({ page }) => {
    await fill(page);
    await page.getByLabel('Day', { exact: true }).fill('2026-12-03');
    await expect(page.getByText('A meeting needs a day and a time.')).toBeVisible();
    await page.getByLabel('Time', { exact: true }).fill('19:00');
    await page.getByLabel('For how long').selectOption('90 minutes');
    await expect(page.getByText('(Asia/Ho_Chi_Minh)')).toBeVisible();
    await expect
      .poll(async () => (await planIn(page)).meeting)
      .toEqual({
        ...{ at: Date.UTC(2026, 11, 3, 12), minutes: 90, zone: 'Asia/Ho_Chi_Minh' },
      });
    await page.getByRole('button', { name: 'Take the meeting out' }).click();
    await expect.poll(async () => (await planIn(page)).meeting).toBeUndefined();
  });
});

test('the link, its picture, the words to send and the file all hold the same plan', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fill(page);
  await page.getByRole('button', { name: 'Set the dates' }).click();
  await expect(page.locator('.own-qr')).toBeVisible();
  const address = await link(page);
  expect(new URL(address).pathname).toBe('/assignment/');
  await expect.poll(() => readPicture(page)).toBe(address);
  await expect(page.getByText(`${address.length} characters. Short enough for chats and mails.`)).toBeVisible();
  await expect(page.getByText('the link works only here')).toBeVisible();

  await page.getByRole('button', { name: 'Copy the message' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toContain(address);
  expect(copied).toContain('Hello Minh,');
  const mail = new URL((await page.getByRole('link', { name: 'Open in mail' }).getAttribute('href'))!);
  expect(mail.protocol).toBe('mailto:');
  expect(mail.searchParams.get('body')!.split('\r\n')).toContain(address);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the plan as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^plan-\d{4}-\d\d-\d\d\.json$/);
  const saved = await openPlan(readFileSync(await download.path(), 'utf8'));
  expect(saved).toEqual(await openPlan(address));
  const before = (saved as { value: Assignment }).value;
  // It was handed out: what is changed now takes its place.
  await page.getByRole('button', { name: 'Remove Self-assessment' }).click();
  await expect.poll(async () => (await planIn(page)).items.length).toBe(1);
  const after = await planIn(page);
  expect(after.id).toBe(before.id);
  expect(after.at).toBeGreaterThan(before.at);
});

test('the calendar file is valid, and says no titles unless it is asked to', async ({ page }) => {
  await fill(page);
  await expect(page.getByText('Once there is a date, there is a file for a calendar')).toBeVisible();
  await page.getByLabel('From', { exact: true }).fill('2027-03-05');
  await page.getByRole('button', { name: 'Set the dates' }).click();
  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the dates as a calendar file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('plan.ics');
    const text = readFileSync(await download.path(), 'utf8');
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    return { text, events: events.map((each) => new ICAL.Event(each)) };
  };
  const neutral = await save();
  expect(neutral.events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
    ['Reading, step 1 of 2', '2027-03-05'],
    ['Questions, step 2 of 2', '2027-03-12'],
  ]);
  expect(neutral.text).not.toMatch(/Minh|Meera|http/);
  await page.getByRole('checkbox', { name: /^With titles/ }).check();
  const titled = await save();
  expect(titled.events[0]!.summary).toMatch(/^Find where a rule lives/);
  expect(titled.events[0]!.description).toMatch(/http:\/\/[^\s]*\/modules\/knowledge\/how-a-rule-is-made\/$/);
  expect(titled.text).not.toMatch(/Minh|Meera/);
});

test('own plans are kept after one press, changed, named, copied, saved, brought back and deleted', async ({
  page,
}) => {
  await fill(page);
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('trellis/paper/')));
  await expect(
    page.getByText('From now on this browser keeps what you do on this site, not only this plan. Nothing is sent.'),
  ).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await expect(page.getByText('Kept in this browser. What you change from now on is kept, too.')).toBeFocused();
  const { id } = await planIn(page);
  expect(await stored()).toEqual([`trellis/paper/plan/${id}`]);
  await page.getByLabel('Their first name').fill('Lan');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Lan');
  await page.reload();
  await ready(page);
  await expect(own(page)).toHaveCount(1);
  await expect(own(page)).toContainText('Plan for Minh');
  await page.getByRole('button', { name: 'Open Plan for Minh' }).click();
  await expect(page.getByText('Opened: Plan for Minh.')).toBeFocused();
  await expect(page.getByLabel('Their first name')).toHaveValue('Lan');
  await expect(chosen(page)).toHaveCount(2);
  expect((await planIn(page)).id, 'a changed plan keeps its id').toBe(id);

  await page.getByRole('button', { name: 'Rename Plan for Minh' }).click();
  await page.getByLabel('A new name').fill('Spring');
  await page.getByRole('button', { name: 'Use this name' }).click();
  await page.getByRole('button', { name: 'Make a second plan Spring' }).click();
  await expect(own(page)).toHaveCount(2);
  await expect(own(page).first()).toContainText('Spring (copy)');
  expect(new Set(await stored()).size).toBe(2);
  await expect.poll(async () => (await planIn(page)).id, 'the second one is open').not.toBe(id);
  await expect(page.getByLabel('Their first name')).toHaveValue('');
  await page.getByLabel('Their first name').fill('Tharu');
  await expect.poll(async () => (await planIn(page)).to).toBe('Tharu');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file Spring', exact: true }).click(),
  ]);
  const file = readFileSync(await download.path());
  const last = own(page).filter({ hasNot: page.getByText('(copy)', { exact: false }) });
  await last.getByRole('button', { name: 'Erase “Spring”' }).click();
  await expect(page.getByText('Erase “Spring” from this device?')).toBeFocused();
  await last.getByRole('button', { name: 'Erase it' }).click();
  await expect(own(page)).toHaveCount(1);
  await page
    .getByLabel('Open a plan from a file')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: file });
  await expect(page.getByText('The plan is open.')).toBeFocused();
  await expect.poll(async () => (await planIn(page)).id).toBe(id);
  await page
    .getByLabel('Open a plan from a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByText('This file holds no plan that can be read here.')).toBeVisible();
});

test('nothing is kept that was not kept on purpose, and erasing everything takes the plans, too', async ({ page }) => {
  await fill(page);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.reload();
  await ready(page);
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
  await fill(page);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await page.getByRole('button', { name: 'Erase my data' }).click();
  await page.locator('.foot').getByRole('button', { name: 'Erase everything' }).click();
  await expect(own(page)).toHaveCount(0);
  await expect(page.getByText('Nothing is chosen yet.'), 'what was on the page is gone, too').toBeVisible();
  await page.getByLabel('Their first name').fill('Lan');
  expect(await page.evaluate(() => localStorage.length), 'and it is not written back').toBe(0);
});

test('opening another plan asks before one that is not kept is lost', async ({ page }) => {
  await fill(page);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await page.reload();
  await fill(page);
  await page.getByRole('button', { name: 'Open “Plan for Minh”' }).click();
  await expect(page.getByText('The plan above is not kept.')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Begin a new plan' })).toBeDisabled();
  await page.getByRole('button', { name: 'Open, and lose the one above' }).click();
  await expect(page.getByText('Opened: Plan for Minh.')).toBeFocused();
});

test('a plan that is too long has no link, and says which notes to shorten', async ({ page }) => {
  await open(page);
  const { modules } = await catalogOf(page);
  const words = (seed: number) => Array.from({ length: 70 }, (_, word) => ((seed + word) * 7919).toString(36)).join(' ').slice(0, 280); // prettier-ignore
  const items = modules.flatMap(({ code, lessons }, index) => [
    { ref: code, note: words(index * 400) },
    { ref: lessons[0]!.code, note: words(index * 400 + 100) },
    { ref: `${lessons[0]!.code}.x`, note: words(index * 400 + 200) },
  ]);
  const buffer = (count: number) =>
    Buffer.from(planText({ id: 'Ab-_cdE1', at: Date.UTC(2027, 0, 1), to: '', from: '', note: 'Short.', items: items.slice(0, count) })); // prettier-ignore
  const bring = (count: number) =>
    page
      .getByLabel('Open a plan from a file')
      .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: buffer(count) });
  await bring(9);
  await expect(page.getByText(/^\d{4} characters\. Some chat apps cut links of more than 2000/)).toBeVisible();
  await expect(page.getByText('It is too long for a picture')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in mail' })).toHaveCount(0);
  await bring(24);
  await expect(page.getByText('This plan is too long for a link.')).toBeVisible();
  await expect(page.getByLabel('The link to the plan')).toHaveCount(0);
  await expect(page.locator('#send').getByText(/, 2\d\d characters/)).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Save the plan as a file' })).toBeVisible();
  await expectEveryLook(page);
  const note = page.locator('#plan-note');
  await note.fill('x'.repeat(300));
  await expect(page.getByText('20 characters too many: only the first 280 are sent.')).toBeVisible();
});

test('a link to the builder brings things, a whole path, or an own plan, and is taken out of the address', async ({
  page,
  site,
}) => {
  await open(page);
  const { modules, paths } = await catalogOf(page);
  const [first, second] = modules.map(({ lessons }) => lessons[0]!);
  await page.goto('404.html');
  await open(page, `#add=${first!.code},${second!.code}.x,zzzzz`);
  await expect(page.getByText('What you came with is in the plan.')).toBeFocused();
  expect(page.url()).toBe(`${site.address}${ASSIGN}`);
  expect((await planIn(page)).items.map(({ ref }) => ref)).toEqual([first!.code, `${second!.code}.x`]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

  await page.goto('404.html');
  await open(page, `#add=${paths[0]!.code}`);
  const { items } = await planIn(page);
  expect(items.length).toBeGreaterThan(5);
  expect(items.every(({ due }, index) => due !== undefined && due >= (items[index - 1]?.due ?? 0))).toBe(true);
  const { id } = await planIn(page);
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();

  await page.goto('404.html');
  await open(page, `#plan=${id}`);
  await expect(page.getByText(/^Opened: /)).toBeFocused();
  expect((await planIn(page)).id).toBe(id);
  await page.goto('404.html');
  await open(page, '#plan=zzzzzzzz');
  await expect(page.getByText('This browser does not keep that plan.')).toBeFocused();
});

test('a whole path is added from the list, and no more than a plan holds', async ({ page }) => {
  await open(page);
  await pick(page, 'A whole path').click();
  await page.getByLabel('Week 1 begins on').fill('2027-03-01');
  await page
    .getByRole('button', { name: /^Add its steps/ })
    .first()
    .click();
  await expect(page.getByText(/steps of “.*” added, each due on the last day of its week/)).toBeVisible();
  expect(isoOf((await planIn(page)).items[0]!.due!)).toBe('2027-03-07');
  const { modules, foundations } = await catalogOf(page);
  const rest = [...modules.flatMap(({ code, lessons }) => [code, lessons[0]!.code, `${lessons[0]!.code}.x`, `${code}.q`]), ...modules.map(({ guide }) => guide!.code), ...foundations.map(({ code }) => code)]; // prettier-ignore
  await page.evaluate((fragment) => (location.hash = fragment), `add=${rest.join(',')}`);
  await expect(page.getByText('A plan holds 40 things, and this one is full.')).toBeVisible();
  await expect(chosen(page)).toHaveCount(40);
  await pick(page, 'For somebody').click();
  await expect(page.locator('.assign-option input:disabled').first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await expect(page.locator('.assign-option input:disabled')).toHaveCount(0);
});

test('a private session holds a plan as long as the page, and says so', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Private session' }).click();
  await expect(page.locator('[data-private]')).toHaveCount(1);
  await fill(page);
  await page.getByRole('button', { name: 'List this plan until I leave the page' }).click();
  await expect(own(page)).toContainText('Not kept: it lasts until you leave this page.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: 'End the private session' }).click();
  await expect(own(page)).toHaveCount(0);
  await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
});

test('every state is accessible and fits', async ({ page }) => {
  test.slow();
  await open(page);
  for (const details of await page.locator('.assign-pick details').all()) await details.locator('summary').click();
  await expectEveryLook(page);
  await fill(page);
  await page.getByRole('button', { name: 'Set the dates' }).click();
  for (const details of await page.locator('.assign-note').all()) await details.locator('summary').click();
  await page.locator('#plan-note').fill('Read them aloud.');
  await page.getByRole('button', { name: 'Keep this plan in this browser' }).click();
  await page.getByRole('button', { name: /^Rename/ }).click();
  await expectEveryLook(page);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('text nodes replaced by a translator do not break the page', async ({ page }) => {
  await fill(page);
  await rewriteTexts(page);
  await page.getByLabel('Their first name').fill('Lan');
  await box(page, /Its exercise/i)
    .first()
    .check();
  await expect(chosen(page)).toHaveCount(3);
  await chosen(page).nth(2).getByRole('button').nth(2).click();
  await chosen(page).nth(1).locator('.assign-remove').click();
  await expect(chosen(page)).toHaveCount(2);
  await page.locator('.assign-series button[type=submit]').click();
  await page.locator('.assign-keep button[type=submit]').click();
  await expect(own(page)).toHaveCount(1);
  expect(await planIn(page)).toMatchObject({ to: 'Lan' });
});

test('twelve things print on one page, with nothing else', async ({ page }) => {
  await open(page);
  const { modules } = await catalogOf(page);
  const refs = modules.flatMap(({ lessons }) => [lessons[0]!.code, `${lessons[0]!.code}.x`]).slice(0, 12);
  await page.evaluate((fragment) => (location.hash = fragment), `add=${refs.join(',')}`);
  await page.getByRole('button', { name: 'Set the dates' }).click();
  await page.getByLabel('Their first name').fill('Minh');
  await page.locator('#plan-note').fill('Read them aloud, and bring what you wrote to our meeting. '.repeat(4).trim());
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('A plan for Minh')).toBeVisible();
  for (const gone of ['.assign-make', '#send', '#own', '.title', '.assign-hand'])
    await expect(page.locator(gone)).toBeHidden();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: false })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a page that cannot load its list says so, and tries again', async ({ page, guard }) => {
  guard.networkMayFail = true;
  await page.route('**/data/catalog.*.json', (route) => route.abort());
  await page.goto(ASSIGN);
  await expect(page.getByText('A part of this page could not be loaded.')).toBeVisible();
  await page.unroute('**/data/catalog.*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await ready(page);
});

test('a damaged plan is passed over, and stays where it is', async ({ page }) => {
  await seed(page, []);
  await page.evaluate(() => localStorage.setItem('trellis/paper/plan/damaged1', '{"plan":"[1]"}'));
  await open(page);
  await expect(own(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('trellis/paper/plan/damaged1'))).not.toBeNull();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('it says what it needs and what can be done instead', async ({ page }) => {
    await page.goto(ASSIGN);
    await expect(page.getByText('this needs JavaScript')).toBeVisible();
    await expect(page.locator('.no-script').getByRole('link', { name: 'Self-assessment' })).toHaveCount(8);
    await expect(
      page
        .locator('.no-script')
        .getByText(/14 minutes; its exercise, 20 minutes/)
        .first(),
    ).toBeVisible();
    await expect(page.getByText('One moment')).toBeHidden();
  });
});
