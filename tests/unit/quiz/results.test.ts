import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../src/quiz/results.ts';
import type { Sure } from '../../../src/record/fact.ts';
import type { Answer } from '../../../src/record/fold.ts';

const questions = ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => ({ id, revision: 1 }));
const answer = (credit: number, sure?: Sure, revision = 1): Answer => ({
  value: 'a',
  at: 1,
  revision,
  result: { credit, ...(sure && { sure }), rules: 1 },
});

describe('resultsOf', () => {
  it('is nothing without answers', () => {
    expect(resultsOf(questions, new Map())).toEqual({
      right: 0, partly: 0, answered: 0, of: 5, again: [], calibration: [],
    }); // prettier-ignore
  });

  it('puts first what was sure and not right, then missed, partly right, and right by a guess', () => {
    const { again, right, partly, answered } = resultsOf(
      questions,
      new Map([
        ['q1', answer(1, 1)],
        ['q2', answer(0.5, 3)],
        ['q3', answer(0, 2)],
        ['q4', answer(0, 3)],
        ['q5', answer(1, 3)],
      ]),
    );
    expect(again.map(({ question, why }) => [question.id, why])).toEqual([
      ['q4', 'sure'],
      ['q3', 'missed'],
      ['q2', 'partly'],
      ['q1', 'guessed'],
    ]);
    expect({ right, partly, answered }).toEqual({ right: 2, partly: 1, answered: 5 });
  });

  it('tells for each degree of sureness that was named how many were right', () => {
    const { calibration } = resultsOf(
      questions,
      new Map([
        ['q1', answer(1, 3)],
        ['q2', answer(0, 3)],
        ['q3', answer(1, 1)],
        ['q4', answer(1)],
      ]),
    );
    expect(calibration).toEqual([
      { sure: 3, right: 1, of: 2 },
      { sure: 1, right: 1, of: 1 },
    ]);
  });

  it('does not count an answer to an earlier wording, or one without a result', () => {
    const answers = new Map<string, Answer>([
      ['q1', answer(1)],
      ['q2', { value: 'a', at: 1 }],
    ]);
    expect(resultsOf([{ id: 'q1', revision: 2 }, questions[1]!], answers)).toMatchObject({ answered: 0, right: 0 });
  });

  it('counts every answered question once, whatever was answered', () => {
    const any = fc.record({
      credit: fc.double({ min: 0, max: 1, noNaN: true }),
      sure: fc.constantFrom<Sure | undefined>(1, 2, 3, undefined),
    });
    fc.assert(
      fc.property(fc.array(fc.option(any), { minLength: 5, maxLength: 5 }), (given) => {
        const answers = new Map(given.flatMap((item, index) => (item ? [[`q${index + 1}`, answer(item.credit, item.sure)] as const] : [])));
        const { right, partly, answered, again, calibration } = resultsOf(questions, answers);
        const named = given.filter((item) => item?.sure).length;
        expect(answered).toBe(answers.size);
        expect(calibration.reduce((sum, { of }) => sum + of, 0)).toBe(named);
        expect(new Set(again.map(({ question }) => question.id)).size).toBe(again.length);
        expect(again.filter(({ why }) => why !== 'guessed').length).toBe(answered - right);
        expect(right + partly).toBeLessThanOrEqual(answered);
      }),
    ); // prettier-ignore
  });
});
