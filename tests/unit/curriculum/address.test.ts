import { describe, expect, it } from 'vitest';
import { addresses, FIXED_PAGES, withBase, type Addressed } from '../../../src/curriculum/address.ts';

const content: Addressed = {
  modules: ['garden'],
  lessons: [{ id: 'first-pot', module: 'garden' }],
  guides: [{ id: 'garden-guide', module: 'garden' }],
  pages: ['help', 'privacy'],
  foundations: ['first-visit'],
  sheets: ['one-visit'],
  paths: ['balcony-path'],
  topics: ['sources-soil'],
  start: true,
  permalinks: [],
};

describe('addresses', () => {
  it('gives everything its place', () => {
    const fixed = Object.keys(FIXED_PAGES);
    const others = [...addresses(content)].filter(([id]) => !fixed.includes(id));
    expect(Object.fromEntries(others)).toEqual({
      garden: '/modules/garden/',
      'garden/self-assessment': '/modules/garden/self-assessment/',
      'first-pot': '/modules/garden/first-pot/',
      'garden-guide': '/modules/garden/mentor-guide/',
      help: '/help/',
      privacy: '/privacy/',
      'first-visit': '/mentors/before-you-begin/first-visit/',
      'one-visit': '/mentors/sheets/one-visit/',
      'balcony-path': '/paths/balcony-path/',
      'sources-soil': '/sources/soil/',
    });
  });

  it('knows the pages that are there whatever the content says', () => {
    const nothing = Object.fromEntries(Object.keys(content).map((sort) => [sort, []])) as unknown as Addressed;
    const fixed = new Map(Object.entries(FIXED_PAGES));
    expect(addresses({ ...nothing, start: true })).toEqual(fixed);
    fixed.delete('start');
    expect(addresses({ ...nothing, start: false })).toEqual(fixed);
  });

  it('puts a page where permalinks say, and nowhere an id that nothing has', () => {
    const found = addresses({
      ...content,
      permalinks: [
        { id: 'privacy', address: '/about/privacy/' },
        { id: 'imprint', address: '/imprint/' },
      ],
    });
    expect(found.get('privacy')).toBe('/about/privacy/');
    expect(found.get('help')).toBe('/help/');
    expect(found.has('imprint')).toBe(false);
  });

  it('ends every address as the site serves it', () => {
    for (const address of addresses(content).values()) expect(address).toMatch(/^\/(?:[a-z-]+\/)*$/);
  });
});

describe('withBase', () => {
  it.each([
    ['/help/', '/', '/help/'],
    ['/help/', '/learn/', '/learn/help/'],
    ['/help/', '/learn', '/learn/help/'],
    ['/', '/learn/', '/learn/'],
    ['/', '/', '/'],
  ])('%s under %s', (address, base, whole) => {
    expect(withBase(address, base)).toBe(whole);
  });
});
