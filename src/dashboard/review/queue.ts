import type { Answer } from '../../record/fold.ts';
import type { Catalog } from '../catalog.ts';
import { dayOf, type Day } from '../days.ts';

/** How many questions come back at a time. */
export const MOST = 10;

/** Why a question is back, the most telling first. This is the order in which they are asked. */
export const REASONS = ['sure', 'missed', 'changed', 'partly', 'guessed', 'old'] as const;
export type Reason = (typeof REASONS)[number];

/** A question that can come back: of the curriculum as it is now, with a right answer. */
export interface Reviewable {
  id: string;
  module: string;
  revision: number;
}

/** A question that is back. */
export interface Back extends Reviewable {
  reason: Reason;
  /** The day it was due. */
  due: Day;
  /** The day it was answered last. */
  answered: Day;
}

/** What comes back now, and what later. */
export interface Queue {
  /** At most ten, in the order in which they are asked. */
  now: Back[];
  /** How many more are due after these. */
  more: number;
  /** The days to come with the number of questions due on each, soonest first. */
  later: { day: Day; count: number }[];
}

/** The questions of a catalog that can come back. */
export const reviewable = ({ modules }: Catalog): Reviewable[] =>
  modules.flatMap((module) =>
    module.questions.filter(({ graded }) => graded).map(({ id, revision }) => ({ id, module: module.id, revision })),
  );

function reasonOf({ result }: Answer, changed: boolean): Reason {
  const { credit, sure } = result!;
  if (credit === 0) return sure === 3 ? 'sure' : 'missed';
  if (changed) return 'changed';
  if (credit < 1) return 'partly';
  return sure === 1 ? 'guessed' : 'old';
}

/**
 * The answers that count for recall: of each day the first that has a result. Whoever answers again the same day has just
 * read the feedback.
 * @param history oldest first
 */
export function countedOf(history: readonly Answer[]): Answer[] {
  const days = new Set<Day>();
  return history.filter(({ at, result }) => {
    const day = dayOf(at);
    if (!result || days.has(day)) return false;
    days.add(day);
    return true;
  });
}

/**
 * What comes back now.
 * @param questions those that exist; answers to any other are left alone
 * @param histories every answer to each question, oldest first
 * @param dueOf the day on which a question with this history comes back
 * @param most how many at a time
 */
export function queueOf(
  questions: readonly Reviewable[],
  histories: ReadonlyMap<string, readonly Answer[]>,
  today: Day,
  dueOf: (history: readonly Answer[], today: Day) => Day | undefined,
  most = MOST,
): Queue {
  const back: Back[] = [];
  const later = new Map<Day, number>();
  for (const question of questions) {
    const all = histories.get(question.id) ?? [];
    const history = countedOf(all);
    const latest = history.at(-1);
    const due = latest && dueOf(history, today);
    if (due === undefined) continue;
    const changed = (all.at(-1)!.revision ?? 1) < question.revision;
    if (due <= today || changed) {
      const answered = Math.min(dayOf(latest!.at), today);
      back.push({ ...question, reason: due <= today ? reasonOf(latest!, changed) : 'changed', due, answered });
    } else later.set(due, (later.get(due) ?? 0) + 1);
  }
  back.sort(
    (a, b) =>
      REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
      a.due - b.due ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
  return {
    now: back.slice(0, most),
    more: Math.max(0, back.length - most),
    later: [...later].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day),
  };
}

/** Why a question is back, in a sentence. */
export function whyBack({ reason, answered }: Back, today: Day): string {
  const days = today - answered;
  switch (reason) {
    case 'sure':
      return 'You were sure, and your first answer that day was not right. That is the best thing to look at again.';
    case 'missed':
      return 'Your first answer that day was not right.';
    case 'changed':
      return 'The question has changed since you answered it.';
    case 'partly':
      return 'Your first answer that day was right in part.';
    case 'guessed':
      return 'You were right, and said that you were guessing.';
    case 'old':
      return `It is ${days} ${days === 1 ? 'day' : 'days'} since you answered.`;
  }
}
