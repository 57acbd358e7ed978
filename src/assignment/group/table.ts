import { dayOf, type Day } from '../../dashboard/days.ts';
import type { Ref } from '../refs.ts';
import type { Mentee } from './reports.ts';
import { cellOf, type Cell } from './stuck.ts';

/** One thing of one mentee. */
export interface Entry {
  state: Cell;
  due?: Day;
}

/** One who reported, beside the things of the plan. */
export interface Row {
  mentee: Mentee;
  /** In the order of the table's things; nothing where it is not in this mentee's plan. */
  entries: (Entry | undefined)[];
}

/** Mentees whose plans have something in common. */
export interface Table {
  refs: Ref[];
  rows: Row[];
}

/** Mentees in groups: two are in one when their plans are the same, or name the same thing. */
function groupsOf(mentees: readonly Mentee[]): Mentee[][] {
  let groups: { names: Set<string>; mentees: Mentee[] }[] = [];
  for (const mentee of mentees) {
    const { plan, items } = mentee.now.report;
    const names = new Set([`#${plan}`, ...items.map(({ ref }) => ref)]);
    const touched = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    const joined = new Set([...names, ...touched.flatMap((group) => [...group.names])]);
    const together = [...touched.flatMap((group) => group.mentees), mentee];
    groups = [...groups.filter((group) => !touched.includes(group)), { names: joined, mentees: together }];
  }
  // As the mentees were given, whoever joined two groups.
  return groups.map((group) => mentees.filter((mentee) => group.mentees.includes(mentee)));
}

/**
 * Tables of mentees and things. Plans without anything in common have tables of their own.
 * @param today the calendar day it is for the mentor
 */
export function tablesOf(mentees: readonly Mentee[], today: Day): Table[] {
  return groupsOf(mentees).map((group) => {
    const refs = [...new Set(group.flatMap(({ now }) => now.report.items.map(({ ref }) => ref)))];
    const rows = group.map((mentee): Row => {
      const { items, at } = mentee.now.report;
      const mine = new Map(items.map((item) => [item.ref, item]));
      const entries = refs.map((ref): Entry | undefined => {
        const item = mine.get(ref);
        return item && { state: cellOf(item, dayOf(at), today), ...(item.due !== undefined && { due: item.due }) };
      });
      return { mentee, entries };
    });
    return { refs, rows };
  });
}
