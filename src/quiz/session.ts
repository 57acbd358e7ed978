import type { Shown } from '../record/fold.ts';
import type { Answer } from './kind.ts';
import { kindOf, type Question } from './registry.ts';

/** Where a reader stands with one question. */
export interface Attempt {
  /** The answer whose feedback is shown; none while the question is open. */
  answer?: Answer | undefined;
  /** Whether it is right; nothing where there is no right answer. */
  right?: boolean | undefined;
  /** How often an answer was checked on this visit. */
  tries: number;
  /** The reader chose to try again and has not checked an answer since. */
  reopened?: boolean | undefined;
  /** The answer was given to an earlier wording of the question. */
  earlier?: boolean | undefined;
}

/** All questions of an island, by id. */
export type Session = Record<string, Attempt>;

/** What can happen to a session. */
export type Step =
  | { type: 'restored'; shown: Shown }
  | { type: 'checked'; question: Question; answer: Answer }
  | { type: 'reopened'; question: Question };

/** A session in which nothing was answered. */
export function freshSession(questions: readonly Question[]): Session {
  return Object.fromEntries(questions.map(({ id }) => [id, { tries: 0 }]));
}

/**
 * The session after a step.
 * @param questions the island's questions; a kept answer that none of their options has is left alone
 */
export function advance(questions: readonly Question[], session: Session, step: Step): Session {
  if (step.type === 'restored') {
    return Object.fromEntries(
      questions.map((question) => [question.id, restored(question, session[question.id], step.shown)]),
    );
  }
  const { question } = step;
  const before = session[question.id] ?? { tries: 0 };
  if (step.type === 'reopened') return { ...session, [question.id]: { tries: before.tries, reopened: true } };
  return {
    ...session,
    [question.id]: {
      answer: step.answer,
      right: kindOf(question).grade(question, step.answer),
      tries: before.tries + 1,
    },
  };
}

/** A kept answer fills a question that has not been touched on this visit; erasing empties it. */
function restored(question: Question, attempt: Attempt = { tries: 0 }, shown: Shown): Attempt {
  const kept = shown.answers.get(question.id);
  if (attempt.tries > 0 || attempt.reopened) return kept || attempt.answer === undefined ? attempt : { tries: 0 };
  if (!kept || !kindOf(question).accepts(question, kept.value)) return { tries: 0 };
  return {
    answer: kept.value,
    right: kindOf(question).grade(question, kept.value),
    tries: 0,
    earlier: (kept.revision ?? 1) < question.revision,
  };
}

/** The score over the questions that have a right answer. */
export interface Score {
  right: number;
  answered: number;
  /** Questions that have a right answer. */
  of: number;
  /** Questions answered wrongly, in order. */
  missed: Question[];
}

/** Counts right answers among the questions that can be right or wrong. */
export function score(questions: readonly Question[], session: Session): Score {
  const graded = questions.filter((question) => kindOf(question).graded);
  const answered = graded.filter(({ id }) => session[id]?.answer !== undefined);
  const missed = answered.filter(({ id }) => session[id]?.right === false);
  return { right: answered.length - missed.length, answered: answered.length, of: graded.length, missed };
}
