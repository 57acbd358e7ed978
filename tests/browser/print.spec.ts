import { allPages, expect, test } from '../support/journey.ts';

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

test('every worksheet prints on one page of A4 and of US Letter, with room to write', async ({ page }) => {
  const sheets = allPages().filter((address) => /mentor-guide|before-you-begin\/./.test(address));
  await page.emulateMedia({ media: 'print' });
  for (const address of sheets) {
    await page.goto(address);
    const sheet = page.locator('.worksheet');
    if ((await sheet.count()) === 0) continue;
    // The width of A4 between margins of 18 mm; a millimetre is 3.78 px.
    await page.setViewportSize({ width: 658, height: 1000 });
    const height = await sheet.evaluate((element) => element.getBoundingClientRect().height / (96 / 25.4));
    expect(height, `${address}, in millimetres`).toBeLessThanOrEqual(249);
    const line = await sheet
      .locator('.print-line')
      .first()
      .evaluate((element) => element.clientHeight / (96 / 25.4));
    expect(line, `${address}: a line`).toBeGreaterThan(6);
  }
});
