import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/quiz/registry.ts';
import { advance, freshSession, score, type Session, type Step } from '../../../src/quiz/session.ts';
import type { Shown } from '../../../src/record/fold.ts';
import { choice, reflection, scale } from './questions.ts';

const questions: Question[] = [choice, { ...choice, id: 'q-other' }, reflection, scale];
const fresh = freshSession(questions);

/** A record in which these answers are kept. */
const kept = (answers: Record<string, { value: string; revision?: number }>): Shown => ({
  answers: new Map(Object.entries(answers).map(([id, answer]) => [id, { at: 1, ...answer }])),
  ratings: new Map(),
});
const after = (session: Session, ...steps: Step[]) =>
  steps.reduce((before, step) => advance(questions, before, step), session);
const restored = (answers: Parameters<typeof kept>[0] = {}): Step => ({ type: 'restored', shown: kept(answers) });
const checked = (question: Question, answer: string): Step => ({ type: 'checked', question, answer });
const reopened = (question: Question): Step => ({ type: 'reopened', question });

describe('freshSession', () => {
  it('has every question open', () => {
    expect(fresh).toEqual({
      'q-choice': { tries: 0 },
      'q-other': { tries: 0 },
      'q-reflection': { tries: 0 },
      'q-scale': { tries: 0 },
    });
  });
});

describe('checked', () => {
  it('shows the answer graded, counts the try, and touches no other question', () => {
    const once = after(fresh, checked(choice, 'a'));
    expect(once).toEqual({ ...fresh, 'q-choice': { answer: 'a', right: false, tries: 1 } });
    expect(after(once, checked(choice, 'b'))['q-choice']).toEqual({ answer: 'b', right: true, tries: 2 });
  });

  it('grades nothing that has no right answer', () => {
    expect(after(fresh, checked(reflection, 'Less.'))['q-reflection']).toEqual({ answer: 'Less.', tries: 1 });
  });

  it('is no longer an earlier wording once answered again', () => {
    const again = after(fresh, restored({ 'q-choice': { value: 'a', revision: 1 } }), checked(choice, 'a'));
    expect(again['q-choice']?.earlier).toBeUndefined();
  });
});

describe('reopened', () => {
  it('takes the feedback away and keeps the count', () => {
    const open = after(fresh, checked(choice, 'a'), reopened(choice))['q-choice'];
    expect(open).toEqual({ tries: 1, reopened: true });
  });

  it('ends with the next answer', () => {
    expect(after(fresh, reopened(choice), checked(choice, 'b'))['q-choice']).toEqual({
      answer: 'b',
      right: true,
      tries: 1,
    });
  });
});

describe('restored', () => {
  it('fills questions with what was kept, without counting a try', () => {
    const session = after(
      fresh,
      restored({ 'q-choice': { value: 'b', revision: 2 }, 'q-reflection': { value: 'Less.', revision: 2 } }),
    );
    expect(session['q-choice']).toEqual({ answer: 'b', right: true, tries: 0, earlier: false });
    expect(session['q-reflection']).toEqual({ answer: 'Less.', tries: 0, earlier: false });
    expect(session['q-other']).toEqual({ tries: 0 });
  });

  it('says when the answer was given to an earlier wording', () => {
    const of = (revision?: number) =>
      after(fresh, restored({ 'q-choice': { value: 'b', ...(revision && { revision }) } }))['q-choice']?.earlier;
    expect([of(1), of(2), of(3), of()]).toEqual([true, false, false, true]);
  });

  it('leaves a question open when its option is gone', () => {
    expect(after(fresh, restored({ 'q-choice': { value: 'z' } }))['q-choice']).toEqual({ tries: 0 });
  });

  it('passes over questions of other pages', () => {
    expect(after(fresh, restored({ elsewhere: { value: 'b' } }))).toEqual(fresh);
  });

  it('does not change an answer of this visit', () => {
    const session = after(fresh, checked(choice, 'a'));
    expect(after(session, restored({ 'q-choice': { value: 'b' } }))).toEqual(session);
  });

  it('does not close a question the reader reopened', () => {
    const wrong = restored({ 'q-choice': { value: 'a', revision: 2 } });
    expect(after(fresh, wrong, reopened(choice), wrong)['q-choice']).toEqual({ tries: 0, reopened: true });
    expect(after(fresh, checked(choice, 'a'), reopened(choice), wrong)['q-choice']?.answer).toBeUndefined();
  });

  it('empties what was erased, given on this visit or before', () => {
    const all = { 'q-choice': { value: 'a' }, 'q-other': { value: 'b' } };
    const session = after(fresh, restored(all), checked(choice, 'b'));
    expect(after(session, restored())).toEqual(fresh);
    const { 'q-other': other } = after(session, restored({ 'q-choice': { value: 'b' } }));
    expect(other).toEqual({ tries: 0 });
  });
});

describe('advance', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id)), fc.record({ value: fc.constantFrom('a', 'b', 'z') })).map(restored),
    fc.tuple(fc.constantFrom(...questions), fc.constantFrom('a', 'b')).map(([question, answer]) => checked(question, answer)),
    fc.constantFrom(...questions).map(reopened),
  ); // prettier-ignore

  it('keeps one attempt a question, graded as its kind grades, and never changes the session it was given', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const frozen = (session: Session) => {
          Object.values(session).forEach(Object.freeze);
          return Object.freeze(session);
        };
        const end = steps.reduce<Session>((session, next) => frozen(advance(questions, session, next)), frozen(fresh));
        expect(Object.keys(end)).toEqual(questions.map(({ id }) => id));
        for (const { id, kind } of questions) {
          const { answer, right } = end[id]!;
          expect(right).toBe(kind !== 'choice' || answer === undefined ? undefined : answer === 'b');
        }
      }),
    );
  });

  it('is where it was when the same record is read twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), fc.boolean(), (steps, has) => {
        const read = restored(has ? { 'q-choice': { value: 'a' } } : {});
        const once = after(fresh, ...steps, read);
        expect(after(once, read)).toEqual(once);
      }),
    );
  });
});

describe('score', () => {
  it('counts only what can be right or wrong', () => {
    expect(score(questions, fresh)).toEqual({ right: 0, answered: 0, of: 2, missed: [] });
    const session = after(fresh, checked(choice, 'b'), checked(reflection, 'Less.'), checked(questions[1]!, 'c'));
    expect(score(questions, session)).toEqual({ right: 1, answered: 2, of: 2, missed: [questions[1]] });
  });

  it('does not count a question that was reopened', () => {
    expect(score(questions, after(fresh, checked(choice, 'a'), reopened(choice)))).toMatchObject({
      answered: 0,
      missed: [],
    });
  });

  it('is none without questions', () => {
    expect(score([], {})).toEqual({ right: 0, answered: 0, of: 0, missed: [] });
  });
});
