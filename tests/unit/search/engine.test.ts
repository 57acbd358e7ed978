import { describe, expect, it } from 'vitest';
import { matches, toResult } from '../../../src/search/engine.ts';

const page = {
  url: '/learn/modules/garden/first-pot/',
  excerpt: 'A dry <mark>pot</mark> is light.',
  meta: { title: 'Water a pot by its weight', kind: 'Lesson', module: 'Garden' },
  sub_results: [
    { title: 'Water a pot by its weight', url: '/learn/modules/garden/first-pot/', excerpt: 'whole' },
    { title: 'Weight is water', url: '/learn/modules/garden/first-pot/#water', excerpt: 'one' },
    { title: 'By hand', url: '/learn/modules/garden/first-pot/#by-hand', excerpt: 'two' },
    { title: 'One week', url: '/learn/modules/garden/first-pot/#one-week', excerpt: 'three' },
  ],
};

describe('toResult', () => {
  it('names the page, its kind and its module', () => {
    expect(toResult(page)).toMatchObject({
      title: 'Water a pot by its weight',
      href: '/learn/modules/garden/first-pot/',
      excerpt: 'A dry <mark>pot</mark> is light.',
      kind: 'Lesson',
      module: 'Garden',
    });
  });

  it('shows the first two sections, and not the page among them', () => {
    expect(toResult(page).sections).toEqual([
      { title: 'Weight is water', href: '/learn/modules/garden/first-pot/#water', excerpt: 'one' },
      { title: 'By hand', href: '/learn/modules/garden/first-pot/#by-hand', excerpt: 'two' },
    ]);
  });

  it('makes do with a page that says nothing of itself', () => {
    expect(toResult({ url: '/help/', excerpt: '', meta: {}, sub_results: [] })).toEqual({
      title: '/help/',
      href: '/help/',
      excerpt: '',
      kind: 'Page',
      module: undefined,
      sections: [],
    });
  });
});

describe('matches', () => {
  it.each(['pot', 'POTS', 'water', 'a pot', 'ab', '植', 'pót'])('%s is on the page', (query) =>
    expect(matches(page, query)).toBe(true),
  );

  it.each(['steelman', 'potentate', 'zzzqq'])('%s is not: what was found is only its beginning', (query) =>
    expect(matches({ ...page, meta: {}, excerpt: '<mark>S.</mark> Gourlay' }, query)).toBe(false),
  );
});
