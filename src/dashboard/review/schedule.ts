import { createEmptyCard, fsrs, Rating, type Grade as FsrsGrade } from 'ts-fsrs';
import type { Answer } from '../../record/fold.ts';
import { dateOf, dayOf, type Day } from '../days.ts';
import { standingOf } from '../../quiz/outcome.ts';
import { gradeOf } from './table.ts';

// Fuzz off: the same answers give the same dates on every device. Short-term steps off: a day is the shortest way off.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/**
 * The day on which a question comes back: its whole history replayed by FSRS-6 with default parameters
 * (https://github.com/open-spaced-repetition/ts-fsrs). Answers of another version of the rules are replayed by today's.
 * @param history its answers, oldest first; those without a result say nothing about recall
 * @param today answers that a wrong clock put after today count as today's
 * @returns nothing when no answer has a result
 */
export function dueOf(history: readonly Answer[], today: Day): Day | undefined {
  let due: Day | undefined;
  let last = 0;
  let card = createEmptyCard(dateOf(0));
  for (const { at, result } of history) {
    if (!result) continue;
    last = Math.max(last, Math.min(dayOf(at), today));
    card = scheduler.next(card, dateOf(last), Rating[gradeOf(result)] as FsrsGrade).card;
    const next = last + card.scheduled_days;
    // Practice ahead of time, when right, never brings a question back sooner.
    due = standingOf(result.credit) === 'right' ? Math.max(due ?? next, next) : next;
  }
  return due;
}
