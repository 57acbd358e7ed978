import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/record/fact.ts';
import { learningOf } from '../../../src/record/learning.ts';

let count = 0;
const fact = (type: string, subject: string, value: unknown, at: number, more: Partial<Fact> = {}): Fact => ({
  id: String((count += 1)).padStart(16, '0'),
  type,
  subject,
  value,
  at,
  ...more,
});
const NOTHING = {
  read: new Map(),
  histories: new Map(),
  notes: new Map(),
  bookmarks: new Map(),
  ticks: new Map(),
  plan: undefined,
  aim: 0,
  assigned: new Map(),
  saved: undefined,
  times: [],
};

describe('learningOf', () => {
  it('of nothing is nothing', () => {
    expect(learningOf([])).toEqual(NOTHING);
  });

  it('says when a lesson was first read', () => {
    const { read, times } = learningOf([fact('read', 'l1', true, 9), fact('read', 'l1', true, 4), fact('read', 'l2', true, 5)]); // prettier-ignore
    expect(Object.fromEntries(read)).toEqual({ l1: 4, l2: 5 });
    expect(times).toEqual([4, 5, 9]);
  });

  it('gives every answer, oldest first, with what came of it', () => {
    const result = { credit: 0.5, sure: 2, rules: 1 } as const;
    const { histories } = learningOf([
      fact('answer', 'q1', 'b', 7, { revision: 2, result }),
      fact('answer', 'q1', 'a', 3, { result: { credit: 2, rules: 1 } }),
      fact('answer', '__proto__', 'c', 1),
    ]);
    expect(histories.get('q1')).toEqual([
      { value: 'a', at: 3 },
      { value: 'b', at: 7, revision: 2, result },
    ]);
    expect(histories.get('__proto__')).toEqual([{ value: 'c', at: 1 }]);
  });

  it('shows the last words beside a section, and none once they are taken away', () => {
    const { notes } = learningOf([
      fact('note', 'l#a', 'second', 2),
      fact('note', 'l#a', 'first', 1),
      fact('note', 'l#b', 'words', 1),
      fact('note', 'l#b', '', 2),
    ]);
    expect(Object.fromEntries(notes)).toEqual({ 'l#a': { value: 'second', at: 2 } });
  });

  it('shows the sections that are marked, and the steps that are done', () => {
    const { bookmarks, ticks } = learningOf([
      fact('bookmark', 'l#a', true, 1),
      fact('bookmark', 'l#b', true, 1),
      fact('bookmark', 'l#b', false, 2),
      fact('tick', 'l', { step: 'ask', done: true }, 1),
      fact('tick', 'l', { step: 'write', done: true }, 2),
      fact('tick', 'l', { step: 'write', done: false }, 3),
      fact('tick', 'm', { step: 'ask', done: false }, 3),
    ]);
    expect(Object.fromEntries(bookmarks)).toEqual({ 'l#a': 1 });
    expect(ticks.get('l')).toEqual(new Map([['ask', 1]]));
    expect(ticks.get('m')?.size).toBe(0);
  });

  it('knows the last plan, aim and saving', () => {
    const learning = learningOf([
      fact('plan', 'start', { identity: 'first', growth: 'soon', networking: 'never' }, 5),
      fact('plan', 'start', { identity: 'later' }, 4),
      fact('aim', 'aim', 9, 5),
      fact('aim', 'aim', 2, 4),
      fact('saved', 'copy', true, 7),
      fact('saved', 'copy', true, 6),
    ]);
    expect(learning.plan).toEqual({ value: { identity: 'first', growth: 'soon' }, at: 5 });
    expect(learning).toMatchObject({ aim: 7, saved: 7, times: [] });
    expect(learningOf([fact('aim', 'aim', -1, 1)]).aim).toBe(0);
  });

  it('counts as done what somebody learned by, and nothing else', () => {
    const types = [
      'answer',
      'rating',
      'read',
      'note',
      'tick',
      'bookmark',
      'plan',
      'aim',
      'saved',
      'erased',
      'later-type',
    ];
    expect(learningOf(types.map((type, at) => fact(type, 'x', null, at))).times).toEqual([0, 1, 2, 3, 4]);
  });

  it('passes over what it cannot read', () => {
    const odd = [null, 0, [], { text: 'newer' }, { step: 1, done: true }];
    const facts = ['answer', 'note', 'tick', 'later-type'].flatMap((type) => odd.map((value, at) => fact(type, 'x', value, at))); // prettier-ignore
    facts.push(fact('plan', 'start', 'first', 1), fact('aim', 'aim', 1.5, 1), fact('aim', 'aim', '3', 2));
    const { ticks, times, ...rest } = learningOf(facts);
    expect({ ...rest, ticks: new Map(), times: [] }).toEqual(NOTHING);
    expect([...ticks.values()].flatMap((steps) => [...steps])).toEqual([]);
  });

  it('holds the last text of each plan from a mentor, and counts no day of learning for it', () => {
    const value = { plan: '["a",1]', sender: 'BBBBBBBB' };
    const { assigned, times } = learningOf([
      fact('assigned', 'AAAAAAAA', { ...value, plan: '["a",1,"changed"]', later: 1 }, 9),
      fact('assigned', 'AAAAAAAA', value, 4),
      fact('assigned', '__proto__', value, 5),
      ...[null, 'x', [], { plan: 7, sender: 'x' }, { plan: 'x' }].map((odd) => fact('assigned', 'CCCCCCCC', odd, 6)),
    ]);
    expect(new Map(assigned)).toEqual(
      new Map([
        ['AAAAAAAA', { value: { plan: '["a",1,"changed"]', sender: 'BBBBBBBB' }, at: 9 }],
        ['__proto__', { value, at: 5 }],
      ]),
    );
    expect(times).toEqual([]);
  });

  it('forgets what was erased', () => {
    const words = fact('note', 'l#a', 'words', 1);
    expect(learningOf([words, fact('erased', '', [words.id], 2)])).toEqual(NOTHING);
  });
});
