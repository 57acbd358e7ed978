import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexContent } from '../../src/curriculum/check/content-index.ts';
import { readContent } from '../../src/curriculum/files.ts';
import { breaksOf } from '../../src/curriculum/published/breaks.ts';
import { inventoryOf, publishedProblems } from '../../src/curriculum/published/guard.ts';
import { thingsOf } from '../../src/curriculum/published/inventory.ts';
import { extendLock, readLock } from '../../src/curriculum/published/lock.ts';
import { carryQuery, readRedirects } from '../../src/site/redirects.ts';
import { MAIN, OTHER } from '../support/builds.ts';
import { all, isRedirect, pagesOf } from '../support/dist.ts';

const index = indexContent(readContent(process.cwd()));
const built = inventoryOf(process.cwd(), MAIN);
const { moves } = index.permalinks;

describe('a release of this build', () => {
  const locked = readLock(extendLock('', thingsOf(built), 'first'));
  const of = (sort: string) => locked.filter(({ kind }) => kind === sort);

  it('would give out every page, its anchors, every code and its short address', () => {
    const pages = pagesOf(MAIN).filter(({ address }) => address.endsWith('/') && !address.startsWith('/go/'));
    expect(
      of('page')
        .map(({ place }) => place)
        .sort(),
    ).toEqual(pages.map(({ address }) => address).sort());
    expect(of('anchor').length).toBeGreaterThan(800);
    expect(of('short').length + of('code').length).toBe(index.codes.length);
    for (const kept of [
      '/glossary/#steelman',
      '/modules/identity/family-table/#two-stories',
      '/about/emblems/#emblem-identity',
    ])
      expect(of('anchor').map(({ place }) => place)).toContain(kept);
    expect(of('anchor').filter(({ place }) => /#(?:source|term|words|figure)-\d/.test(place))).toEqual([]);
  });

  it('is broken by nothing but a change', () => {
    expect(publishedProblems(process.cwd(), MAIN)).toEqual([]);
    expect(breaksOf(locked, built, moves)).toEqual([]);
    const more = readLock('page /modules/no-more/ 1\nanchor /help/#no-more 1\nfeed /feeds/no-more.xml 1\n');
    expect(breaksOf([...locked, ...more], built, moves)).toHaveLength(3);
  });
});

describe.each([
  { folder: MAIN, base: '/', site: 'https://trellis.example' },
  { folder: OTHER, base: '/learn/', site: 'https://example.org' },
])('what leads on in $folder', ({ folder, base, site }) => {
  const pages = pagesOf(folder);
  const leading = pages.filter(isRedirect);
  const table = readRedirects(readFileSync(join(folder, '_redirects'), 'utf8'));

  it('is every earlier address, and a short one for each code of a page or a term', () => {
    const short = [...built.codes].filter(([, { names }]) => names.startsWith('/')).map(([code]) => `/go/${code}/`);
    const moved = moves.moved.map(({ from }) => from).filter((from) => !from.includes('#'));
    expect(leading.map(({ address }) => address).sort()).toEqual([...moved, ...short].sort());
    for (const sort of ['module', 'lesson', 'mentor guide', 'path', 'term', 'foundation', 'sheet'])
      expect(index.codes.filter((code) => code.sort === sort).every(({ code }) => short.includes(`/go/${code}/`))).toBe(
        true,
      );
  });

  it.each(leading)('$address leads to what stands, with and without script', ({ address, html }) => {
    const [to = ''] = all(html, /<meta http-equiv="refresh" content="0; url=([^"]+)"/g);
    const [page = '', anchor] = to.split('#');
    const target = pages.find((other) => base + other.address.slice(1) === page);
    expect(target && !isRedirect(target)).toBe(true);
    if (anchor) expect(target!.html).toContain(` id="${anchor}"`);
    expect(html).toContain(`<link rel="canonical" href="${site}${page}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<a href="${to}">`);
    // Run as a browser would: the query goes along, and so does the fragment where the target has none.
    const sent: string[] = [];
    const location = { search: '?a=1', hash: '#there', replace: (where: string) => sent.push(where) };
    new Function('location', all(html, /<script>([^<]*)<\/script>/g)[0]!)(location);
    expect(sent).toEqual([carryQuery(anchor ? to : `${to}#there`, 'a=1')]);
    expect(table.get(base + address.slice(1))).toBe(to);
    expect(table.get((base + address.slice(1)).slice(0, -1))).toBe(to);
  });

  it('is in no sitemap and in no search', () => {
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    for (const { address } of leading) expect(sitemap).not.toContain(`<loc>${site}${base}${address.slice(1)}<`);
    // Where one page says what of it is searched, Pagefind passes over all that do not.
    for (const { html } of leading) expect(html).not.toContain('data-pagefind-body');
  });

  it('leaves pages alone whose parts are where they were', () => {
    const left = new Set(moves.moved.map(({ from }) => from).filter((from) => from.includes('#')));
    if (left.size === 0) for (const { html } of pages) expect(html).not.toContain('class="left"');
  });
});
