import { dayOf } from '../../dashboard/days.ts';
import { KIND_WORDS, type Assignable } from '../assignables.ts';
import { isoOf } from '../dates.ts';
import type { Ref } from '../refs.ts';
import { STATE_WORDS } from './state-words.ts';
import type { Table } from './table.ts';

/**
 * A cell as it may stand in a file that spreadsheets open: those take what begins with `= + - @`, a tab or a return for
 * a formula, so an apostrophe stands before it (OWASP, CSV injection). Quoted as in RFC 4180.
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a CSV file (RFC 4180): CRLF, and the mark by which spreadsheets know UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** The tables as rows, one for each mentee and thing. Own words, answers and ratings are not in it. */
export function csvRows(tables: readonly Table[], known: ReadonlyMap<Ref, Assignable>): string[][] {
  const head = ['Mentee', 'Reported on', 'Module', 'Kind', 'Title', 'Code', 'Planned for', 'State'];
  const rows = tables.flatMap(({ refs, rows: all }) =>
    all.flatMap(({ mentee, entries }) =>
      entries.flatMap((entry, index) => {
        const ref = refs[index]!;
        const is = known.get(ref);
        if (!entry) return [];
        const due = entry.due === undefined ? '' : isoOf(entry.due);
        const thing = [is?.module?.short ?? '', is ? KIND_WORDS[is.kind] : '', is?.title ?? '', ref];
        return [[mentee.name, isoOf(dayOf(mentee.now.report.at)), ...thing, due, STATE_WORDS[entry.state]]];
      }),
    ),
  );
  return [head, ...rows];
}
