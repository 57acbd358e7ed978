import { expect, test } from '../support/journey.ts';

test('a printed lesson has no furniture, and its keys on a page of their own', async ({ page }) => {
  await page.goto('modules/knowledge/how-a-rule-is-made/');
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.head', '.foot', '.toc', '.turn', '.share', '.key', '.question-actions']) {
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
  }
  const keys = page.locator('section.print-page').filter({ hasText: 'Answer key' });
  await expect(keys).toBeVisible();
  expect(await keys.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
  await expect(keys.getByText('Right:').first()).toBeVisible();
  expect((await page.pdf()).byteLength).toBeGreaterThan(20_000);
});

test('printing a mentor guide opens what is folded, with or without script, and folds it again', async ({
  page,
  browser,
  site,
}) => {
  await page.goto('modules/knowledge/mentor-guide/');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.worked').nth(2)).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.worked').nth(2)).toBeHidden();
  const still = await (await browser.newContext({ javaScriptEnabled: false, baseURL: site.address })).newPage();
  await still.goto('modules/knowledge/mentor-guide/');
  await still.emulateMedia({ media: 'print' });
  await expect(still.locator('.worked').nth(2)).toBeVisible();
  const sheet = still.locator('.worksheet');
  expect(await sheet.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
  await expect(sheet.locator('.print-line').first()).toBeVisible();
  await still.context().close();
});
