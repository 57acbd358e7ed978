import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../../src/dashboard/review/schedule.ts';
import { gradeOf, TABLE } from '../../../../src/dashboard/review/table.ts';
import { RULES, type Sure } from '../../../../src/record/fact.ts';
import type { Answer } from '../../../../src/record/fold.ts';
import { noon } from '../catalogs.ts';

const answered = (day: number, credit: number, sure?: Sure, rules = RULES): Answer => ({
  value: 'a',
  at: noon(day),
  result: { credit, rules, ...(sure && { sure }) },
});
const howSure = fc.constantFrom<(Sure | undefined)[]>(undefined, 1, 2, 3);
const credits = fc.constantFrom(0, 0.5, 1);
const START = 20_000;
const histories = fc.array(fc.tuple(fc.nat(60), credits, howSure), { minLength: 1, maxLength: 8 }).map((steps) => {
  let day = START;
  return steps.map(([gap, credit, sure]) => answered((day += gap), credit, sure));
});
const lastDay = (history: readonly Answer[]) => Math.floor(history.at(-1)!.at / 86_400_000);

/** Ten thousand runs take seconds. */
const LONG = 60_000;

describe('the table', () => {
  it.each([
    [0, undefined, 'Again'],
    [0, 1, 'Again'],
    [0, 3, 'Again'],
    [0.5, undefined, 'Hard'],
    [0.99, 3, 'Hard'],
    [1, 1, 'Hard'],
    [1, undefined, 'Good'],
    [1, 2, 'Good'],
    [1, 3, 'Easy'],
  ] as const)('credit %s, sure %s: %s', (credit, sure, grade) => {
    expect(gradeOf({ credit, ...(sure && { sure }) })).toBe(grade);
  });

  it('has exactly one line for every answer', () => {
    for (const came of ['missed', 'partly', 'right'] as const)
      for (const sure of [undefined, 1, 2, 3] as const)
        expect(TABLE.filter((line) => line.came === came && line.sure.includes(sure))).toHaveLength(1);
  });
});

describe('when a question comes back', () => {
  it.each([
    ['missed: the next day', [answered(START, 0)], 1],
    ['right in part: soon', [answered(START, 0.5)], 2],
    ['right and guessing: soon', [answered(START, 1, 1)], 2],
    ['right: some days', [answered(START, 1)], 3],
    ['right and sure: a week', [answered(START, 1, 3)], 8],
    ['right twice: two weeks', [answered(START, 1), answered(START + 3, 1)], 3 + 14],
  ])('%s', (_name, history, days) => {
    expect(dueOf(history, START + 30)).toBe(START + days);
  });

  it('never, without a result', () => {
    expect(dueOf([], START)).toBeUndefined();
    expect(dueOf([{ value: 'a', at: noon(START) }], START)).toBeUndefined();
  });

  it('answers of another version of the rules are replayed by today’s', () => {
    expect(dueOf([answered(START, 1, 3, 99)], START)).toBe(dueOf([answered(START, 1, 3)], START));
  });

  it('a clock that was years ahead costs no more than today', () => {
    expect(dueOf([answered(START + 9_000, 1)], START)).toBe(START + 3);
    expect(dueOf([{ value: 'a', at: 8.64e15, result: { credit: 0, rules: 1 } }], START)).toBe(START + 1);
    expect(dueOf([{ value: 'a', at: -8.64e15, result: { credit: 0, rules: 1 } }], START)).toBe(1);
  });

  it(
    'is always after the last answer',
    () => {
      fc.assert(
        fc.property(histories, (history) => {
          expect(dueOf(history, START + 1000)!).toBeGreaterThan(lastDay(history));
        }),
        { numRuns: 10_000 },
      );
    },
    LONG,
  );

  it(
    'answering right moves it to later: never sooner than it stood, and strictly later once it is due',
    () => {
      fc.assert(
        fc.property(histories, fc.nat(400), howSure, (history, gap, sure) => {
          const day = lastDay(history) + gap;
          const before = dueOf(history, START + 10_000)!;
          const after = dueOf([...history, answered(day, 1, sure)], START + 10_000)!;
          expect(after).toBeGreaterThanOrEqual(before);
          if (day >= before) expect(after).toBeGreaterThan(Math.max(before, day));
        }),
        { numRuns: 10_000 },
      );
    },
    LONG,
  );
});
