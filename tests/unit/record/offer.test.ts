import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/record/fact.ts';
import { offerCopy, unsaved } from '../../../src/record/offer.ts';

const DAY = 86_400_000;
const NOW = 1_795_437_000_000;
let count = 0;
const fact = (type: string, at: number): Fact => ({
  id: String((count += 1)).padStart(16, '0'),
  type,
  subject: 'x',
  value: true,
  at,
});
const many = (length: number, type: string, at: number) => Array.from({ length }, () => fact(type, at));

describe('unsaved', () => {
  it('counts what was done since the last saving, and says how old the oldest is', () => {
    const facts = [
      fact('answer', NOW - 9 * DAY),
      fact('saved', NOW - 8 * DAY),
      fact('answer', NOW - 5000),
      fact('later-type', NOW - 7000),
      fact('saved', NOW - 9 * DAY),
    ];
    expect(unsaved(facts, NOW)).toEqual({ count: 2, age: 7000 });
    expect(unsaved([...facts, fact('saved', NOW)], NOW)).toEqual({ count: 0, age: 0 });
    expect(unsaved([], NOW)).toEqual({ count: 0, age: 0 });
  });

  it('passes over a saving of the future, and an answer of the future is not old', () => {
    const facts = [fact('saved', NOW + 90 * DAY), fact('answer', NOW - 1), fact('answer', NOW + 5 * DAY)];
    expect(unsaved(facts, NOW)).toEqual({ count: 2, age: 1 });
  });
});

describe('offerCopy', () => {
  it('is made after ten facts', () => {
    expect(offerCopy(many(9, 'answer', NOW), NOW)).toBe(false);
    expect(offerCopy(many(10, 'tick', NOW), NOW)).toBe(true);
  });

  it('is made when one fact is older than five days', () => {
    expect(offerCopy([fact('note', NOW - 5 * DAY)], NOW)).toBe(false);
    expect(offerCopy([fact('note', NOW - 5 * DAY - 1)], NOW)).toBe(true);
  });

  it('is not made for erasings and savings, nor again after a saving', () => {
    expect(offerCopy([...many(20, 'erased', NOW - 9 * DAY), ...many(20, 'saved', NOW - 9 * DAY)], NOW)).toBe(false);
    expect(offerCopy([...many(20, 'answer', NOW - 9 * DAY), fact('saved', NOW - 8 * DAY)], NOW)).toBe(false);
    expect(offerCopy([], NOW)).toBe(false);
  });
});
