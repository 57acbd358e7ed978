import { describe, expect, it } from 'vitest';
import { carryQuery, readRedirects, redirectTables } from '../../../src/site/redirects.ts';

describe('redirectTables', () => {
  it('writes each redirect with and without the slash', () => {
    const { _redirects } = redirectTables([
      { from: '/privacy/', to: '/about/privacy/' },
      { from: '/go/k7tq', to: '/modules/identity/#words' },
    ]);
    expect(_redirects.split('\n')).toEqual([
      '/privacy/ /about/privacy/ 301',
      '/privacy /about/privacy/ 301',
      '/go/k7tq/ /modules/identity/#words 301',
      '/go/k7tq /modules/identity/#words 301',
      '',
    ]);
  });

  it('says the same to nginx and Caddy, the query before the fragment', () => {
    const { '_redirects.nginx': nginx, '_redirects.caddy': caddy } = redirectTables([
      { from: '/learn/go/k7tq/', to: '/learn/glossary/#mulch' },
      { from: '/feeds/old.xml', to: '/feeds/new.xml' },
    ]);
    expect(nginx.match(/^ {2}"\/.*$/gm)).toEqual([
      '  "/learn/go/k7tq/" "/learn/glossary/$is_args$args#mulch";',
      '  "/learn/go/k7tq" "/learn/glossary/$is_args$args#mulch";',
      '  "/feeds/old.xml" "/feeds/new.xml$is_args$args";',
    ]);
    expect(caddy.match(/^ {2}\/.*$/gm)).toEqual([
      '  /learn/go/k7tq/ "/learn/glossary/" "#mulch"',
      '  /learn/go/k7tq "/learn/glossary/" "#mulch"',
      '  /feeds/old.xml "/feeds/new.xml" ""',
    ]);
  });

  it('never sends an address to itself', () => {
    expect(redirectTables([{ from: '/old', to: '/old/' }])._redirects).toBe('/old /old/ 301\n');
    expect(redirectTables([{ from: '/old', to: '/old/#part' }])._redirects).toBe('/old /old/#part 301\n');
    expect(() => redirectTables([{ from: '/a/', to: '/a/' }])).toThrow('leads to itself');
  });

  it.each([
    ['/two words/', '/a/'],
    ['/a/\n/*', '/b/'],
    ['/blog/*', '/b/'],
    ['/a?b', '/b/'],
    ['relative', '/b/'],
    ['/a/', 'http://plain.example/'],
    ['/a/', '/b c/'],
    ['/a/', '/b$args/'],
    ['/a/', '/"; return 200'],
  ])('refuses %j to %j', (from, to) => {
    expect(() => redirectTables([{ from, to }])).toThrow('redirect from');
  });
});

describe('readRedirects', () => {
  it('reads back what was written', () => {
    const { _redirects } = redirectTables([{ from: '/go/k7tq', to: '/modules/identity/#words' }]);
    expect([...readRedirects(`# a comment\n\n${_redirects}`)]).toEqual([
      ['/go/k7tq/', '/modules/identity/#words'],
      ['/go/k7tq', '/modules/identity/#words'],
    ]);
  });
});

describe('carryQuery', () => {
  it.each([
    ['/a/', '', '/a/'],
    ['/a/', 'x=1', '/a/?x=1'],
    ['/a/#part', 'x=1&y', '/a/?x=1&y#part'],
    ['/a/?z=2#part', 'x=1', '/a/?z=2&x=1#part'],
    ['https://else.example/#p', 'x', 'https://else.example/?x#p'],
  ])('%s asked with %j leads to %s', (target, query, location) => {
    expect(carryQuery(target, query)).toBe(location);
  });
});
