import { allPages, expect, PAGE_OF_KIND, test } from '../support/journey.ts';

// Browsers below the baseline get a page that is plain but whole.

test.describe('without any style', () => {
  for (const [kind, address] of Object.entries(PAGE_OF_KIND)) {
    test(`${kind} is plain but whole`, async ({ page, context, guard }) => {
      guard.networkMayFail = true;
      await context.route(
        (url) => url.pathname.endsWith('/'),
        async (route) => {
          const response = await route.fetch();
          const html = (await response.text())
            .replace(/<style>[\s\S]*?<\/style>/g, '')
            .replace(/<link rel="(?:stylesheet|preload)"[^>]*>/g, '');
          await route.fulfill({ response, body: html });
        },
      );
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      await expect(page.locator('h1')).toBeVisible();
      const drawings = await page
        .locator('svg')
        .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().width));
      for (const width of drawings) expect(width).toBeLessThanOrEqual(320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const order = await page.evaluate(() =>
        ['header', 'main', 'footer'].map((name) => document.querySelector(name)!.getBoundingClientRect().top),
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  }
});

test.describe('without popover, compression streams and locks', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
        Reflect.deleteProperty(HTMLElement.prototype, name);
      Reflect.deleteProperty(globalThis, 'CompressionStream');
      Reflect.deleteProperty(globalThis, 'DecompressionStream');
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    });
  });

  test('a question is answered and kept', async ({ page }) => {
    await page.goto(PAGE_OF_KIND['self-assessment']);
    const first = page.locator('.quiz-item form').first();
    await first.scrollIntoViewIfNeeded();
    await first.locator('input').first().check();
    await first.getByRole('button', { name: 'See what happens' }).click();
    await expect(first.locator('.reply')).toBeVisible();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.reload();
    await first.scrollIntoViewIfNeeded();
    await expect(first.locator('.reply')).toBeVisible();
  });

  test('every kind of page opens without an error', async ({ page }) => {
    for (const address of Object.values(PAGE_OF_KIND)) {
      await page.goto(address);
      await expect(page.locator('h1')).toBeVisible();
    }
    expect(allPages().length).toBeGreaterThan(Object.keys(PAGE_OF_KIND).length);
  });
});
