import type { Page } from '@playwright/test';
import { expect, PAGE_OF_KIND, test } from '../support/journey.ts';

const PHONE = { width: 360, height: 740 };
const { lesson: LESSON, 'self-assessment': ASSESSMENT } = PAGE_OF_KIND;

/** The sum of what moved without having been asked to (Layout Instability, W3C). */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((settle) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => settle(sum), 300);
      }),
  );

for (const [kind, address] of Object.entries(PAGE_OF_KIND)) {
  test(`${kind} does not move when its face and its later styles come late`, async ({ page, context }) => {
    await page.setViewportSize(PHONE);
    await context.route(/\.(woff2|css)$/, async (route) => {
      await new Promise((settle) => setTimeout(settle, 600));
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await shifts(page)).toBe(0);
  });
}

test('the first words of a lesson are there before any file is', async ({ page, context }) => {
  await page.setViewportSize(PHONE);
  await context.route(/\.(woff2|css|js)$/, () => {});
  await page.goto(LESSON, { waitUntil: 'commit' });
  await expect(page.locator('article p').first()).toBeInViewport();
  const painted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
  await expect.poll(painted).toBe(1);
  await expect(page.locator('h1')).toHaveCSS('font-size', /3\d(\.\d+)?px/);
});

test('a page in English loads two files of the face, and marks only where they occur', async ({ page, site }) => {
  const fonts = async (address: string) => {
    site.requests.length = 0;
    await page.goto(address, { waitUntil: 'networkidle' });
    return site.requests.flatMap(({ path }) => /brygada-1918-([a-z-]+)\./.exec(path)?.[1] ?? []).sort();
  };
  expect(await fonts(LESSON)).toEqual(['italic', 'normal']);
  expect(await fonts(PAGE_OF_KIND.emblems)).toContain('normal-marks');
  await page.route('**/glossary/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<h1>Glossary', '<h1>Nguyễn Ái Quốc') });
  });
  expect(await fonts('glossary/')).toContain('vietnamese-wght-normal');
});

test('the head goes while one reads on, comes when one goes back, and never covers what has the focus', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(LESSON);
  const head = page.locator('.top');
  await expect(head).toBeInViewport();
  await page.mouse.wheel(0, 900);
  await expect(head).not.toBeInViewport();
  await page.mouse.wheel(0, -120);
  await expect(head).toBeInViewport();
  await page.locator('#sources-heading').scrollIntoViewIfNeeded();
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('Shift+Tab');
    const covered = await page.evaluate(() => {
      const { top } = document.activeElement!.getBoundingClientRect();
      const bar = document.querySelector('.top')!;
      return !bar.contains(document.activeElement) && top < bar.getBoundingClientRect().bottom - 1;
    });
    expect(covered).toBe(false);
  }
});

test('the contents say which section one is in', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(LESSON);
  const here = page.locator('.toc-side [aria-current]');
  await page.locator('#limits').evaluate((heading) => heading.scrollIntoView());
  await expect(here).toHaveAttribute('href', '#limits');
  await page.locator('#four-stages').evaluate((heading) => heading.scrollIntoView());
  await expect(here).toHaveAttribute('href', '#four-stages');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(here).toHaveCount(0);
});

test('nothing moves by itself when less motion is asked for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(LESSON);
  for (const selector of ['.top', '.btn']) {
    await expect(page.locator(selector).first()).toHaveCSS('transition-duration', '0s');
  }
});

test('more contrast and forced colours keep every line and every field', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(ASSESSMENT);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  await expect(page.locator('.deck')).toHaveCSS('color', ink);
  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  await expect(page.locator('.question input').first()).toHaveCSS('appearance', 'auto');
  await page.goto(LESSON);
  const canvasText = await page.evaluate(() => {
    document.body.style.color = 'CanvasText';
    return getComputedStyle(document.body).color;
  });
  await expect(page.locator('.figure .line').first()).toHaveCSS('stroke', canvasText);
  await expect(page.locator('.figure text').first()).toHaveCSS('fill', canvasText);
});
