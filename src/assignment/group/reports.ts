import { MOST } from '../assignment.ts';
import type { Report } from '../report.ts';
import { readReport, reportText } from '../wire.ts';
import { sumOf } from '../sum.ts';
import { clean } from '../words.ts';

/** How many reports the page holds. */
export const MOST_REPORTS = 200;

/** What is kept of one report on the device. */
export interface Paper {
  /** The report as it travels: version 1 of its text. */
  text: string;
  /** What the mentor calls the mentee, on this device only. */
  as: string;
}

/** A report the mentor opened. */
export interface Held {
  /** The name of its paper. */
  paper: string;
  report: Report;
  text: string;
}

/** One who sent reports about one plan. */
export interface Mentee {
  /** The same for all their reports of a plan. */
  key: string;
  /** What the mentor calls them. */
  name: string;
  /** The newest report. */
  now: Held;
  /** Reports it took the place of, newest first. */
  earlier: Held[];
}

/** What a mentee asked, newest first: a question of an earlier report stays asked, though nobody knows whether it was answered. */
export function questionsOf({ now, earlier }: Pick<Mentee, 'now' | 'earlier'>): { question: string; at: number }[] {
  const asked = [now, ...earlier].map(({ report: { question, at } }) => ({ question, at }));
  return asked.filter(
    ({ question }, index) => question && asked.findIndex((each) => each.question === question) === index,
  );
}

/** Which reports take each other's place: those of one mentee about one plan. */
export const keyOf = ({ plan, sender }: Pick<Report, 'plan' | 'sender'>): string => `${plan}.${sender}`;

/** The report as it is kept: its name has a sum that keeps two reports of the same minute apart. However it came, by link, file or paste, the same report has the same name and text. */
export function heldOf(report: Report): Held {
  const text = reportText(report);
  return { paper: `${keyOf(report)}.${(report.at / 60_000).toString(36)}.${sumOf(text)}`, report, text };
}

/** Newest first. Of two made in the same minute the longer text: what was cut off on its way is shorter than the whole. */
const newestFirst = (one: Held, other: Held): number =>
  other.report.at - one.report.at ||
  other.text.length - one.text.length ||
  (one.text < other.text ? -1 : one.text > other.text ? 1 : 0);

const nameIn = (as: unknown): string => (typeof as === 'string' ? clean(as, MOST.name, false) : '');

/** Texts were read before in most cases: a page with many reports looks at them again after every change. */
const readBefore = new Map<string, Held | undefined>();

function read(text: string): Held | undefined {
  if (!readBefore.has(text)) {
    const found = readReport(text);
    readBefore.set(text, 'value' in found ? heldOf(found.value) : undefined);
  }
  return readBefore.get(text);
}

/**
 * Everybody whose reports are kept, in the order of their names. In which order the reports came makes no difference.
 * @param papers what is kept, by its name; what is no report is passed over
 */
export function menteesIn(papers: ReadonlyMap<string, unknown>): Mentee[] {
  const found = [...papers].flatMap(([paper, value]) => {
    const { text, as } = (value ?? {}) as Record<string, unknown>;
    const held = typeof text === 'string' ? read(text) : undefined;
    return held ? [{ ...held, paper, as: nameIn(as) }] : [];
  });
  const groups = new Map<string, typeof found>();
  for (const each of found) groups.set(keyOf(each.report), [...(groups.get(keyOf(each.report)) ?? []), each]);
  const mentees = [...groups].map(([key, theirs]): Mentee => {
    const [now, ...earlier] = theirs.toSorted(newestFirst);
    const name = [now!, ...earlier].map(({ as, report }) => as || report.name).find(Boolean) ?? 'A mentee';
    return { key, name, now: now!, earlier };
  });
  const inOrder = new Intl.Collator(undefined, { numeric: true });
  return mentees.toSorted((one, other) => inOrder.compare(one.name, other.name) || (one.key < other.key ? -1 : 1));
}

/** A name nobody here has yet: the wanted one, with a number where it is taken; else `Mentee` and a number. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const name = nameIn(wanted);
  if (name && !taken.has(name)) return name;
  for (let number = name ? 2 : 1; ; number += 1) {
    const numbered = name ? `${name} (${number})` : `Mentee ${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** What taking in some reports does. */
export interface TakenIn {
  /** Papers to put, by name. */
  papers: ReadonlyMap<string, Paper>;
  /** Reports of somebody who had none here. */
  fresh: number;
  /** Reports that come before or after another of the same mentee. */
  more: number;
  /** Reports that were here already. */
  known: number;
  /** Reports beyond what the page holds. */
  over: number;
}

/** @param mentees who is here; @param reports what came, in any order */
export function takeIn(mentees: readonly Mentee[], reports: readonly Report[]): TakenIn {
  const names = new Map(mentees.map(({ key, name }) => [key, name]));
  const here = new Set(mentees.flatMap(({ now, earlier }) => [now, ...earlier].map(({ paper }) => paper)));
  const papers = new Map<string, Paper>();
  const count = { fresh: 0, more: 0, known: 0, over: 0 };
  const came = reports.map(heldOf);
  /** What somebody who is new calls themselves in the newest of their reports. */
  const typed = (key: string) =>
    came.toSorted(newestFirst).find(({ report }) => report.name && keyOf(report) === key)?.report.name ?? '';
  for (const { paper, text, report } of came) {
    const key = keyOf(report);
    if (here.has(paper)) count.known += 1;
    else if (here.size >= MOST_REPORTS) count.over += 1;
    else {
      if (names.has(key)) count.more += 1;
      else {
        count.fresh += 1;
        names.set(key, freeName(typed(key), new Set(names.values())));
      }
      here.add(paper);
      papers.set(paper, { text, as: names.get(key)! });
    }
  }
  return { papers, ...count };
}

/** The papers of a mentee under another name; an empty one gives a number. */
export function renamed(mentees: readonly Mentee[], mentee: Mentee, name: string): ReadonlyMap<string, Paper> {
  const taken = new Set(mentees.filter(({ key }) => key !== mentee.key).map((other) => other.name));
  const as = freeName(name, taken);
  return new Map([mentee.now, ...mentee.earlier].map(({ paper, text }) => [paper, { text, as }]));
}

/** All reports as a file: one a line. The names a mentor gave are not in it. */
export const fileOf = (mentees: readonly Mentee[]): string =>
  mentees.flatMap(({ now, earlier }) => [now, ...earlier].map(({ text }) => `${text}\n`)).join('');
