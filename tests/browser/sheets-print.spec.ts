import { readFileSync } from 'node:fs';
import { expect, expectEveryLook, test } from '../support/journey.ts';
import { GOAL, SHEETS, line, button, fillAll, pagesOf } from '../support/sheets.ts';

for (const address of SHEETS)
  test(`/${address} prints on one page of A4 and of US Letter, empty and filled in`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    for (const length of [0, 60, 190]) {
      if (length > 0) await fillAll(page, length);
      for (const format of ['A4', 'Letter'])
        expect(pagesOf(await page.pdf({ format })), `${length} letters a line, ${format}`).toBe(1);
    }
    // Nothing of what was typed is cut off.
    await page.setViewportSize({ width: 673, height: 970 });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.paper textarea')
      .evaluateAll((all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length);
    expect(cut).toBe(0);
    await expect(page.locator('.paper-title')).toBeVisible();
    for (const gone of ['.head', '.foot', '.crumbs', '.title', '.turn', '.keep-line', '.fill .own-buttons', '#why'])
      for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
  });

test('says before printing that it will not fit on one page, and takes it back when it does', async ({ page }) => {
  await page.goto(GOAL);
  await fillAll(page, 1200);
  const warning = page.getByText('This is more than one printed page holds');
  await expect(warning).toBeVisible();
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(1);
  await fillAll(page, 100);
  await expect(warning).toHaveCount(0);
  await expect(page.locator('.paper-too-long')).toBeHidden();
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
});

test('prints filled in, or empty with the words still there afterwards; saves what was typed as text', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.title = document.querySelector('.paper')!.hasAttribute('data-empty') ? 'empty' : 'filled';
      dispatchEvent(new Event('afterprint'));
    };
  });
  await page.goto(GOAL);
  await button(page, 'Print this sheet').click();
  await expect(page).toHaveTitle('filled');
  await line(page, 1).fill('Read a fee notice.');
  await button(page, 'Print it empty').click();
  await expect(page).toHaveTitle('empty');
  await expect(line(page, 1)).toHaveValue('Read a fee notice.');
  await expect(page.locator('.paper')).not.toHaveAttribute('data-empty');
  const download = page.waitForEvent('download');
  await button(page, 'Save as a text file').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('goal-sheet.txt');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('1. In eight weeks I can, without help:\r\nRead a fee notice.\r\n');
  expect(text).toContain('2. What will be on paper by then, for the two of us only\r\n(empty)');
});

test('is accessible and fits in every state', async ({ page }) => {
  test.slow();
  // Buttons fade from one theme to the other, and axe would look at them on the way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(GOAL);
  await expectEveryLook(page);
  await fillAll(page, 1200);
  await expect(page.getByText('Keep what you do here')).toBeVisible();
  await expectEveryLook(page);
  await button(page, 'Keep').click();
  await button(page, 'Start another copy').click();
  await button(page, 'Erase this copy').click();
  await expectEveryLook(page);
});
