import { givenIn, openReport } from '../open.ts';
import type { Report } from '../report.ts';
import { MOST_REPORTS } from './reports.ts';

/** The longest text that is pasted or read from a file, in characters and in bytes. */
export const LONGEST_TEXT = 1_000_000;

/** Why one thing could not be read. */
export type Unread = 'too-long' | 'too-large' | 'newer' | 'damaged';

/** What was in a text, or in several. */
export interface Brought {
  /** Links and lines that could be reports. */
  found: number;
  reports: Report[];
  /** Reports of which some parts could not be read. */
  partly: number;
  /** How many could not be read, by why. */
  unread: ReadonlyMap<Unread, number>;
  /** Plans among them, as they stood there. */
  plans: string[];
  /** Files or texts that were too large to be looked at. */
  tooLarge: number;
}

export const NOTHING: Brought = { found: 0, reports: [], partly: 0, unread: new Map(), plans: [], tooLarge: 0 };

/** Two of these as one. */
export function both(one: Brought, other: Brought): Brought {
  const reasons = new Set([...one.unread.keys(), ...other.unread.keys()]);
  return {
    found: one.found + other.found,
    reports: [...one.reports, ...other.reports],
    partly: one.partly + other.partly,
    unread: new Map([...reasons].map((why) => [why, (one.unread.get(why) ?? 0) + (other.unread.get(why) ?? 0)])),
    plans: [...one.plans, ...other.plans],
    tooLarge: one.tooLarge + other.tooLarge,
  };
}

async function openOne(given: string): Promise<Brought> {
  const opened = await openReport(given);
  if ('value' in opened) return { ...NOTHING, found: 1, reports: [opened.value], partly: opened.lost > 0 ? 1 : 0 };
  if (opened.problem === 'a-plan') return { ...NOTHING, found: 1, plans: [given] };
  const why = opened.problem === 'a-report' ? 'damaged' : opened.problem;
  return { ...NOTHING, found: 1, unread: new Map([[why, 1]]) };
}

/**
 * Every report in a text that may come from anyone: links pasted together, the text of a file, one packed report. Never
 * rejects, and reads no more than the page holds.
 */
export async function openAll(text: string): Promise<Brought> {
  if (text.length > LONGEST_TEXT) return { ...NOTHING, tooLarge: 1 };
  const words = text.trim();
  const given = /^#?\d+\.[\w-]*(?:\.[\da-z]{4})?$/.test(words) ? [words] : givenIn(text);
  let all = { ...NOTHING, found: Math.max(0, given.length - MOST_REPORTS) };
  for (const each of given.slice(0, MOST_REPORTS)) all = both(all, await openOne(each));
  return all;
}
