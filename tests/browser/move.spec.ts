import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { expect, expectAccessible, test } from '../support/journey.ts';
import { readPicture } from '../support/qr.ts';
import { answer, fact, kept, much, seed, some } from '../support/records.ts';

const LEARNING = 'my-learning/';
const ids = async (page: Page) => (await kept(page)).map(({ id }) => id).sort();
const ready = (page: Page) => expect(page.getByText('One moment')).toHaveCount(0);

/** A page of another profile. */
async function elsewhere(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

async function saveCopy(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^trellis-learning-\d{4}-\d\d-\d\d\.json$/);
  return readFileSync(await download.path());
}

const openCopy = (page: Page, buffer: Buffer) =>
  page.getByLabel('Open a copy').setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer });

test('a copy saved in one browser and opened in another makes both equal', async ({ page, browser, site }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await ready(page);
  await expect(page.getByRole('link', { name: 'Save a copy' })).toBeVisible();
  const copy = await saveCopy(page);
  await expect(page.getByText('Saved. Your browser says where')).toBeVisible();
  await expect(page.getByText(/Last saved on/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Save a copy' }), 'it is offered no more').toHaveCount(0);

  const other = await elsewhere(browser, site.address);
  await seed(other, [answer('identity-q01', 'b', 1, 3)]);
  await other.goto(LEARNING);
  await ready(other);
  await openCopy(other, copy);
  await expect(other.getByRole('heading', { name: 'What is in this copy' })).toBeFocused();
  await expect(other.getByText('It adds 4 answers, 1 rating, 1 lesson read, 1 note and 1 bookmark.')).toBeVisible();
  expect(await kept(other), 'nothing is taken in before the reader says so').toHaveLength(1);
  await expectAccessible(other);
  await other.getByRole('button', { name: /^Take it in/ }).click();
  await expect(other.getByText('Taken in, and kept in this browser. What was here is still here.')).toBeVisible();
  expect(await kept(other)).toHaveLength(some().length + 1);

  const back = await saveCopy(other);
  await openCopy(page, back);
  await page.getByRole('button', { name: /^Take it in/ }).click();
  await expect(page.getByText(/^Taken in/)).toBeVisible();
  const values = async (from: Page) =>
    (await kept(from))
      .filter(({ type }) => type !== 'saved')
      .map(({ id }) => id)
      .sort();
  expect(await values(page)).toEqual(await values(other));
  await openCopy(page, back);
  await expect(page.getByText('It adds nothing that is not here already.')).toBeVisible();
  await other.context().close();
});

test('what was erased here stays erased, unless the reader asks for it', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await ready(page);
  const copy = await saveCopy(page);
  await page.getByRole('button', { name: 'Take the mark off' }).click();
  await openCopy(page, copy);
  await expect(page.getByText('It adds nothing that is not here already.')).toBeVisible();
  const back = page.getByRole('checkbox', { name: 'Bring back what I erased on this device, too: 1 bookmark' });
  await expect(back).not.toBeChecked();
  await page.getByRole('button', { name: 'Do not take it in' }).click();
  await expect(page.getByRole('button', { name: 'Take the mark off' })).toHaveCount(0);
  await openCopy(page, copy);
  await back.check();
  await page.getByRole('button', { name: /^Take it in/ }).click();
  await expect(page.getByRole('button', { name: 'Take the mark off' })).toBeVisible();
});

test('a copy dropped on the page is opened, and a newcomer is asked before anything is kept', async ({
  page,
  browser,
  site,
}) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await ready(page);
  const copy = await saveCopy(page);
  const other = await elsewhere(browser, site.address);
  await other.goto(LEARNING);
  await ready(other);
  const transfer = await other.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'copy.json'));
    return data;
  }, copy.toString());
  await other.locator('.own-drop').dispatchEvent('drop', { dataTransfer: transfer });
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  await expectAccessible(other);
  // The button says that it keeps, so nothing is asked twice, and nothing is lost by going on.
  await other.getByRole('button', { name: 'Take it in and keep it in this browser' }).click();
  await expect(other.getByText(/^Taken in, and kept in this browser/)).toBeFocused();
  expect(await kept(other)).toHaveLength(some().length);
  await other.context().close();
});

test.describe('files that are no copy', () => {
  const bytes = Buffer.from([0, 255, 254, 3, 200]);
  for (const [name, file, words] of [
    ['empty', Buffer.from(''), 'There is nothing in it.'],
    ['a picture', bytes, 'It is no copy that this site saved'],
    ['other JSON', Buffer.from('{"a":1}'), 'It is no copy that this site saved'],
    ['of a newer version', Buffer.from('{"trellis":2,"facts":[]}'), 'newer version of this site'],
  ] as const)
    test(`${name}: kind words, and the record as it was`, async ({ page }) => {
      await seed(page, some());
      await page.goto(LEARNING);
      await ready(page);
      const before = await ids(page);
      await openCopy(page, file);
      await expect(page.getByRole('heading', { name: 'This file cannot be opened' })).toBeFocused();
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByText('Your record here is as it was.')).toBeVisible();
      expect(await ids(page)).toEqual(before);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Close' }).click();
    });

  test('damaged in one line: the rest is offered, and the loss is said', async ({ page }) => {
    await seed(page, some());
    await page.goto(LEARNING);
    await ready(page);
    const copy = (await saveCopy(page)).toString().replace('"type":"note"', '"type":"no');
    await page.locator('#erase').getByRole('button', { name: 'Erase everything' }).click();
    await page.locator('#erase').getByRole('button', { name: 'Erase everything' }).click();
    await openCopy(page, Buffer.from(copy));
    await expect(page.getByText(/^One part of it could not be read/)).toBeVisible();
    await expect(page.getByText('It adds 4 answers, 1 rating, 1 lesson read and 1 bookmark.')).toBeVisible();
  });
});

/** Millions of bytes of nothing, in the packing of a link. */
const BOMB = `1.${deflateRawSync(Buffer.alloc(2_500_000)).toString('base64url')}`;

async function makeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make a link' }).click();
  return page.getByLabel('The link, made just now').inputValue();
}

test('a link made in one profile moves the record to another, and its picture says the same', async ({
  page,
  browser,
  site,
}) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await ready(page);
  await expect(page.getByText('Whoever holds the link can read what is in it')).toBeVisible();
  const link = await makeLink(page);
  expect(link).toMatch(/\/my-learning\/#move=[01]\.[\w-]+$/);
  await expect(page.locator('.own-qr')).toBeVisible();
  expect(await readPicture(page)).toBe(link);
  await expectAccessible(page);

  const other = await elsewhere(browser, site.address);
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'What this link brings' })).toBeFocused();
  expect(other.url(), 'it is taken out of the address').toBe(`${site.address}my-learning/`);
  await expect(other.getByText('4 answers, 1 rating, 1 lesson read, 1 note and 1 bookmark').first()).toBeVisible();
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  await expectAccessible(other);
  await other.reload();
  await expect(other.getByRole('heading', { name: 'What this link brings' }), 'a reload shows it again').toBeVisible();
  await other.getByRole('button', { name: 'Take it in and keep it in this browser' }).click();
  expect(await ids(other)).toEqual(await ids(page));
  expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
  await other.goto('');
  await other.goBack();
  await ready(other);
  await expect(
    other.getByRole('heading', { name: 'What this link brings' }),
    'Back does not bring it again',
  ).toHaveCount(0);
  expect(other.url()).not.toContain('#');
  await other.context().close();
});

test('a link that is not taken in leaves nothing', async ({ page, browser, site }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await ready(page);
  const link = await makeLink(page);
  const other = await elsewhere(browser, site.address);
  await other.goto(link);
  await other.getByRole('button', { name: 'Do not take it in' }).click();
  await expect(other.getByText('Nothing was taken in.')).toBeVisible();
  expect(await other.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await other.context().close();
});

test('a link put into a tab that shows the page already arrives, too', async ({ page }) => {
  await seed(page, some());
  await page.goto(LEARNING);
  await ready(page);
  const link = await makeLink(page);
  await page.evaluate((to) => (location.href = to), link);
  await expect(page.getByText('It adds nothing that is not here already.')).toBeVisible();
  expect(page.url()).not.toContain('#move');
});

test('a record that is too long for a link says so', async ({ page }) => {
  const notes = Array.from({ length: 40 }, (_, index) =>
    fact(
      'note',
      `family-table#n${index}`,
      Array.from({ length: 60 }, (__, word) => `${index}x${word * 7919}`).join(' '),
      1,
    ),
  );
  await seed(page, [...much(), ...notes]);
  await page.goto(LEARNING);
  await ready(page);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByText('There is too much for a link.')).toBeVisible();
  await expect(page.getByLabel('The link, made just now')).toHaveCount(0);
});

for (const [name, data] of Object.entries({
  damaged: '1.bm90IGFueXRoaW5n',
  'cut off': '1.nZJ',
  empty: '',
  'of a newer version': '9.abcdef',
  'not ours at all': '<script>alert(1)</script>',
  'too long': `0.${'A'.repeat(9000)}`,
  'a bomb': BOMB,
}))
  test(`a link that is ${name}: kind words, and the record as it was`, async ({ page }) => {
    await seed(page, some());
    const before = await ids(page);
    await page.goto(`${LEARNING}#move=${data}`);
    await expect(page.getByRole('heading', { name: 'This link cannot be opened' })).toBeFocused();
    await expect(page.getByText('Your record here is as it was.')).toBeVisible();
    expect(page.url()).not.toContain('#');
    expect(await ids(page)).toEqual(before);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByText('Ask my aunt first.')).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
