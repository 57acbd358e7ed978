import { dayOf, type Day } from '../../dashboard/days.ts';
import type { Ref } from '../refs.ts';
import type { Done, Reported } from '../report.ts';
import type { Mentee } from './reports.ts';

/** Something that may need a word with somebody. It says nothing about the person, and nobody is compared with anybody. */
export type Reason =
  /** Its day has passed; so has that of as many others. */
  | { why: 'overdue'; ref: Ref; due: Day; done: Done; others: number }
  /** Begun in this report and in the one before. */
  | { why: 'begun'; ref: Ref; before: Day; now: Day }
  /** Nothing of the plan moved from one report to the next. */
  | { why: 'still'; before: Day; now: Day }
  | { why: 'question' };

/** A part of a sentence: words, a date, or a thing of the plan. */
export type Piece = string | { day: Day } | { ref: Ref };

/** How many things whose day has passed are named one by one. */
const MOST_NAMED = 3;

/**
 * Why somebody may be stuck: the newest report, beside the one before it. Each thing is named once.
 * @param today the calendar day it is for the mentor
 */
export function reasonsOf({ now, earlier }: Mentee, today: Day): Reason[] {
  const { items, question, at } = now.report;
  const left = items.filter(({ done }) => done !== 'done');
  // Two reports of one day are one report that was sent again.
  const last = earlier.find(({ report }) => dayOf(report.at) < dayOf(at))?.report;
  const before = new Map((last?.items ?? []).map(({ ref, done }) => [ref, done]));
  const span = last && { before: dayOf(last.at), now: dayOf(at) };
  const begun = left.filter(({ ref, done }) => done === 'begun' && before.get(ref) === 'begun');
  const still = left.length > 0 && items.every(({ ref, done }) => before.get(ref) === done);
  return [
    ...overdueOf(left.filter((item) => !begun.includes(item)), today), // prettier-ignore
    ...(span ? begun.map(({ ref }): Reason => ({ why: 'begun', ref, ...span })) : []),
    ...(span && still ? [{ why: 'still' as const, ...span }] : []),
    ...(question ? [{ why: 'question' as const }] : []),
  ];
}

function overdueOf(left: readonly Reported[], today: Day): Reason[] {
  const late = left.flatMap(({ ref, due, done }) => (due !== undefined && due < today ? [{ ref, due, done }] : []));
  const named = late.length > MOST_NAMED ? late.slice(0, 1) : late;
  return named.map((item) => ({ why: 'overdue', ...item, others: late.length - named.length }));
}

/** A reason as a sentence. */
export function reasonPieces(reason: Reason): Piece[] {
  if (reason.why === 'overdue') {
    const { ref, due, done, others } = reason;
    const end = done === 'begun' ? '; it was begun.' : '; it was not begun when the report was made.';
    return [{ ref }, ' was planned for ', { day: due }, others > 0 ? `; the day of ${others} more things has passed too.` : end]; // prettier-ignore
  }
  if (reason.why === 'begun') {
    const { ref, before, now } = reason;
    return [{ ref }, ' was begun in the report of ', { day: before }, ' and not finished in that of ', { day: now }, '. Is it too long, or unclear?']; // prettier-ignore
  }
  if (reason.why === 'still')
    return ['Nothing of the plan moved between the reports of ', { day: reason.before }, ' and ', { day: reason.now }, '. Is it still the right plan?']; // prettier-ignore
  return ['There is a question for you; it stands below in their own words.'];
}

/** A reason in a few words, for a list that names the person. */
export function shortPieces(reason: Reason): Piece[] {
  if (reason.why === 'overdue') return [{ ref: reason.ref }, ' is past its day'];
  if (reason.why === 'begun') return [{ ref: reason.ref }, ' is begun and not finished'];
  return [reason.why === 'still' ? 'the plan has not moved' : 'a question is asked'];
}

/** How far a thing is done, and whether its day has passed. */
export type Cell = Done | 'overdue' | 'passed';

/**
 * What stands in a cell of the table. Whatever is not done is `overdue` when its day had passed on the day of the report;
 * `passed` when it passed only since, and nobody knows what was done meanwhile.
 */
export function cellOf({ done, due }: Reported, reported: Day, today: Day): Cell {
  if (done === 'done' || due === undefined || due >= today) return done;
  return due < reported ? 'overdue' : 'passed';
}
