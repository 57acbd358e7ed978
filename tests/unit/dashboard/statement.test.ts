import { expect, it } from 'vitest';
import { progressOf, readingOf } from '../../../src/dashboard/progress.ts';
import { statementOf, withoutEntries } from '../../../src/dashboard/statement.ts';
import { answer, CATALOG, fact, noon } from './catalogs.ts';

const FACTS = [
  fact('rating', 'home-s1', { when: 'before', step: 2 }, noon(100)),
  fact('read', 'home-lesson', true, noon(101)),
  fact('tick', 'home-lesson', { step: 'one', done: true }, noon(102)),
  answer('home-q1', 1, noon(103)),
  answer('home-q2', 0.5, noon(104)),
  fact('answer', 'home-r1', 'A secret of mine', noon(104)),
  fact('rating', 'home-s1', { when: 'after', step: 4 }, noon(105)),
  fact('note', 'home-lesson#words', 'Another secret', noon(105)),
  fact('tick', 'law-lesson', { step: 'one', done: true }, noon(106)),
  fact('tick', 'law-lesson', { step: 'two', done: true }, noon(107)),
];
const statement = (facts = FACTS) => {
  const reading = readingOf(facts);
  return statementOf(progressOf(CATALOG, reading), reading);
};

it('says what was done, when, and the minutes the pages give', () => {
  const [law, home] = statement();
  expect(home!.title).toBe('All about home');
  expect(home!.entries.map(({ what, day, minutes }) => [what, day, minutes])).toEqual([
    ['Read “A lesson on home”', 101, 9],
    ['Did 1 of 2 steps of the exercise of “A lesson on home”', 102, undefined],
    ['Answered 3 of 4 questions; 1 right, 1 right in part', 104, 6],
    ['Rated “I can do home”: 2 before, 4 after, of 5', 105, undefined],
  ]);
  expect(law!.entries.map(({ what, day, minutes }) => [what, day, minutes])).toEqual([
    ['Did the exercise of “A lesson on law”', 107, 15],
  ]);
});

it('holds no own words, and no module in which nothing was done', () => {
  expect(JSON.stringify(statement())).not.toMatch(/secret/i);
  expect(statement()).toHaveLength(2);
  expect(statement([])).toEqual([]);
});

it('leaves out what it is told to, from the sums as well', () => {
  const chapters = statement();
  expect(withoutEntries(chapters, new Set())).toMatchObject({ minutes: 9 + 6 + 15, first: 101, last: 107 });
  const left = withoutEntries(chapters, new Set(['read home-lesson', 'exercise law-lesson']));
  expect(left).toMatchObject({ minutes: 6, first: 102, last: 105 });
  expect(left.chapters.map(({ id }) => id)).toEqual(['home']);
  const keys = chapters.flatMap(({ entries }) => entries.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(withoutEntries(chapters, new Set(keys))).toEqual({
    chapters: [],
    minutes: 0,
    first: undefined,
    last: undefined,
  });
});
