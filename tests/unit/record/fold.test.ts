import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/record/fact.ts';
import { fold } from '../../../src/record/fold.ts';

let count = 0;
const fact = (type: string, subject: string, value: unknown, at: number, more: Partial<Fact> = {}): Fact => ({
  id: String((count += 1)).padStart(16, '0'),
  type,
  subject,
  value,
  at,
  ...more,
});

describe('fold', () => {
  it('shows the latest answer to each question, with its time and revision', () => {
    const { answers } = fold([
      fact('answer', 'q1', 'b', 20, { revision: 2 }),
      fact('answer', 'q1', 'a', 10, { revision: 1 }),
      fact('answer', 'q2', 'My own words.', 5),
    ]);
    expect([...answers]).toEqual([
      ['q2', { value: 'My own words.', at: 5 }],
      ['q1', { value: 'b', at: 20, revision: 2 }],
    ]);
  });

  it('shows the later id of two answers of the same millisecond, in any order', () => {
    const [first, second] = [fact('answer', 'q1', 'a', 10), fact('answer', 'q1', 'b', 10)];
    expect(fold([second, first]).answers.get('q1')?.value).toBe('b');
    expect(fold([first, second]).answers.get('q1')?.value).toBe('b');
  });

  it('shows the latest rating before and after, each for itself', () => {
    const { ratings } = fold([
      fact('rating', 'q1', { when: 'before', step: 2 }, 1),
      fact('rating', 'q1', { when: 'after', step: 4 }, 2),
      fact('rating', 'q1', { when: 'before', step: 3 }, 3),
      fact('rating', 'q2', { when: 'after', step: 5 }, 4, { revision: 3 }),
    ]);
    expect(ratings.get('q1')).toEqual({ before: { step: 3, at: 3 }, after: { step: 4, at: 2 } });
    expect(ratings.get('q2')).toEqual({ after: { step: 5, at: 4, revision: 3 } });
  });

  it('passes over what it cannot read', () => {
    const odd = [
      null,
      1,
      'after',
      [],
      {},
      { when: 'between', step: 1 },
      { when: 'after', step: 6 },
      { when: 'after', step: 1.5 },
    ];
    const shown = fold([
      ...odd.map((value, at) => fact('rating', 'q1', value, at)),
      fact('answer', 'q1', { text: 'newer' }, 9),
      fact('later-type', 'q1', 'x', 9),
    ]);
    expect(shown.answers.size + shown.ratings.size).toBe(0);
  });

  it('reads a rating that says more than it knows', () => {
    const { ratings } = fold([fact('rating', 'q1', { when: 'after', step: 1, words: 'more' }, 1)]);
    expect(ratings.get('q1')).toEqual({ after: { step: 1, at: 1 } });
  });

  it('shows the earlier answer again when the later one alone is erased', () => {
    const [first, second] = [fact('answer', 'q1', 'a', 1), fact('answer', 'q1', 'b', 2)];
    expect(fold([first, second, fact('erased', '', [second.id], 3)]).answers.get('q1')?.value).toBe('a');
  });

  it('takes question ids that are names of object properties', () => {
    const shown = fold([
      fact('answer', '__proto__', 'a', 1),
      fact('rating', 'constructor', { when: 'after', step: 1 }, 1),
    ]);
    expect(shown.answers.get('__proto__')?.value).toBe('a');
    expect(shown.ratings.get('constructor')).toEqual({ after: { step: 1, at: 1 } });
  });
});
