import { describe, expect, it } from 'vitest';
import { MAIN, OTHER } from '../support/builds.ts';
import { all, filesOf, pagesOf } from '../support/dist.ts';

describe.each([
  { folder: MAIN, base: '/' },
  { folder: OTHER, base: '/learn/' },
])('links in $folder, under $base', ({ folder, base }) => {
  const pages = pagesOf(folder);
  const files = new Set(filesOf(folder).map((path) => base + path));
  const anchors = new Map(
    pages.map(({ address, html }) => [base + address.slice(1), new Set(all(html, /\sid="([^"]+)"/g))]),
  );

  it.each(pages)('of $address lead to pages and anchors that exist', ({ address, html }) => {
    const broken: string[] = [];
    for (const link of all(html, /\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)) {
      if (/^(https:|mailto:|data:)/.test(link)) continue;
      const url = new URL(link, `https://here${base}${address.slice(1)}`);
      if (!url.pathname.startsWith(base)) broken.push(`${link} stands outside ${base}`);
      else if (url.pathname.endsWith('/')) {
        const ids = anchors.get(url.pathname);
        if (!ids) broken.push(`${link}: no such page`);
        // What a plan begins with: the builder reads it, and nothing has that name.
        else if (url.pathname === `${base}mentors/assign/` && /^#add=[2-9b-z]+$/.test(url.hash)) continue;
        else if (url.hash && !ids.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${link}: no such anchor`);
      } else if (!files.has(url.pathname)) broken.push(`${link}: no such file`);
    }
    expect(broken).toEqual([]);
  });

  it('lead outside only by https', () => {
    const outside = pages.flatMap(({ html }) => all(html, /<a [^>]*href="(\w+:[^"]+)"/g));
    expect(outside.filter((link) => !/^(https|mailto):/.test(link))).toEqual([]);
  });
});
