import { expect, it } from 'vitest';
import { growthOf, slats, uprightWords } from '../../../src/dashboard/growth.ts';
import { progressOf, readingOf } from '../../../src/dashboard/progress.ts';
import { answer, CATALOG, fact } from './catalogs.ts';

const growth = (facts: Parameters<typeof readingOf>[0], catalog = CATALOG) =>
  growthOf(progressOf(catalog, readingOf(facts)));
const DONE = [
  fact('read', 'home-lesson', true, 1),
  fact('tick', 'home-lesson', { step: 'one', done: true }, 1),
  fact('tick', 'home-lesson', { step: 'two', done: true }, 1),
  answer('home-q1', 0, 1),
  answer('home-q2', 0, 1),
  fact('rating', 'home-s1', { when: 'after', step: 3 }, 2),
];

it('has an upright for each module, and a slat for each of the four things done', () => {
  const [law, home] = growth(DONE);
  expect(law!.slots.map(({ done }) => done)).toEqual([false, false, false, false]);
  expect(home!.slots.map(({ done }) => done)).toEqual([true, true, true, true]);
  expect(slats(growth(DONE))).toEqual({ done: 4, of: 12 });
});

it('says the same in words', () => {
  const [law, home] = growth(DONE.slice(0, 3));
  expect(uprightWords(law!)).toBe('0 of 4 things done');
  expect(uprightWords(home!)).toBe('2 of 4 things done: lesson read, exercise done');
});

it('rates nothing for having rated before only, and names lessons where there are several', () => {
  const twice = structuredClone(CATALOG);
  twice.modules[0]!.lessons.push({ ...twice.modules[0]!.lessons[0]!, id: 'other', title: 'Another' });
  const [law] = growth(
    [fact('rating', 'law-s1', { when: 'before', step: 3 }, 2), fact('read', 'other', true, 1)],
    twice,
  );
  expect(uprightWords(law!)).toBe('1 of 6 things done: read: Another');
});

it('leaves out what a module does not have', () => {
  const bare = structuredClone(CATALOG);
  Object.assign(bare.modules[0]!, { lessons: [], scales: [], selfAssessment: undefined });
  expect(growth([], bare)[0]!.slots).toEqual([]);
});
