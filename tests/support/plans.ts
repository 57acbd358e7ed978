import { expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import type { Assignment } from '../../src/assignment/assignment.ts';
import { packPlan } from '../../src/assignment/open.ts';
import type { Catalog, CatalogModule } from '../../src/dashboard/catalog.ts';
import { DAY } from '../../src/dashboard/days.ts';
import { MAIN } from './builds.ts';

/** The catalog of the build. */
export const catalog: Catalog = (() => {
  const file = readdirSync(`${MAIN}/data`).find((name) => name.startsWith('catalog.'))!;
  return JSON.parse(readFileSync(`${MAIN}/data/${file}`, 'utf8')) as Catalog;
})();
export const moduleOf = (id: string): CatalogModule => catalog.modules.find((module) => module.id === id)!;

/** The calendar date it is, in a browser that runs in the zone of these tests. */
export const TODAY = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / DAY);
const LESSON = moduleOf('knowledge').lessons[0]!;
/** Three days ago, at a whole minute. */
export const MADE = Math.floor(Date.now() / 60_000) * 60_000 - 3 * DAY;

/** A lesson that is overdue, its exercise, a self-assessment, a guide and a page for mentors. */
export const plan = (more: Partial<Assignment> = {}): Assignment => ({
  ...{ id: 'planTest', at: MADE, to: 'Minh', from: 'Meera' },
  note: 'Do the five lines first.\nWe will read them aloud.',
  items: [
    { ref: LESSON.code, due: TODAY - 2 },
    { ref: `${LESSON.code}.x`, due: TODAY + 1, note: 'Take a rule of your own.' },
    { ref: `${moduleOf('knowledge').code}.q`, due: TODAY + 20 },
    { ref: moduleOf('knowledge').guide!.code },
    { ref: catalog.foundations[0]!.code },
  ],
  ...more,
});

export const PLAN = 'assignment/';
/** The address of a plan, from the site's root. */
export const linkTo = async (to: Assignment): Promise<string> => `${PLAN}#${await packPlan(to)}`;

/** Opens an address with a fragment as a new page would, though the page may be there already. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto('404.html');
  await page.goto(address);
  await expect(page.getByText('One moment')).toHaveCount(0);
}
/** Opens a plan by its link. */
export const openLink = async (page: Page, to: Assignment): Promise<void> => goTo(page, await linkTo(to));
