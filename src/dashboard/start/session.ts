import type { Learning } from '../../record/learning.ts';
import type { Shown } from '../../record/fold.ts';
import type { When } from '../../record/fact.ts';
import { askedOf, fits, nextQuestion, type Answers, type Asked } from './asking.ts';
import type { States } from './plan.ts';

/** Where the reader is on the page. What they answered and kept stands in the record alone. */
export interface Session {
  /** The question they went to; otherwise the next one is asked, or the plan shown. */
  at?: string | undefined;
  /** Its answer is being changed, so its feedback is hidden. */
  reopened: boolean;
  /** They started again on this visit: a plan kept before is not shown instead of questions. */
  again: boolean;
  /** The plan as they changed it on this visit. */
  changed?: States | undefined;
  /** What the focus moves to, and how often it has been moved: a number that changes moves it. */
  focus: { to: 'heading' | 'verdict'; moves: number };
}

/** What can happen on the page. */
export type Step =
  | { type: 'checked'; id: string }
  | { type: 'went'; to: string | undefined }
  | { type: 'reopened' }
  | { type: 'changed'; states: States }
  | { type: 'kept' }
  | { type: 'restarted' }
  | { type: 'changed-sides' };

/** Nothing happened yet. */
export const FRESH: Session = { reopened: false, again: false, focus: { to: 'heading', moves: 0 } };

/** The session after a step. */
export function advance(session: Session, step: Step): Session {
  const move = (to: Session['focus']['to']) => ({ to, moves: session.focus.moves + 1 });
  switch (step.type) {
    case 'checked':
      return { ...session, at: step.id, reopened: false, changed: undefined, focus: move('verdict') };
    case 'went':
      return { ...session, at: step.to, reopened: false, focus: move('heading') };
    case 'reopened':
      return { ...session, reopened: true, focus: move('heading') };
    case 'changed':
      return { ...session, changed: step.states, focus: move('heading') };
    case 'kept':
      return { ...session, changed: undefined, again: false, focus: move('heading') };
    case 'restarted':
      return { ...FRESH, again: true, focus: move('heading') };
    case 'changed-sides':
      return FRESH;
  }
}

/** What a record says about *Start here*. */
export interface Kept {
  answers: Answers;
  /** When the last of them was given; earlier than anything where there is none. */
  answeredAt: number;
  plan: Learning['plan'];
}

/**
 * Reads the answers and the plan out of a record. Answers that no longer fit their question, or were given to an earlier
 * wording of it, are left out: it is asked again.
 */
export function keptIn(questions: readonly Asked[], shown: Shown | undefined, plan: Learning['plan']): Kept {
  const kept = questions.flatMap((question) => {
    const answer = shown?.answers.get(question.id);
    const current = (answer?.revision ?? 1) >= (question.revision ?? 1);
    return answer && current && fits(question, answer.value) ? [{ id: question.id, ...answer }] : [];
  });
  return {
    answers: Object.fromEntries(kept.map(({ id, value }) => [id, value])),
    answeredAt: Math.max(-Infinity, ...kept.map(({ at }) => at)),
    plan,
  };
}

/**
 * The question to show, or nothing when it is the plan. A kept plan comes before questions until one is answered after
 * it.
 */
export function questionAt<Question extends Asked>(
  questions: readonly Question[],
  { at, again }: Session,
  { answers, answeredAt, plan }: Kept,
): Question | undefined {
  const asked = askedOf(questions, answers);
  const open = nextQuestion(questions, answers);
  // What lies behind an open question was answered before an erasing: nobody is there any more.
  const there = asked.find(({ id }) => id === at);
  if (there && (!open || asked.indexOf(there) <= asked.indexOf(open))) return there;
  return plan && !again && plan.at > answeredAt ? undefined : open;
}

/** The neighbours of a question among those that are asked. */
export function around<Question extends Asked>(questions: readonly Question[], answers: Answers, id: string) {
  const asked = askedOf(questions, answers);
  const index = asked.findIndex((question) => question.id === id);
  return { number: index + 1, before: asked[index - 1], after: asked[index + 1] };
}

/** The plan to show: as it was changed, as it was kept, or as the answers suggest. */
export function statesShown({ changed, again }: Session, { answeredAt, plan }: Kept, suggested: States): States {
  if (changed) return changed;
  return plan && !again && plan.at > answeredAt ? plan.value : suggested;
}

/** Whether two plans say the same of every module of the first. */
export const sameStates = (one: States, other: States): boolean =>
  Object.entries(one).every(([module, state]: [string, When]) => other[module] === state);
