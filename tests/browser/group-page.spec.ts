// cspell:ignore vtsr znnj gnirts

import type { Page } from '@playwright/test';
import { expect, expectEveryLook, rewriteTexts, test } from '../support/journey.ts';
import { EARLIER, fileOf, items, linkOf, report, THREE } from '../support/reports.ts';
import {
  GROUP,
  ready,
  said,
  glance,
  each,
  papers,
  paste,
  asFile,
  files,
  many,
  LAN,
  THIRD,
} from '../support/grouping.ts';

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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs and what can be done instead', async ({ page }) => {
    await page.goto(GROUP);
    await expect(page.getByText('this page needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'sheets to print' })).toBeVisible();
    await expect(page.getByText('One moment')).toBeHidden();
  });
});
