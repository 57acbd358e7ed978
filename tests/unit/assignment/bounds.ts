import { EARLIEST, LATEST, MOST, tidy, type Assignment } from '../../../src/assignment/assignment.ts';
import type { Opened } from '../../../src/assignment/open.ts';
import { REF } from '../../../src/assignment/refs.ts';
import { MOST_REPORTED, tidyReport, type Report } from '../../../src/assignment/report.ts';

const PROBLEMS = ['too-long', 'too-large', 'newer', 'damaged', 'a-plan', 'a-report'];
const ID = /^[\w-]{8}$/;
const CODE = /^[2-9a-z]{3,8}$/;

/** What no words may hold: half characters, controls, overrides of the direction of writing. */
const unseen = (text: string) =>
  !text.isWellFormed() || /[\u202A-\u202E\u2066-\u2069\uFEFF\u2028\u2029]|(?![\t\n])\p{Cc}/u.test(text);

/** What is wrong with a value, in words; to be used with an empty list. */
class Faults {
  readonly found: string[] = [];
  that(holds: boolean, what: string): void {
    if (!holds) this.found.push(what);
  }
  words(text: unknown, longest: number, what: string): void {
    this.that(typeof text === 'string' && text.length <= longest && !unseen(text), what);
  }
  whole(value: unknown, least: number, most: number, what: string): void {
    this.that(Number.isInteger(value) && Number(value) >= least && Number(value) <= most, what);
  }
  once(names: readonly string[], what: string): void {
    this.that(new Set(names).size === names.length, `${what} twice`);
  }
  moment(at: unknown, what: string): void {
    this.whole(at, EARLIEST * 86_400_000, (LATEST + 1) * 86_400_000, what);
    this.that(Number(at) % 60_000 === 0, `${what} is no minute`);
  }
  items(items: readonly { ref: string; due?: number }[]): void {
    this.that(Array.isArray(items) && items.length <= MOST.items, 'items');
    this.once(items.map(({ ref }) => ref), 'items'); // prettier-ignore
    for (const { ref, due } of items) {
      this.that(REF.test(ref), 'ref');
      if (due !== undefined) this.whole(due, EARLIEST, LATEST, 'due');
    }
  }
}

/** What is out of bounds in a plan that was opened. */
function faultsOfPlan(plan: Assignment): string[] {
  const faults = new Faults();
  faults.that(ID.test(plan.id), 'id');
  faults.moment(plan.at, 'at');
  for (const name of [plan.to, plan.from]) faults.words(name, MOST.name, 'name');
  faults.that(!/[\n\t]/.test(plan.to + plan.from), 'lines in a name');
  faults.words(plan.note, MOST.note, 'note');
  faults.items(plan.items);
  for (const { note } of plan.items) if (note !== undefined) faults.words(note, MOST.note, 'note of an item');
  if (plan.meeting) {
    faults.moment(plan.meeting.at, 'meeting');
    faults.whole(plan.meeting.minutes, 5, MOST.minutes, 'minutes');
    faults.that(/^[A-Za-z][\w+/-]{1,39}$/.test(plan.meeting.zone), 'zone');
  }
  faults.that(JSON.stringify(tidy(plan)) === JSON.stringify(plan), 'not tidy');
  return faults.found;
}

/** What is out of bounds in a report that was opened. */
function faultsOfReport(report: Report): string[] {
  const faults = new Faults();
  const { modules, missed, ratings, reflections, reflection, question, count } = MOST_REPORTED;
  faults.that(ID.test(report.plan) && ID.test(report.sender), 'id');
  faults.moment(report.at, 'at');
  faults.words(report.name, MOST.name, 'name');
  faults.items(report.items);
  for (const { done } of report.items) faults.that(['open', 'begun', 'done'].includes(done), 'done');
  const { scores = [], confidence = [] } = report;
  faults.that(scores.length <= modules && confidence.length <= ratings, 'rows');
  for (const { module, codes, right, partly, missed: not, of } of scores) {
    for (const each of [right, partly, not, of]) faults.whole(each, 0, count, 'count');
    faults.that(right + partly + not <= of, 'more than there are');
    faults.that([module, ...codes].every((code) => CODE.test(code)) && codes.length <= missed, 'codes');
    faults.once(codes, 'codes');
  }
  for (const { code, before = 1, after = 1 } of confidence) {
    faults.that(CODE.test(code), 'code of a rating');
    for (const step of [before, after]) faults.whole(step, 1, 5, 'step');
  }
  if (report.due !== undefined) faults.whole(report.due, 0, count, 'due');
  faults.that(report.reflections.length <= reflections, 'reflections');
  for (const { code, text } of report.reflections) {
    faults.that(CODE.test(code) && text !== '', 'reflection');
    faults.words(text, reflection, 'words of a reflection');
  }
  for (const each of [scores.map(({ module }) => module), confidence.map(({ code }) => code), report.reflections.map(({ code }) => code)]) faults.once(each, 'codes'); // prettier-ignore
  faults.words(report.question, question, 'question');
  faults.that(JSON.stringify(tidyReport(report)) === JSON.stringify(report), 'not tidy');
  return faults.found;
}

/** What is wrong with whatever was opened: a problem of no known name, or a value out of bounds. */
export function faultsOf(opened: Opened<Assignment | Report>): string[] {
  if ('problem' in opened) return PROBLEMS.includes(opened.problem) ? [] : [`problem ${String(opened.problem)}`];
  const { value, lost } = opened;
  const whole = Number.isInteger(lost) && lost >= 0 ? [] : ['lost'];
  return [...whole, ...('sender' in value ? faultsOfReport(value) : faultsOfPlan(value))];
}
