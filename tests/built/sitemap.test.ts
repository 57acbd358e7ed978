import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAIN, OTHER } from '../support/builds.ts';
import { all, isRedirect, pagesOf } from '../support/dist.ts';
import { complaintsOfXmllint } from '../support/feed-readers.ts';

/** The schema of sitemaps.org, which comes with the package that writes the file. */
const SCHEMA = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');

describe.each([
  { folder: MAIN, home: 'https://trellis.example/' },
  { folder: OTHER, home: 'https://example.org/learn/' },
])('the sitemap in $folder', ({ folder, home }) => {
  const text = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  const entries = new Map(
    all(text, /<url>([\s\S]*?)<\/url>/g).map((entry) => [
      all(entry, /<loc>([^<]+)</g)[0]!,
      all(entry, /<lastmod>([^<]+)</g)[0],
    ]),
  );
  const pages = pagesOf(folder);

  it('is valid by the schema of sitemaps.org, as xmllint says', async () => {
    expect(await complaintsOfXmllint('sitemap-0.xml', text, [SCHEMA])).toEqual([]);
    const broken = text.replace('</loc>', '</loc><size>3</size>');
    expect(await complaintsOfXmllint('sitemap-0.xml', broken, [SCHEMA])).not.toEqual([]);
  });

  it('lists what may be found, and nothing that asks not to be', () => {
    const found = pages.filter((page) => !isRedirect(page) && !page.html.includes('name="robots" content="noindex"'));
    expect([...entries.keys()].sort()).toEqual(found.map(({ address }) => home + address.slice(1)).sort());
  });

  it('dates every page that bears dates by one of them, and never by the build', () => {
    for (const { address, html } of pages.filter(({ html }) => html.includes('<dt>Written</dt>'))) {
      const lastmod = entries.get(home + address.slice(1))?.slice(0, 10);
      // What a module shows of its lessons changes with them; their dates stand on their own pages.
      if (/^\/modules\/[^/]+\/$/.test(address)) expect(lastmod, address).toMatch(/^\d{4}-\d\d-\d\d$/);
      else expect(html, address).toContain(`<time datetime="${lastmod}">`);
    }
  });

  it('is named by robots.txt and by the index', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${home}sitemap-index.xml`);
    const index = readFileSync(join(folder, 'sitemap-index.xml'), 'utf8');
    expect(all(index, /<loc>([^<]+)</g)).toEqual([`${home}sitemap-0.xml`]);
    const newest = [...entries.values()]
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
    expect(all(index, /<lastmod>([^<]+)</g)).toEqual([newest]);
  });
});
