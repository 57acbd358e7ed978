import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, FRESH, isWhole, type Attempt, type Step } from '../../../src/quiz/attempt.ts';
import { kindOf, type Question } from '../../../src/quiz/registry.ts';
import { choice, choices, order, reflection, story } from './questions.ts';

const after = (question: Question, attempt: Attempt, ...steps: Step[]) =>
  steps.reduce((before, step) => advance(kindOf(question), question, before, step), attempt);
const kept = (value: string, revision?: number): Step => ({
  type: 'restored',
  kept: { value, at: 1, ...(revision && { revision }) },
});
const nothing: Step = { type: 'restored', kept: undefined };
const checked = (answer: string, sure?: 1 | 2 | 3): Step => ({ type: 'checked', answer, sure });
const reopened: Step = { type: 'reopened' };

describe('checked', () => {
  it('grades the answer, keeps how sure it was, and counts the try', () => {
    const once = after(choice, FRESH, checked('a', 3));
    expect(once).toEqual({ answer: 'a', credit: 0, sure: 3, tries: 1 });
    expect(after(choice, once, checked('b'))).toEqual({ answer: 'b', credit: 1, sure: undefined, tries: 2 });
  });

  it('gives a share of credit where several things are asked', () => {
    expect(after(choices, FRESH, checked('ab')).credit).toBe(0.5);
    expect(after(order, FRESH, checked('cadb')).credit).toBe(1);
  });

  it('grades nothing that has no right answer', () => {
    expect(after(reflection, FRESH, checked('Less.')).credit).toBeUndefined();
  });

  it('is no longer an earlier wording once answered again', () => {
    expect(after(choice, FRESH, kept('a', 1)).earlier).toBe(true);
    expect(after(choice, FRESH, kept('a', 1), checked('a')).earlier).toBeUndefined();
  });
});

describe('isWhole', () => {
  it('is false before an answer, and while a story has not ended', () => {
    expect(isWhole(kindOf(story), FRESH)).toBe(false);
    expect(isWhole(kindOf(story), after(story, FRESH, checked('a')))).toBe(false);
    expect(isWhole(kindOf(story), after(story, FRESH, checked('aba')))).toBe(true);
    expect(isWhole(kindOf(reflection), after(reflection, FRESH, checked('Less.')))).toBe(true);
  });
});

describe('reopened', () => {
  it('takes the feedback away, keeps the count, and ends with the next answer', () => {
    const open = after(choice, FRESH, checked('a'), reopened);
    expect(open).toEqual({ tries: 1, reopened: true });
    expect(after(choice, open, checked('b'))).toMatchObject({ answer: 'b', tries: 2 });
    expect(after(choice, open, checked('b')).reopened).toBeUndefined();
  });
});

describe('restored', () => {
  it('fills a question with what was kept, without counting a try', () => {
    expect(after(choice, FRESH, kept('b', 2))).toMatchObject({ answer: 'b', credit: 1, tries: 0, earlier: false });
    expect(after(story, FRESH, kept('ab', 2))).toMatchObject({ answer: 'ab', credit: undefined, tries: 0 });
  });

  it('says when the answer was given to an earlier wording', () => {
    const of = (revision?: number) => after(choice, FRESH, kept('b', revision)).earlier;
    expect([of(1), of(2), of(3), of()]).toEqual([true, false, false, true]);
  });

  it('leaves a question open when its option is gone', () => {
    expect(after(choice, FRESH, kept('z'))).toEqual(FRESH);
  });

  it('does not change an answer of this visit, and closes nothing that was reopened', () => {
    const answered = after(choice, FRESH, checked('a'));
    expect(after(choice, answered, kept('b'))).toEqual(answered);
    const open = after(choice, FRESH, kept('a', 2), reopened);
    expect(after(choice, open, kept('a', 2))).toEqual(open);
  });

  it('empties what was erased, given on this visit or before', () => {
    expect(after(choice, FRESH, checked('a'), nothing)).toEqual(FRESH);
    expect(after(choice, FRESH, kept('a', 2), nothing)).toEqual(FRESH);
  });

  it('is where it was when the same record is read twice', () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.constantFrom('a', 'b', 'z').map((value) => kept(value)),
      fc.constantFrom('a', 'b').map((answer) => checked(answer)),
      fc.constant(reopened),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.boolean(), (steps, has) => {
        const read = has ? kept('a', 2) : nothing;
        const once = after(choice, FRESH, ...steps, read);
        expect(after(choice, once, read)).toEqual(once);
      }),
    );
  });
});
