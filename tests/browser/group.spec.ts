// cspell:ignore vtsr znnj gnirts

import { readFileSync } from 'node:fs';
import { seal } from '../../src/assignment/sealed.ts';
import { packPlan } from '../../src/assignment/open.ts';
import { expect, test } from '../support/journey.ts';
import { EARLIER, fileOf, linkOf, report, THREE } from '../support/reports.ts';
import { seed } from '../support/records.ts';
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
  LINH,
  THIRD,
} from '../support/grouping.ts';

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

  // What was asked stays asked, and an answer leads to its question.
  await expect(each(page, 'Lan')).toContainText(/Asked in the report of .*Whom do I ask first\?/);
  await expect(each(page, 'Lan').getByRole('link', { name: /^Knowledge: question/ }).first()).toHaveAttribute('href', /^\/modules\/knowledge\//); // prettier-ignore
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
