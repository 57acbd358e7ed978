import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import type { Assignment } from '../../src/assignment/assignment.ts';
import { dayIn, isoOf } from '../../src/assignment/dates.ts';
import { openPlan } from '../../src/assignment/open.ts';
import { expect, expectEveryLook, rewriteTexts, test } from '../support/journey.ts';
import { readPicture } from '../support/qr.ts';
import {
  ASSIGN,
  ready,
  pick,
  box,
  link,
  letter,
  own,
  chosen,
  planIn,
  open,
  fill,
  catalogOf,
} from '../support/assigning.ts';

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
