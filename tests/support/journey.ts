import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { serve, type Serving } from '../../scripts/serve.ts';
import { MAIN, OTHER } from './builds.ts';

interface Fixtures {
  /** The built site; a relative `page.goto('modules/')` stands on it. */
  site: Serving;
  /** What every journey is held to. Ended with the test: nothing has to be called. */
  guard: Guard;
}

/** What went wrong on a page without failing anything by itself. */
export interface Guard {
  errors: string[];
  /** Some journeys break the network on purpose. */
  networkMayFail: boolean;
}

/** Starts a server of the build once a worker. */
const served = (folder: string) =>
  base.extend<Omit<Fixtures, 'site'>, Pick<Fixtures, 'site'>>({
    site: [
      async ({}, use) => {
        const site = await serve({ folder, port: 0 });
        await use(site);
        await site.close();
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ site }, use) => use(site.address),
    guard: [
      async ({ context, site }, use) => {
        const guard: Guard = { errors: [], networkMayFail: false };
        await context.exposeBinding('__violated', (_source, words: string) => guard.errors.push(words));
        await context.addInitScript(() => {
          document.addEventListener('securitypolicyviolation', (event) =>
            (globalThis as unknown as { __violated: (words: string) => void }).__violated(
              `content policy: ${event.violatedDirective} stopped ${event.blockedURI} on ${location.pathname}`,
            ),
          );
        });
        context.on('page', (page) => watch(page, guard, new URL(site.address).origin));
        site.requests.length = 0;
        await use(guard);
        expect(guard.errors).toEqual([]);
        expect(await context.cookies(), 'no cookie is ever set').toEqual([]);
        // Pagefind asks for its own entry file past any cache; nothing else may carry a query.
        const queries = site.requests.filter(({ path, query }) => query && !path.endsWith('/pagefind-entry.json'));
        expect(queries.map(({ path, query }) => `${path}?${query}`)).toEqual([]);
      },
      { auto: true },
    ],
  });

function watch(page: Page, guard: Guard, origin: string): void {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (guard.networkMayFail && /ERR_|Failed to (load|fetch)/.test(message.text())) return;
    // The 404 page itself answers with 404, which a browser reports.
    if (/status of 404/.test(message.text()) && message.location().url === page.url()) return;
    guard.errors.push(`console on ${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => guard.errors.push(`error on ${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.origin !== origin) {
      guard.errors.push(`request to another origin: ${request.url()}`);
    }
  });
}

/** Tests of the site as it is built. */
export const test = served(MAIN);
/** Tests of the second build: under a sub-path, with React itself. */
export const otherTest = served(OTHER);
export { expect };

/** WCAG 2.0 to 2.2, A and AA, and axe's best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Expects axe to find nothing on the page as it is now.
 * @param within a selector: only what lies inside is looked at, where the rest of the page is looked at elsewhere
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  // What happens to lie under the sticky head is not too small: it is covered until one scrolls on.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.top')!.style.visibility = scrollY > 0 ? 'hidden' : '';
  });
  // A colour that is on its way to another one is neither.
  await page.evaluate(() => {
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    const enough = new Promise((settle) => setTimeout(settle, 1000));
    return Promise.race([Promise.allSettled(changing.map(({ finished }) => finished)), enough]);
  });
  const axe = new AxeBuilder({ page });
  const { violations } = await (within ? axe.include(within) : axe)
    .withTags(RULES)
    // 7 to 1, in both themes.
    // What passes is not listed node by node: that takes most of the time on a long page.
    .options({ resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** The corners of what every state has to hold in: both themes, on the narrowest phone and on a desk. */
const ALL_CORNERS = [
  { name: 'light at 320 px', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'dark at 1280 px', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'dark at 320 px', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  { name: 'light at 1280 px', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
] as const;
/** All four with `npm run test:all`; otherwise two that have each theme and each width once. */
export const CORNERS = process.env['ALL_PAGES'] ? ALL_CORNERS : ALL_CORNERS.slice(0, 2);

/** Expects the page as it is now to fit and to be accessible in every corner. */
export async function expectEveryLook(page: Page): Promise<void> {
  for (const { viewport, colorScheme } of CORNERS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${viewport.width} px`).toBe(
      true,
    );
    await expectAccessible(page);
  }
}

/** Light on a phone, and dark on a desk. */
export const LOOKS = [
  { name: 'light at 360 px', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'dark at 1280 px', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

/** The widths every kind of page is laid out for: the narrowest allowed, a phone, a tablet, a desk. */
export const WIDTHS = [320, 360, 768, 1280] as const;

/** The reader's own pages: put together from the record, and left out of the sitemap. */
const OWN = ['my-learning/', 'my-learning/statement/', 'review/', 'assignment/', 'mentors/group/'];

/** Addresses of all pages, without a slash in front, so that they stand on any base. Not in the sitemap: the reader's own, search, 404. */
export function allPages(folder: string = MAIN): string[] {
  const sitemap = readFileSync(`${folder}/sitemap-0.xml`, 'utf8');
  const found = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address]) => new URL(address!).pathname);
  const home = found.reduce((shortest, path) => (path.length < shortest.length ? path : shortest));
  return [...found.map((path) => path.slice(home.length)), 'search/', ...OWN, 'no-such-page/'];
}

/** One page of each kind that asks or holds a form. */
export const PAGE_OF_KIND = {
  home: '',
  start: 'start/',
  modules: 'modules/',
  module: 'modules/knowledge/',
  lesson: 'modules/knowledge/how-a-rule-is-made/',
  'self-assessment': 'modules/knowledge/self-assessment/',
  'mentor guide': 'modules/knowledge/mentor-guide/',
  mentors: 'mentors/',
  foundations: 'mentors/before-you-begin/',
  foundation: 'mentors/before-you-begin/the-agreement/',
  assign: 'mentors/assign/',
  sheets: 'mentors/sheets/',
  sheet: 'mentors/sheets/goal-sheet/',
  paths: 'paths/',
  path: 'paths/first-eight-weeks/',
  glossary: 'glossary/',
  sources: 'sources/',
  'sources of a topic': 'sources/mentoring/',
  search: 'search/',
  help: 'help/',
  about: 'about/',
  'my learning': 'my-learning/',
  statement: 'my-learning/statement/',
  review: 'review/',
  assignment: 'assignment/',
  group: 'mentors/group/',
  emblems: 'about/emblems/',
  changes: 'about/changes/',
  corrections: 'about/corrections/',
  feeds: 'feeds/',
  data: 'about/data/',
  404: 'no-such-page/',
} as const;

/** Does to a page what translators and reading aids do: every text of it is wrapped anew and changed. */
export async function rewriteTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) {
      if (!node.data.trim() || node.parentElement?.closest('script,style,select')) continue;
      const wrapped = document.createElement('span');
      wrapped.textContent = node.data.toUpperCase();
      node.replaceWith(wrapped);
    }
  });
}
