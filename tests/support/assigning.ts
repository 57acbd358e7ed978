import type { Page } from '@playwright/test';
import type { Assignment } from '../../src/assignment/assignment.ts';
import { openPlan } from '../../src/assignment/open.ts';
import type { Catalog } from '../../src/dashboard/catalog.ts';
import { expect } from './journey.ts';

export const ASSIGN = 'mentors/assign/';
export const ready = (page: Page) => expect(page.getByRole('heading', { name: 'In this order' })).toBeVisible();
export const pick = (page: Page, module: string) => page.locator('.assign-pick summary').filter({ hasText: module });
export const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
export const link = (page: Page) => page.getByLabel('The link to the plan').inputValue();
export const letter = (page: Page) => page.locator('.assign-letter');
export const own = (page: Page) => page.locator('.assign-own > li');
export const chosen = (page: Page) => page.locator('.assign-chosen > li');

/** The plan in the link that stands on the page, once it is as new as what was typed. */
export async function planIn(page: Page): Promise<Assignment> {
  const opened = await openPlan(await link(page));
  if (!('value' in opened)) throw new Error(opened.problem);
  return opened.value;
}

export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`${ASSIGN}${fragment}`);
  await ready(page);
}

/** Two things, names, and weekly dates. */
export async function fill(page: Page): Promise<void> {
  await open(page);
  await pick(page, 'Knowledge').click();
  await box(page, /^Find where a rule lives/).check();
  await box(page, /^Its self-assessment.*Knowledge/).check();
  await page.getByLabel('Their first name').fill('Minh');
  await page.getByLabel('Your first name').fill('Meera');
}

export const catalogOf = (page: Page): Promise<Catalog> =>
  page.evaluate(async () => {
    const props = document.querySelector('astro-island[component-url*="AssignPage"]')!.getAttribute('props')!;
    const [, address] = /(\/[^"]*catalog[^"]*\.json)/.exec(props)!;
    return (await fetch(address!)).json() as Promise<Catalog>;
  });
