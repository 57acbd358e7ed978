import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

/** Presses Tab until something matching has the focus. Fails when it is never reached. */
async function tabTo(page: Page, selector: string, most = 160): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`"${selector}" is not reached with Tab`);
}

test('by keyboard alone: skip to the text, open a term, leave it', async ({ page }) => {
  await page.goto('modules/knowledge/how-a-rule-is-made/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await tabTo(page, '.term');
  await page.keyboard.press('Enter');
  await expect(page.locator('.meaning:popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.meaning:popover-open')).toHaveCount(0);
  await expect(page.locator('.term').first()).toBeFocused();
});

test('by keyboard alone: find a lesson, answer its question, keep the answer, find it again', async ({ page }) => {
  await page.goto('');
  await tabTo(page, '.doors a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/modules\/identity\/family-table\/$/);
  await tabTo(page, 'form.question input[type=radio]');
  await page.keyboard.press('Space');
  await tabTo(page, 'form.question button[type=submit]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.reply').first()).toBeVisible();
  await tabTo(page, '.keep-choices button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await page.reload();
  await tabTo(page, 'form.question input[type=radio]');
  await expect(page.locator('form.question input:checked')).toHaveCount(1);
  await expect(page.locator('.reply').first()).toBeVisible();
});

test('by keyboard alone: open a worked reply in a mentor guide, and copy the text for a newsletter', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('modules/knowledge/mentor-guide/');
  await tabTo(page, '.guide summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('.worked').first()).toBeVisible();
  await page.goto('modules/knowledge/how-a-rule-is-made/');
  await tabTo(page, '.share summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-copy=share-paragraph]');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('https://trellis.example/modules/knowledge/how-a-rule-is-made/');
  expect(copied).toBe((await page.locator('#share-paragraph').innerText()).trim());
});
