import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, headersFile, headersFor, mediaType } from '../../../src/site/headers.ts';

const YEAR = 'public, max-age=31536000, immutable';

describe('headersFor', () => {
  it('lets pages of other sites read public data, and nothing else', () => {
    for (const path of ['/catalog.json', '/catalog.schema.json', '/feeds/all/feed.json'])
      expect(headersFor(path)['Access-Control-Allow-Origin'], path).toBe('*');
    for (const path of ['/', '/modules/', '/data/catalog-1.json', '/feeds.html'])
      expect(headersFor(path), path).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  it('lets no other site frame a page, except what is made to be framed', () => {
    expect(headersFor('/modules/')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
    expect(headersFor('/embed/identity/')['Content-Security-Policy']).toBe('frame-ancestors *');
    expect(headersFor('/embedded/')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  });

  it('says in the header only what a meta tag cannot, so that the two policies cannot contradict each other', () => {
    fc.assert(
      fc.property(fc.webPath(), (rest) => {
        expect(headersFor(`/${rest}`)['Content-Security-Policy']).toMatch(/^frame-ancestors ('none'|\*)$/);
      }),
    );
  });

  it.each([
    ['/_astro/page.Bx71.css', YEAR],
    ['/data/catalog.x7Yd2kQz1a.json', YEAR],
    ['/pagefind/fragment/en_12ab.pf_fragment', YEAR],
    ['/pagefind/index/en_12ab.pf_index', YEAR],
    ['/pagefind/pagefind.js', 'no-cache'],
    ['/pagefind/pagefind-entry.json', 'no-cache'],
    ['/', 'no-cache'],
    ['/modules/identity/', 'no-cache'],
    ['/sw.js', 'no-cache'],
  ])('%s is kept: %s', (path, kept) => {
    expect(headersFor(path)['Cache-Control']).toBe(kept);
  });

  it('gives every answer the headers that guard the reader', () => {
    for (const path of ['/', '/embed/x/', '/_astro/a.js', '/feeds/rss.xml']) {
      const headers = headersFor(path);
      expect(headers['Referrer-Policy']).toBe('no-referrer');
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
      expect(headers['Permissions-Policy']).toContain('camera=(), ');
      expect(headers['Permissions-Policy']).not.toContain('clipboard-write');
    }
  });
});

describe('mediaType', () => {
  it.each([
    ['/index.html', 'text/html; charset=utf-8', true],
    ['/a.css', 'text/css; charset=utf-8', true],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', true],
    ['/a.mjs', 'text/javascript; charset=utf-8', true],
    ['/calendar.ics', 'text/calendar; charset=utf-8', true],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8', true],
    ['/feeds/rss.xml', 'application/xml; charset=utf-8', true],
    ['/feeds/feeds.opml', 'text/x-opml; charset=utf-8', true],
    ['/_astro/brygada.woff2', 'font/woff2', false],
    ['/cards/A.PNG', 'image/png', false],
    ['/pagefind/pagefind.en_1.pf_meta', 'application/octet-stream', false],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream', false],
    ['/folder.html/constructor', 'application/octet-stream', false],
    ['/a.constructor', 'application/octet-stream', false],
  ])('%s is %s', (path, type, compressible) => {
    expect(mediaType(path)).toEqual({ type, compressible });
  });
});

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;q=0.5', 'gzip'],
    ['br; q=0, gzip; q=0', 'identity'],
    ['br;q=none', 'identity'],
    ['brotli', 'identity'],
  ])('%j: %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });
});

/** What a host makes of `_headers`: every matching rule in order, as Cloudflare does (joining) or Netlify (later wins). */
function asHost(text: string, path: string, host: 'cloudflare' | 'netlify'): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const block of text.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    if (!path.startsWith(pattern.slice(0, -1))) continue;
    for (const line of lines) {
      const detached = /^ {2}! (.+)$/.exec(line)?.[1];
      const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      if (detached && host === 'cloudflare') delete sent[detached];
      if (name && value) sent[name] = sent[name] && host === 'cloudflare' ? `${sent[name]}, ${value}` : value;
    }
  }
  return sent;
}

describe('headersFile', () => {
  const _headers = headersFile();

  it.each(['cloudflare', 'netlify'] as const)('makes %s send what the own server sends', (host) => {
    for (const path of [
      '/',
      '/modules/identity/',
      '/embed/x/',
      '/_astro/a.js',
      '/pagefind/index/a',
      '/pagefind/pagefind.js',
    ]) {
      const sent = { 'Cache-Control': 'no-cache', ...asHost(_headers, path, host) };
      expect(sent, path).toEqual(headersFor(path));
    }
  });

  it('keeps every line within what Cloudflare reads', () => {
    for (const line of _headers.split('\n')) expect(line.length).toBeLessThan(2000);
  });

  it('puts the rules under the base', () => {
    const patterns = headersFile('/learn/')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(patterns).toContain('/learn/*');
    expect(patterns).toContain('/learn/_astro/*');
  });
});
