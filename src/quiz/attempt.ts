import type { Sure } from '../record/fact.ts';
import type { Answer as Kept } from '../record/fold.ts';
import type { Answer, Kind } from './kind.ts';
import type { Question } from './registry.ts';

/** Where a reader stands with one question. */
export interface Attempt {
  /** The answer whose feedback is shown; none while the question is open. */
  answer?: Answer | undefined;
  /** The share of it that is right; nothing where there is no right answer, or where it is only begun. */
  credit?: number | undefined;
  /** How sure the reader said they were. */
  sure?: Sure | undefined;
  /** How often an answer was checked on this visit. */
  tries: number;
  /** The reader chose to try again and has not checked an answer since. */
  reopened?: boolean | undefined;
  /** The answer was given to an earlier wording of the question. */
  earlier?: boolean | undefined;
}

/** What can happen to an attempt. */
export type Step =
  | { type: 'restored'; kept: Kept | undefined }
  | { type: 'checked'; answer: Answer; sure?: Sure | undefined }
  | { type: 'reopened' };

/** Nothing answered, nothing tried. */
export const FRESH: Attempt = { tries: 0 };

/**
 * The attempt after a step.
 * @param kind the question's kind; a kept answer that no longer fits the question is left alone
 */
export function advance(kind: Kind<Question>, question: Question, attempt: Attempt, step: Step): Attempt {
  if (step.type === 'restored') return restored(kind, question, attempt, step.kept);
  if (step.type === 'reopened') return { tries: attempt.tries, reopened: true };
  const { answer, sure } = step;
  return { answer, sure, credit: kind.grade(question, answer), tries: attempt.tries + 1 };
}

/** A kept answer fills a question that has not been touched on this visit; erasing empties it. */
function restored(kind: Kind<Question>, question: Question, attempt: Attempt, kept: Kept | undefined): Attempt {
  if (attempt.tries > 0 || attempt.reopened) return kept || attempt.answer === undefined ? attempt : FRESH;
  if (!kept || !kind.accepts(question, kept.value)) return FRESH;
  return {
    answer: kept.value,
    sure: kept.result?.sure,
    credit: kind.grade(question, kept.value),
    tries: 0,
    earlier: (kept.revision ?? 1) < question.revision,
  };
}

/** Whether an answer is whole: a story may have been begun and not ended. */
export const isWhole = (kind: Pick<Kind<Question>, 'graded'>, { answer, credit }: Attempt): boolean =>
  answer !== undefined && (!kind.graded || credit !== undefined);
