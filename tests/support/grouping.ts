// cspell:ignore vtsr znnj gnirts

import type { Page } from '@playwright/test';
import { expect } from './journey.ts';
import { EARLIER, fileOf, THREE } from './reports.ts';

export const GROUP = 'mentors/group/';
export const [LAN, LINH, THIRD] = THREE as [(typeof THREE)[0], (typeof THREE)[0], (typeof THREE)[0]];

export const ready = (page: Page) => expect(page.getByLabel('Links of reports, one or many')).toBeVisible();
export const said = (page: Page) => page.locator('.group > .own-status');
export const glance = (page: Page) => page.locator('#glance tbody tr');
export const each = (page: Page, name: string) =>
  page.locator('.group-mentee').filter({ has: page.getByRole('heading', { name, exact: true }) });
/** Papers of reports on the device. */
export const papers = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('trellis/paper/report/'))
      .map((key) => JSON.parse(localStorage.getItem(key)!) as { text: string; as: string }),
  );
export async function paste(page: Page, text: string) {
  await page.getByLabel('Links of reports, one or many').fill(text);
  await page.getByRole('button', { name: 'Open the reports' }).click();
}
export const asFile = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
export const files = (page: Page, ...all: ReturnType<typeof asFile>[]) =>
  page.getByLabel('Files of reports').setInputFiles(all);
/** The page with four reports of three mentees. */
export async function many(page: Page) {
  await page.goto(GROUP);
  await ready(page);
  await files(page, asFile('reports.txt', fileOf([...THREE, EARLIER])));
  await expect(glance(page)).toHaveCount(3);
  await expect(page.locator('.group-ask')).toBeVisible();
  await expect(page.locator('.group-meeting')).toBeVisible();
}
