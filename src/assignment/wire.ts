import * as v from 'valibot';
import type { Day } from '../dashboard/days.ts';
import { datedBy, EARLIEST, LATEST, MOST, tidy, type Assignment, type Item, type Meeting } from './assignment.ts';
import { mendCut } from './cut.ts';
import { REF } from './refs.ts';
import { MOST_REPORTED, tidyReport, type Confidence, type Done, type Reflection, type Report, type Reported, type Score } from './report.ts'; // prettier-ignore

/**
 * Plans and reports as texts, version 1: JSON of nothing but arrays, short enough for a link. What is in them may come
 * from anyone: each part is read by a schema, and a part that does not fit is left out and counted, not the whole.
 */
const VERSION = 1;
const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** Why a text is no plan, or no report. */
export type WireProblem = 'damaged' | 'newer' | 'a-plan' | 'a-report';
/** What a text holds, and how many of its parts could not be read. */
export type Read<Value> = { value: Value; lost: number } | { problem: WireProblem };

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** From 2000 to 2199, in minutes since 1970: no plan is made for other times. */
const minute = whole(EARLIEST * DAY_MINUTES, (LATEST + 1) * DAY_MINUTES - 1);
/** Days from the day a plan was made to a date. */
const away = v.nullish(whole(EARLIEST - LATEST, LATEST - EARLIEST));
const id = v.pipe(v.string(), v.regex(/^[\w-]{8}$/));
const ref = v.pipe(v.string(), v.regex(REF));
const code = v.pipe(v.string(), v.regex(/^[2-9a-z]{3,8}$/));
/** Words that are too long are cut afterwards, and what cannot be words is none. */
const words = v.string();
const count = whole(0, MOST_REPORTED.count);
const zone = v.pipe(v.string(), v.regex(/^[A-Za-z][\w+/-]{1,39}$/));

/** Words that may be missing. */
const some = v.optional(words, '');
const planHead = v.tuple([id, minute, v.tuple([some, some]), words]);
const planItem = v.tuple([ref, away, some]);
const meetingRow = v.tuple([minute, whole(5, MOST.minutes), zone]);

const reportHead = v.tuple([id, id, minute, words]);
const reportItem = v.tuple([ref, whole(0, 2), away]);
const scoreRow = v.pipe(
  v.tuple([code, count, count, count, count, v.pipe(v.array(code), v.maxLength(MOST_REPORTED.missed))]),
  // A picture of them would burst.
  v.check(([, right, partly, missed, of]) => right + partly + missed <= of),
);
const ratingRow = v.tuple([code, whole(0, 5), whole(0, 5)]);
const reflectionRow = v.tuple([code, words]);

const DONE: readonly Done[] = ['open', 'begun', 'done'];

/** The calendar date of a minute by UTC, from which the first due date is counted. */
const startOf = (minutes: number): Day => Math.floor(minutes / DAY_MINUTES);

/** The rows of a list that fit a schema, and how many do not. */
function rowsOf<Row>(
  list: unknown,
  schema: v.GenericSchema<unknown, Row>,
  most: number,
): { rows: Row[]; lost: number } {
  if (!Array.isArray(list)) return { rows: [], lost: list === undefined ? 0 : 1 };
  const rows = list.slice(0, most).flatMap((row: unknown) => {
    const { success, output } = v.safeParse(schema, row);
    return success ? [output as Row] : [];
  });
  return { rows, lost: list.length - rows.length };
}

/** A date, written as days since the start: shorter than the whole, and a row that is lost shifts no other. */
const dated = (start: Day, away: number | null | undefined): { due?: Day } => datedBy(start + (away ?? NaN));

/** @param plan with valid ids and refs */
export function planText(plan: Assignment): string {
  const { id, at, to, from, note, items, meeting } = tidy(plan);
  const start = startOf(at / MINUTE);
  const rows = items.map(({ ref, due, note = '' }) => {
    const away = due === undefined ? null : due - start;
    return note ? [ref, away, note] : away === null ? [ref] : [ref, away];
  });
  const when = meeting ? [[meeting.at / MINUTE, meeting.minutes, meeting.zone]] : [];
  return JSON.stringify(['a', VERSION, id, at / MINUTE, [to, from], note, rows, ...when]);
}

/** @param report with valid ids and codes */
export function reportText(report: Report): string {
  const { plan, sender, at, name, items, scores, confidence, due, reflections, question } = tidyReport(report);
  const start = startOf(at / MINUTE);
  const rows = items.map(({ ref, done, due: by }) => [
    ref,
    DONE.indexOf(done),
    ...(by === undefined ? [] : [by - start]),
  ]);
  return JSON.stringify([
    ...['r', VERSION, plan, sender, at / MINUTE, name, rows],
    scores?.map(({ module, right, partly, missed, of, codes }) => [module, right, partly, missed, of, codes]) ?? null,
    confidence?.map(({ code, before: was = 0, after = 0 }) => [code, was, after]) ?? null,
    due ?? null,
    reflections.map(({ code, text }) => [code, text]),
    question,
  ]);
}

/** The array in a text, whole or as far as it was not cut off. */
function arrayIn(text: string): { parts: unknown[]; cut: number } | undefined {
  for (const [attempt, cut] of [
    [text, 0],
    [mendCut(text), 1],
  ] as const) {
    // prettier-ignore
    try {
      const parts: unknown = JSON.parse(attempt ?? '');
      if (Array.isArray(parts)) return { parts, cut };
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

/** The parts of a text of one kind after its version, or why there are none. */
function partsOf(text: string, kind: 'a' | 'r'): { parts: unknown[]; cut: number } | { problem: WireProblem } {
  const found = arrayIn(text);
  const [mark, version] = found?.parts ?? [];
  if (!found || (mark !== 'a' && mark !== 'r') || !Number.isInteger(version)) return { problem: 'damaged' };
  if (Number(version) > VERSION) return { problem: 'newer' };
  if (mark !== kind) return { problem: mark === 'a' ? 'a-plan' : 'a-report' };
  return version === VERSION ? { parts: found.parts.slice(2), cut: found.cut } : { problem: 'damaged' };
}

/**
 * The plan in a text that may come from anyone. Never throws. Of a text that was cut off, what stands before the cut.
 * @returns `a-report` when it is a report; `newer` when a later version of this site wrote it
 */
export function readPlan(text: string): Read<Assignment> {
  const found = partsOf(text, 'a');
  if ('problem' in found) return found;
  const [id, at, names, note = '', list, when] = found.parts;
  const head = v.safeParse(planHead, [id, at, names ?? [], note]);
  if (!head.success) return { problem: 'damaged' };
  const [planId, minutes, [to, from], about] = head.output;
  const { rows, lost } = rowsOf(list, planItem, MOST.items);
  const start = startOf(minutes);
  const items = rows.map(([name, days, said]): Item => ({
    ref: name,
    ...dated(start, days),
    ...(said && { note: said }),
  }));
  const met = when === undefined ? undefined : v.safeParse(meetingRow, when);
  const meeting: Meeting | undefined = met?.success
    ? { at: met.output[0] * MINUTE, minutes: met.output[1], zone: met.output[2] }
    : undefined;
  const value = tidy({ id: planId, at: minutes * MINUTE, to, from, note: about, items, ...(meeting && { meeting }) });
  return { value, lost: lost + found.cut + (met && !met.success ? 1 : 0) };
}

/** The report in a text that may come from anyone. Never throws. @returns `a-plan` when it is a plan */
export function readReport(written: string): Read<Report> {
  const found = partsOf(written, 'r');
  if ('problem' in found) return found;
  const [planId, senderId, at, name = '', list, scoreList, ratingList, dueCount, reflectionList, question = ''] = found.parts; // prettier-ignore
  const head = v.safeParse(reportHead, [planId, senderId, at, name]);
  if (!head.success) return { problem: 'damaged' };
  const [plan, sender, minutes, typed] = head.output;
  const start = startOf(minutes);
  const items = rowsOf(list, reportItem, MOST.items);
  const scores = rowsOf(scoreList ?? undefined, scoreRow, MOST_REPORTED.modules);
  const ratings = rowsOf(ratingList ?? undefined, ratingRow, MOST_REPORTED.ratings);
  const reflections = rowsOf(reflectionList ?? undefined, reflectionRow, MOST_REPORTED.reflections);
  const asked = v.safeParse(words, question);
  const due = v.safeParse(v.nullish(count), dueCount);
  const value = tidyReport({
    ...{ plan, sender, at: minutes * MINUTE, name: typed },
    items: items.rows.map(([item, state, days]): Reported => ({
      ref: item,
      done: DONE[state]!,
      ...dated(start, days),
    })),
    ...(Array.isArray(scoreList) && {
      scores: scores.rows.map(([module, right, partly, missed, of, codes]): Score => ({ module, right, partly, missed, of, codes })), // prettier-ignore
    }),
    ...(Array.isArray(ratingList) && {
      confidence: ratings.rows.map(([rated, was, after]) => ({
        code: rated,
        ...(was > 0 && { before: was }),
        ...(after > 0 && { after }),
      })) as Confidence[],
    }),
    ...(due.success && typeof due.output === 'number' && { due: due.output }),
    reflections: reflections.rows.map(([about, own]): Reflection => ({ code: about, text: own })),
    question: asked.success ? asked.output : '',
  });
  const unread = [asked, due].filter(({ success }) => !success).length;
  return { value, lost: items.lost + scores.lost + ratings.lost + reflections.lost + unread + found.cut };
}
