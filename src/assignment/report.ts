import type { Day } from '../dashboard/days.ts';
import type { Step } from '../record/fact.ts';
import { datedBy, firsts, minuteOf, MOST, unique } from './assignment.ts';
import type { Ref } from './refs.ts';
import { clean } from './words.ts';

/** How much of each thing a report may hold; these bounds belong to version 1. */
export const MOST_REPORTED = {
  modules: 40,
  missed: 60,
  ratings: 120,
  reflections: 40,
  reflection: 4000,
  question: 500,
  /** The highest number of anything counted. */
  count: 999,
} as const;

/** How far something is done, by the mentee's own record. */
export type Done = 'open' | 'begun' | 'done';

/** One thing of the plan. */
export interface Reported {
  ref: Ref;
  done: Done;
  due?: Day;
}

/** What came of the questions of a module, each counted once by its latest answer. */
export interface Score {
  /** Code of the module. */
  module: string;
  right: number;
  partly: number;
  /** Not right. */
  missed: number;
  /** Questions that can be right or wrong, answered or not. */
  of: number;
  /** Codes of the questions that were not right, or in part only. */
  codes: string[];
}

/** How sure the mentee felt of one objective. */
export interface Confidence {
  /** Code of the statement that was rated. */
  code: string;
  before?: Step;
  after?: Step;
}

/** An own answer to an open question, chosen to be sent. */
export interface Reflection {
  /** Code of the question. */
  code: string;
  text: string;
}

/** What a mentee tells a mentor: their own account, sent by themselves. Whatever is left out was not chosen. */
export interface Report {
  /** The id of the plan it answers. */
  plan: string;
  /** Eight random characters that stand for this mentee and this plan, so that a newer report takes the place of an older. */
  sender: string;
  /** When it was made, in milliseconds UTC, whole minutes. */
  at: number;
  /** Empty unless it was typed. */
  name: string;
  items: Reported[];
  scores?: Score[];
  confidence?: Confidence[];
  /** How many questions are due for review. */
  due?: number;
  reflections: Reflection[];
  /** A question for the next meeting. */
  question: string;
}

/** A report as it travels: its words cleaned and within their bounds, its time a whole minute, each thing said once. */
export function tidyReport(report: Report): Report {
  const { plan, sender, at, name, items, scores, confidence, due, reflections, question } = report;
  const { modules, missed, ratings, reflections: most, reflection, question: longest } = MOST_REPORTED;
  return {
    ...{ plan, sender, at: minuteOf(at), name: clean(name, MOST.name, false) },
    items: unique(items).map((item) => ({ ref: item.ref, done: item.done, ...datedBy(item.due) })),
    ...(scores && {
      scores: firsts(scores, ({ module }) => module, modules).map((score) => ({
        ...score,
        codes: firsts(score.codes, (code) => code, missed),
      })),
    }),
    ...(confidence && { confidence: firsts(confidence, ({ code }) => code, ratings) }),
    ...(due !== undefined && { due: Math.min(due, MOST_REPORTED.count) }),
    reflections: firsts(
      reflections.map(({ code, text }) => ({ code, text: clean(text, reflection) })).filter(({ text }) => text),
      ({ code }) => code,
      most,
    ),
    question: clean(question, longest),
  };
}
