import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { kept } from './records.ts';

export const { Component, parse } = ICAL;
export const rows = (page: Page) => page.locator('.plan-climb > li');
export const next = (page: Page) => page.locator('#next');
export const local = (page: Page) => page.evaluate(() => [localStorage.length, sessionStorage.length]);
export const assigned = async (page: Page) =>
  (await kept(page)).filter(({ type }) => type === 'assigned').map(({ value }) => value as { plan: string; sender: string }); // prettier-ignore
/** What is kept, in an order that tidying does not change. */
export const facts = async (page: Page) => (await kept(page)).toSorted((one, other) => one.id.localeCompare(other.id));
export const file = (text: string) => ({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
export const keep = (page: Page) => page.locator('#keep').getByRole('button', { name: 'Keep this plan' });
