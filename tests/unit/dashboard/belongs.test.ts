import { describe, expect, it } from 'vitest';
import { belongsTo, counted } from '../../../src/dashboard/belongs.ts';
import { besideOf } from '../../../src/dashboard/beside.ts';
import { learningOf } from '../../../src/record/learning.ts';
import { answer, CATALOG, fact } from './catalogs.ts';

describe('what belongs to a module', () => {
  const [law] = CATALOG.modules;
  it.each([
    [answer('law-q1', 1, 1), true],
    [fact('rating', 'law-s1', { when: 'before', step: 1 }, 1), true],
    [fact('read', 'law-lesson', true, 1), true],
    [fact('note', 'law-lesson#words', 'x', 1), true],
    [fact('later-type', 'law-lesson', 1, 1), true],
    [answer('start-law-1', 1, 1), true],
    [answer('start-home-1', 1, 1), false],
    [answer('home-q1', 1, 1), false],
    [fact('plan', 'start', { law: 'first' }, 1), false],
    [fact('aim', 'aim', 2, 1), false],
  ])('%o: %s', (each, belongs) => {
    expect(belongsTo(law!)(each)).toBe(belongs);
  });
});

describe('facts in words', () => {
  it('are counted by what they are, and what the record keeps for itself is not', () => {
    expect(counted([])).toBe('nothing');
    expect(counted([fact('erased', '', [], 1), fact('saved', 'copy', true, 1)])).toBe('nothing');
    expect(counted([answer('a', 1, 1)])).toBe('1 answer');
    const all = [answer('a', 1, 1), answer('a', 1, 2), fact('note', 'b#c', 'x', 1), fact('of-a-newer-page', 'b', 1, 1)];
    expect(counted(all)).toBe('2 answers, 1 note and 1 other thing');
  });
});

describe('notes and bookmarks', () => {
  const beside = (...facts: Parameters<typeof learningOf>[0]) => besideOf(CATALOG, learningOf(facts));

  it('stand in the order of the curriculum, with their sections', () => {
    const found = beside(
      fact('note', 'agreement#terms', 'Third', 1),
      fact('bookmark', 'home-lesson#words', true, 2),
      fact('note', 'law-lesson#words', 'First', 3),
    );
    expect(found.map(({ section }) => section)).toEqual(['law-lesson#words', 'home-lesson#words', 'agreement#terms']);
    expect(found[0]).toEqual({
      section: 'law-lesson#words',
      page: { title: 'A lesson on law', href: '/modules/law/law-lesson/#words' },
      heading: 'Words',
      note: 'First',
      marked: false,
    });
  });

  it('stay where their section or page has gone', () => {
    const [page, none] = beside(fact('note', 'law-lesson#gone', 'x', 1), fact('note', 'nowhere#gone', 'y', 1));
    expect(page).toMatchObject({ page: { href: '/modules/law/law-lesson/' }, heading: undefined, note: 'x' });
    expect(none).toMatchObject({ page: undefined, heading: undefined, note: 'y' });
  });
});
