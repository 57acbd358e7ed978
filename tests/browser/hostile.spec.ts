import type { Page } from '@playwright/test';
import { openPlan } from '../../src/assignment/open.ts';
import { HOSTILE, type Hostile } from '../support/hostile.ts';
import { expect, test } from '../support/journey.ts';
import { kept, seed, some } from '../support/records.ts';

const PAGES = { plan: 'assignment/', report: 'mentors/group/' };

/** What must be the same before and after, whatever came: the kinds of elements a text could smuggle in, and the record. */
const smuggled = (page: Page) =>
  page.evaluate(() => ({
    pwned: 'pwned' in globalThis || 'pwned' in Object.prototype,
    elements: document.querySelectorAll(
      'main :is(img, iframe, object, embed, video, audio, base, meta, link, style, form[action]), [onerror], [onload], [onclick], [onfocus]',
    ).length,
    scripts: document.querySelectorAll('main script').length,
    links: [...document.querySelectorAll<HTMLAnchorElement>('main a')]
      .map(({ href }) => href)
      .filter((href) => !href.startsWith(location.origin)),
  }));

/** Puts a link into a tab that shows the page already, as pasting it into the address bar does. */
async function open(page: Page, { packed }: Hostile): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), packed);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
}

for (const kind of ['plan', 'report'] as const) {
  const links = HOSTILE.filter((each) => each.kind === kind);

  test(`hostile links of a ${kind} are shown harmless, all ${links.length} of them`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(links.length).toBeGreaterThan(40);
    await seed(page, some());
    await page.goto(PAGES[kind]);
    await expect(page.getByText('One moment')).toHaveCount(0);
    const before = await kept(page);
    const clean = await smuggled(page);
    expect(clean).toMatchObject({ pwned: false, elements: 0, links: [] });
    for (const hostile of links) {
      if (hostile.packed === '') continue;
      await open(page, hostile);
      if (kind === 'plan') {
        // What can be read is shown; of the rest it is said that it cannot be opened.
        const shows = 'value' in (await openPlan(hostile.packed));
        const alert = page.getByRole('heading', { name: 'This link cannot be opened here' });
        await expect(alert, hostile.name).toHaveCount(shows ? 0 : 1);
      }
      // The one before may look the same: what came now has had its turn.
      await page.waitForTimeout(50);
      // Whatever it is, the page goes on: it has its head, and fits its width.
      await expect(page.getByRole('heading', { level: 1 }), hostile.name).toBeVisible();
      expect(await smuggled(page), hostile.name).toEqual(clean);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), hostile.name).toBe(true);
      expect(page.url(), hostile.name).not.toContain('#');
    }
    expect(await kept(page), 'the record is as it was').toEqual(before);
  });

  test(`a hostile link of a ${kind} that opens the page is as harmless`, async ({ page }) => {
    await seed(page, some());
    await page.goto(PAGES[kind]);
    const clean = await smuggled(page);
    const [script, image] = links;
    for (const { packed } of [script!, image!, links.find(({ name }) => /bomb/i.test(name)) ?? links.at(-1)!]) {
      await page.goto('about:blank');
      await page.goto(`${PAGES[kind]}#${packed}`);
      await expect(page.getByText('One moment')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await smuggled(page)).toEqual(clean);
      expect(page.url()).not.toContain('#');
    }
  });
}
