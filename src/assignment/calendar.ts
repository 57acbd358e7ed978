import type { Day } from '../dashboard/days.ts';
import type { Assignable, Kind } from './assignables.ts';
import type { Assignment } from './assignment.ts';
import { isoOf } from './dates.ts';
import type { Ref } from './refs.ts';
import { clean } from './words.ts';

/** What a calendar file shows of a plan. */
interface Options {
  /**
   * Whether events carry the titles and addresses of pages. Without them they say no more than *Reading, step 3 of 12*: a
   * calendar is often shared.
   */
  titles: boolean;
  /** Name of the site, which says who wrote the file. */
  site: string;
  /** Where the site stands, to make addresses whole. Example: `https://example.org`. Without it addresses are left out. */
  origin?: string;
}

const MINUTE = 60_000;
/** The longest line, in octets of UTF-8, its line break not counted (RFC 5545, section 3.1). */
const LONGEST_LINE = 75;

/** What somebody does with a thing, in a word that gives nothing away. */
const NEUTRAL: Record<Kind, string> = {
  module: 'Reading',
  lesson: 'Reading',
  exercise: 'Exercise',
  'self-assessment': 'Questions',
  guide: 'Reading',
  foundation: 'Reading',
  path: 'Reading',
};

/** A value of type TEXT (RFC 5545, section 3.3.11). */
const text = (words: string): string => clean(words, 300, false).replace(/[\\;,]/g, (mark) => `\\${mark}`);

const dateText = (day: Day): string => isoOf(day).replaceAll('-', '');
const instantText = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** A line, folded where it is too long: between characters, never inside one. Going on, a line begins with a blank. */
function fold(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LONGEST_LINE) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

/**
 * The dates of a plan as a calendar file (RFC 5545): each due date an event that lasts its whole day and leaves the day
 * free, and the meeting an instant. The same plan gives the same text; a changed plan gives events that take the place of
 * its earlier ones. Neither names nor notes nor the plan's link are ever in it.
 * @param plan with at least one date; a file without any event is not valid
 * @param known what its refs stand for; an unknown one stays without title
 * @returns text with CRLF at the end of each line
 */
export function calendarText(
  { id, at, items, meeting }: Assignment,
  known: ReadonlyMap<Ref, Assignable>,
  { titles, site, origin }: Options,
): string {
  const event = (uid: string, ...lines: string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}@trellis`,
    `DTSTAMP:${instantText(at)}`,
    // Minutes only grow, and a changed plan has a later one.
    `SEQUENCE:${Math.floor(at / MINUTE)}`,
    ...lines,
    'END:VEVENT',
  ];
  const dated = items.flatMap(({ ref, due }, index) => {
    if (due === undefined) return [];
    const is = known.get(ref);
    const step = `${is ? NEUTRAL[is.kind] : 'Reading'}, step ${index + 1} of ${items.length}`;
    const shown = titles ? is : undefined;
    const address = shown && origin !== undefined ? new URL(shown.href, origin).href : undefined;
    return event(
      `${id}-${ref}`,
      `DTSTART;VALUE=DATE:${dateText(due)}`,
      `DTEND;VALUE=DATE:${dateText(due + 1)}`,
      `SUMMARY:${text(shown?.title ?? step)}`,
      ...(shown ? [`DESCRIPTION:${text(step)}${address ? `\\n${text(address)}` : ''}`] : []),
      ...(address ? [`URL:${address}`] : []),
      'TRANSP:TRANSPARENT',
    );
  });
  const met = meeting
    ? event(id, `DTSTART:${instantText(meeting.at)}`, `DURATION:PT${meeting.minutes}M`, 'SUMMARY:Meeting')
    : [];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(site)}//Plan//EN`,
    ...dated,
    ...met,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
