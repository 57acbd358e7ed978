import type { Page } from '@playwright/test';
import { allPages, expect } from './journey.ts';

export const GOAL = 'mentors/sheets/goal-sheet/';
export const SHEETS = allPages().filter((address) => /^mentors\/sheets\/./.test(address));
const WORDS = 'If a new notice hangs in the market, then I underline every “may”. ';
const filling = (length: number) => WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length);

export const line = (page: Page, number: number) => page.locator('.paper textarea').nth(number - 1);
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Every sheet that is written on the device, as text. */
export const papers = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('trellis/paper/sheet/'))
      .map((key) => localStorage.getItem(key)!)
      .join('\n'),
  );
/** Fills every line, once the script is there: a long text before that is nobody's. */
export async function fillAll(page: Page, length: number): Promise<void> {
  await line(page, 1).focus();
  await expect(page.locator('astro-island[component-url*=SheetPage]:not([ssr])')).toHaveCount(1);
  for (const field of await page.locator('.paper textarea').all()) await field.fill(filling(length));
}
export const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
