import type { Day } from '../dashboard/days.ts';
import type { Ref } from './refs.ts';
import { clean } from './words.ts';

/** How much of each thing a plan may hold. Beyond it a link is not opened as it is: these bounds belong to version 1. */
export const MOST = { items: 40, name: 40, note: 280, zone: 40, minutes: 600 } as const;

/** The first day and the last that a plan can name: 1 January 2000 and 31 December 2199. */
export const EARLIEST: Day = 10_957;
export const LATEST: Day = 84_005;

/** One thing to do. */
export interface Item {
  ref: Ref;
  /** A calendar date: no hour and no zone. */
  due?: Day;
  /** The mentor's words about it, 280 characters at most. */
  note?: string;
}

/** A meeting with an hour: the one thing in a plan that is an instant. */
export interface Meeting {
  /** Milliseconds UTC, whole minutes. */
  at: number;
  minutes: number;
  /** The mentor's time zone by its IANA name. Example: `Asia/Ho_Chi_Minh` */
  zone: string;
}

/** What a mentor asks a mentee to do, and when. It travels in a link; nobody else holds it. */
export interface Assignment {
  /** Eight random base64url characters. A changed plan keeps it, so that it takes the place of the earlier one. */
  id: string;
  /** When it was made or changed last, in milliseconds UTC, whole minutes. */
  at: number;
  /** First names, or what the two call each other. Empty where they are not given. */
  to: string;
  from: string;
  /** Words about all of it. */
  note: string;
  items: Item[];
  meeting?: Meeting;
}

const MINUTE = 60_000;

/** The minute a moment lies in. @param at milliseconds UTC */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

/**
 * A new id: six random bytes, which are exactly eight characters of base64url (RFC 4648, section 5).
 * @param random fills bytes with random values, as `crypto.getRandomValues` does
 */
export function newId(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  return btoa(String.fromCharCode(...random(new Uint8Array(6))))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** The first of each name, and no more than there may be. */
export function firsts<Each>(all: readonly Each[], nameOf: (each: Each) => string, most: number): Each[] {
  const seen = new Set<string>();
  return all.filter((each) => !seen.has(nameOf(each)) && seen.add(nameOf(each))).slice(0, most);
}

/** The first of each ref, and no more than a plan may hold. */
export const unique = <Item extends { ref: Ref }>(items: readonly Item[]): Item[] => firsts(items, ({ ref }) => ref, MOST.items); // prettier-ignore

/** A date as it travels: none where no plan can name it. */
export const datedBy = (due: Day | undefined): { due?: Day } =>
  due !== undefined && Number.isInteger(due) && due >= EARLIEST && due <= LATEST ? { due } : {};

/** A plan as it travels: its words cleaned and within their bounds, its times whole minutes, without empty notes. */
export function tidy({ id, at, to, from, note, items, meeting }: Assignment): Assignment {
  return {
    ...{ id, at: minuteOf(at), to: clean(to, MOST.name, false), from: clean(from, MOST.name, false) },
    note: clean(note, MOST.note),
    items: unique(items).map((item) => {
      const words = clean(item.note ?? '', MOST.note);
      return { ref: item.ref, ...datedBy(item.due), ...(words && { note: words }) };
    }),
    ...(meeting && { meeting: { ...meeting, at: minuteOf(meeting.at) } }),
  };
}

/** Whether there is anything in a plan to put into a calendar. */
export const isDated = ({ items, meeting }: Pick<Assignment, 'items' | 'meeting'>): boolean =>
  meeting !== undefined || items.some(({ due }) => due !== undefined);
