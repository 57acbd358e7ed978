import { allPages, expect, expectAccessible, PAGE_OF_KIND, test, WIDTHS } from '../support/journey.ts';

const THEMES = ['light', 'dark'] as const;
/** `npm run test:all` tries every page in every way; otherwise one page of each kind is. */
const TRIED: [string, string][] = process.env['ALL_PAGES']
  ? allPages().map((address) => [`/${address}`, address])
  : Object.entries(PAGE_OF_KIND);

/** Where axe looks, too: with `npm run test:all` in both themes on a phone and on a desk. */
const looked = process.env['ALL_PAGES']
  ? ['light 360', 'light 1280', 'dark 360', 'dark 1280']
  : ['light 360', 'dark 1280'];

for (const [name, address] of TRIED) {
  test(`${name} in both themes and at every width`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await tooWide(page), `${colorScheme} at ${width} px`).toEqual([]);
        if (colorScheme === 'light') expect(await tooSmall(page), `at ${width} px`).toEqual([]);
        if (looked.includes(`${colorScheme} ${width}`)) await expectAccessible(page);
      }
    }
  });
}

for (const [kind, address] of Object.entries(PAGE_OF_KIND)) {
  test(`${kind} holds together from right to left, and with text at 200 %`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(address);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await tooWide(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dir = 'ltr';
      document.documentElement.style.fontSize = '200%';
    });
    expect(await tooWide(page)).toEqual([]);
    expect(await torn(page)).toEqual([]);
  });
}

/** What reaches over the edge of the window. */
const tooWide = (page: Parameters<typeof expectAccessible>[0]) =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    return Array.from(document.querySelectorAll('body *'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > innerWidth + 1 || left < -1;
      })
      .map((element) => element.outerHTML.slice(0, 90));
  });

/** What is pressed and smaller than a finger. What stands in a sentence is free: links, terms, numbers of sources. */
const tooSmall = (page: Parameters<typeof expectAccessible>[0]) =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('a, button, summary, label:has(input), input[type=search], textarea'),
    )
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('.out, .skip, .term, .cite'),
      )
      .filter((element) => {
        const inText =
          getComputedStyle(element).display === 'inline' && element.closest('p, li, dd, dt, figcaption, h2, h3');
        return !inText && element.getBoundingClientRect().height < 43.5;
      })
      .map((element) => `${Math.round(element.getBoundingClientRect().height)}: ${element.outerHTML.slice(0, 80)}`),
  );

/** Headings a word of which is broken in two without a hyphen. */
const torn = (page: Parameters<typeof expectAccessible>[0]) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('h1, h2, h3, .name, .pane b'))
      .filter((element) => element.checkVisibility() && !element.classList.contains('out'))
      .filter((element) => {
        const before = element.scrollWidth;
        element.style.overflowWrap = 'normal';
        const over = element.scrollWidth > element.clientWidth + 1 && before <= element.clientWidth + 1;
        element.style.overflowWrap = '';
        return over;
      })
      .map((element) => element.outerHTML.slice(0, 90)),
  );
