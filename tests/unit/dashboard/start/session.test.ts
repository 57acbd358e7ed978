import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../../src/dashboard/start/asking.ts';
import {
  advance,
  around,
  FRESH,
  keptIn,
  questionAt,
  sameStates,
  statesShown,
  type Session,
  type Step,
} from '../../../../src/dashboard/start/session.ts';
import { fold } from '../../../../src/record/fold.ts';
import type { Fact } from '../../../../src/record/fact.ts';
import { learningOf } from '../../../../src/record/learning.ts';

const questions: Asked[] = ['g1', 'g2', 'm1', 'm2'].map((id) => ({
  id,
  module: id.charAt(0),
  options: ['a', 'b', 'c'].map((option) => ({ id: option, right: option === 'b' })),
}));
let count = 0;
const fact = (type: string, subject: string, value: unknown, at: number): Fact => ({
  id: `fact${String((count += 1)).padStart(12, '0')}`,
  type,
  subject,
  value,
  at,
});
const kept = (...facts: Fact[]) => keptIn(questions, fold(facts), learningOf(facts).plan);
const after = (...steps: Step[]): Session => steps.reduce(advance, FRESH);
const shown = (session: Session, ...facts: Fact[]) => questionAt(questions, session, kept(...facts))?.id ?? 'plan';

describe('keptIn', () => {
  it('takes the latest answers that fit their questions, and says when the last was given', () => {
    const found = kept(
      fact('answer', 'g1', 'a', 5),
      fact('answer', 'g1', '-', 7),
      fact('answer', 'g2', 'z', 9),
      fact('answer', 'other', 'a', 11),
    );
    expect(found).toEqual({ answers: { g1: '-' }, answeredAt: 7, plan: undefined });
    expect(kept().answeredAt).toBe(-Infinity);
    const reworded = questions.map((question) => ({ ...question, revision: 2 }));
    const facts = [fact('answer', 'g1', 'a', 5), { ...fact('answer', 'g2', 'a', 6), revision: 2 }];
    expect(keptIn(reworded, fold(facts), undefined).answers).toEqual({ g2: 'a' });
    expect(keptIn(questions, undefined, undefined).answers).toEqual({});
  });
});

describe('what is shown', () => {
  const plan = (at: number) => fact('plan', 'start', { g: 'first', m: 'soon' }, at);

  it('is the first question that is open, and the plan when none is', () => {
    expect(shown(FRESH)).toBe('g1');
    expect(shown(FRESH, fact('answer', 'g1', 'a', 1))).toBe('g2');
    expect(shown(FRESH, fact('answer', 'g1', 'b', 1), fact('answer', 'm1', 'b', 2))).toBe('plan');
  });

  it('is the question just answered until the reader goes on, or the one they went back to', () => {
    const answered = fact('answer', 'g1', 'a', 1);
    expect(shown(after({ type: 'checked', id: 'g1' }), answered)).toBe('g1');
    expect(shown(after({ type: 'checked', id: 'g1' }, { type: 'went', to: 'g2' }), answered)).toBe('g2');
    expect(shown(after({ type: 'went', to: 'g1' }), answered)).toBe('g1');
    // Its first question has been answered right since: nobody is asked.
    expect(shown(after({ type: 'went', to: 'g2' }), fact('answer', 'g1', 'b', 1))).toBe('m1');
  });

  it('is the first open question again when what was answered before is erased', () => {
    expect(shown(after({ type: 'checked', id: 'm1' }))).toBe('g1');
    expect(shown(after({ type: 'checked', id: 'g1' }))).toBe('g1');
  });

  it('is a kept plan, until a question is answered after it', () => {
    expect(shown(FRESH, plan(5))).toBe('plan');
    expect(shown(FRESH, fact('answer', 'g1', 'a', 3), plan(5))).toBe('plan');
    expect(shown(FRESH, plan(5), fact('answer', 'g1', 'a', 7))).toBe('g2');
    expect(shown(after({ type: 'restarted' }), plan(5))).toBe('g1');
    expect(shown(after({ type: 'restarted' }, { type: 'kept' }), plan(5))).toBe('plan');
  });

  it('is the plan as it was changed, before that as it was kept, before that as the answers suggest', () => {
    const suggested = { g: 'later', m: 'later' } as const;
    expect(statesShown(FRESH, kept(), suggested)).toBe(suggested);
    expect(statesShown(FRESH, kept(plan(5)), suggested)).toEqual({ g: 'first', m: 'soon' });
    expect(statesShown(FRESH, kept(plan(5), fact('answer', 'g1', 'b', 7)), suggested)).toBe(suggested);
    expect(statesShown(after({ type: 'changed', states: { g: 'soon' } }), kept(plan(5)), suggested)).toEqual({
      g: 'soon',
    });
    expect(statesShown(after({ type: 'restarted' }), kept(plan(5)), suggested)).toBe(suggested);
  });
});

describe('steps', () => {
  it('move the focus: to the verdict of an answer, to the heading of anything else', () => {
    const steps: [Step, string][] = [
      [{ type: 'checked', id: 'g1' }, 'verdict'],
      [{ type: 'kept' }, 'heading'],
      [{ type: 'went', to: undefined }, 'heading'],
      [{ type: 'reopened' }, 'heading'],
      [{ type: 'changed', states: {} }, 'heading'],
      [{ type: 'restarted' }, 'heading'],
    ];
    for (const [step, to] of steps) expect(advance(FRESH, step).focus).toEqual({ to, moves: 1 });
  });

  it('forget a changed plan when a question is answered anew', () => {
    expect(after({ type: 'changed', states: { g: 'soon' } }, { type: 'checked', id: 'g1' }).changed).toBeUndefined();
  });

  it('close a reopened question when it is answered or left', () => {
    expect(after({ type: 'reopened' }).reopened).toBe(true);
    expect(after({ type: 'reopened' }, { type: 'checked', id: 'g1' }).reopened).toBe(false);
    expect(after({ type: 'reopened' }, { type: 'went', to: 'g1' }).reopened).toBe(false);
  });
});

describe('around', () => {
  it('numbers what is asked, and finds its neighbours', () => {
    expect(around(questions, { g1: 'a' }, 'g2')).toMatchObject({
      number: 2,
      before: { id: 'g1' },
      after: { id: 'm1' },
    });
    expect(around(questions, { g1: 'b' }, 'm1')).toMatchObject({ number: 2, before: { id: 'g1' }, after: undefined });
    expect(around(questions, {}, 'g1').before).toBeUndefined();
  });
});

describe('sameStates', () => {
  it('compares by module', () => {
    expect(sameStates({ g: 'first' }, { g: 'first', m: 'soon' })).toBe(true);
    expect(sameStates({ g: 'first', m: 'soon' }, { g: 'first' })).toBe(false);
  });
});
