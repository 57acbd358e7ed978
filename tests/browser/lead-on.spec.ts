import { readFileSync } from 'node:fs';
import { indexContent } from '../../src/curriculum/check/content-index.ts';
import { readContent } from '../../src/curriculum/files.ts';
import { MAIN } from '../support/builds.ts';
import { expect, test } from '../support/journey.ts';

const { codes } = indexContent(readContent(process.cwd()));
const shortOf = (id: string) => `go/${codes.find(({ what }) => what === id)!.code}/`;

/** The pages themselves, as on a host that reads no table. */
const bare = test.extend({
  page: async ({ page }, use) => {
    await page.route(/\/(?:privacy|go\/\w+)\/$/, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path.startsWith('/about/')) return route.fallback();
      return route.fulfill({ contentType: 'text/html', body: readFileSync(`${MAIN}${path}index.html`, 'utf8') });
    });
    await use(page);
  },
});

for (const [host, check] of [
  ['with its table', test],
  ['with its pages', bare],
] as const) {
  check(`an earlier address leads on ${host}, fragment included`, async ({ page }) => {
    await page.goto('privacy/#choices');
    await expect(page).toHaveURL(/\/about\/privacy\/#choices$/);
  });

  check(`short addresses lead on ${host}: a lesson, and a term among the others`, async ({ page }) => {
    await page.goto(shortOf('family-table'));
    await expect(page).toHaveURL(/\/modules\/identity\/family-table\/$/);
    await page.goto(shortOf('steelman'));
    await expect(page).toHaveURL(/\/glossary\/#steelman$/);
    await expect(page.locator('#steelman')).toBeInViewport();
  });
}

bare.describe('without script', () => {
  bare.use({ javaScriptEnabled: false });

  bare('they lead on, too', async ({ page }) => {
    await page.goto(shortOf('steelman'));
    await expect(page).toHaveURL(/\/glossary\/#steelman$/);
  });
});
