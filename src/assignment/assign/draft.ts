import { DAY, type Day } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import {
  datedBy,
  EARLIEST,
  LATEST,
  minuteOf,
  MOST,
  tidy,
  type Assignment,
  type Item,
  type Meeting,
} from '../assignment.ts';
import { dayIn, isoOf } from '../dates.ts';
import type { Ref } from '../refs.ts';

/** One thing in a plan that is being made. */
export interface Chosen {
  ref: Ref;
  /** The date as its field has it: empty, `2027-03-05`, or half typed. */
  on: string;
  note: string;
}

/** A meeting as its fields have it, by the clock of this device. */
export interface Meet {
  /** Example: `2027-03-05`, or empty. */
  on: string;
  /** Example: `19:00`, or empty. */
  time: string;
  minutes: number;
  /** The zone it is sent with. */
  zone: string;
}

/** A plan that is being made: what stands in the fields, so that nothing a person types is lost or changed under them. */
export interface Draft {
  id: string;
  /** When it was changed last, in milliseconds UTC, whole minutes. */
  at: number;
  /** The `at` under which it was last handed out. Whatever changes afterwards is newer than that. */
  sent: number | undefined;
  /** Whether it was changed after it had been handed out. */
  again: boolean;
  /** Whether anything was changed since it was opened. */
  touched: boolean;
  to: string;
  from: string;
  note: string;
  items: readonly Chosen[];
  meet: Meet;
}

/** What can be done to a plan. */
export type Change =
  | { type: 'add'; items: readonly { ref: Ref; on?: string }[] }
  | { type: 'remove'; ref: Ref }
  /** @param to its place, from 0 */
  | { type: 'move'; ref: Ref; to: number }
  | { type: 'date'; ref: Ref; on: string }
  /** The first on a day, and each a number of days after the one before. */
  | { type: 'dates'; start: Day; every: number }
  | { type: 'no-dates' }
  | { type: 'note'; ref: Ref; note: string }
  | { type: 'words'; field: 'to' | 'from' | 'note'; words: string }
  | { type: 'meet'; meet: Partial<Meet>; zone: string };

/** A change with its moment, in milliseconds UTC; or another plan, or that this one was handed out. */
export type Action = (Change & { now: number }) | { type: 'open'; draft: Draft } | { type: 'sent' };

const MINUTE = 60_000;
const NO_MEETING: Meet = { on: '', time: '', minutes: 60, zone: 'UTC' };

/** A plan with nothing in it. @param now milliseconds UTC */
export const freshDraft = (id: string, now: number): Draft => ({
  ...{ id, at: minuteOf(now), sent: undefined, again: false, touched: false },
  ...{ to: '', from: '', note: '', items: [], meet: NO_MEETING },
});

/** The date in a field; nothing while it is empty, half typed, or outside the years 2000 to 2199. */
export const dueOf = (on: string): Day | undefined => datedBy(dayIn(on)).due;

const two = (number: number) => String(number).padStart(2, '0');

/** A meeting as the fields of this device show it. */
function meetOf({ at, minutes, zone }: Meeting): Meet {
  const date = new Date(at);
  const on = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return { on, time: `${two(date.getHours())}:${two(date.getMinutes())}`, minutes, zone };
}

/** The meeting in the fields; nothing until it has a date and a time. An hour that a clock change skips is the next one. */
export function meetingOf({ on, time, minutes, zone }: Meet): Meeting | undefined {
  if (dueOf(on) === undefined || !/^\d{2}:\d{2}/.test(time)) return undefined;
  const at = new Date(`${on}T${time.slice(0, 5)}`).getTime();
  if (!(at >= EARLIEST * DAY && at <= LATEST * DAY)) return undefined;
  return { at: minuteOf(at), minutes, zone };
}

/** A plan that exists, to be changed. It may have been handed out. */
export const draftOf = ({ id, at, to, from, note, items, meeting }: Assignment): Draft => ({
  ...{ id, at, sent: at, again: false, touched: false, to, from, note },
  items: items.map(({ ref, due, note: said = '' }) => ({
    ref,
    on: due === undefined ? '' : isoOf(due),
    note: said,
  })),
  meet: meeting ? meetOf(meeting) : NO_MEETING,
});

/** The plan in a draft, as it travels. */
export function planOf({ id, at, to, from, note, items, meet }: Draft): Assignment {
  const meeting = meetingOf(meet);
  return tidy({
    ...{ id, at, to, from, note },
    items: items.map(({ ref, on, note: said }): Item => {
      const due = dueOf(on);
      return { ref, note: said, ...(due !== undefined && { due }) };
    }),
    ...(meeting && { meeting }),
  });
}

const withItem = (draft: Draft, ref: Ref, change: Partial<Chosen>): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.ref === ref ? { ...item, ...change } : item)),
});

function added(draft: Draft, items: readonly { ref: Ref; on?: string }[]): Draft {
  const refs = new Set(draft.items.map(({ ref }) => ref));
  const fresh = items
    .filter(({ ref }) => !refs.has(ref) && refs.add(ref))
    .map(({ ref, on = '' }): Chosen => ({ ref, on, note: '' }))
    .slice(0, MOST.items - draft.items.length);
  return fresh.length > 0 ? { ...draft, items: [...draft.items, ...fresh] } : draft;
}

function moved(draft: Draft, ref: Ref, to: number): Draft {
  const item = draft.items.find((each) => each.ref === ref);
  if (!item || to < 0 || to >= draft.items.length || draft.items[to] === item) return draft;
  return { ...draft, items: draft.items.filter((each) => each !== item).toSpliced(to, 0, item) };
}

/** @param every days between two dates */
function dated(draft: Draft, start: Day, every: number): Draft {
  const on = (index: number) => Math.min(start + index * every, LATEST);
  return { ...draft, items: draft.items.map((item, index) => ({ ...item, on: isoOf(on(index)) })) };
}

function changed(draft: Draft, change: Change): Draft {
  switch (change.type) {
    case 'add':
      return added(draft, change.items);
    case 'remove':
      return { ...draft, items: draft.items.filter(({ ref }) => ref !== change.ref) };
    case 'move':
      return moved(draft, change.ref, change.to);
    case 'date':
      return withItem(draft, change.ref, { on: change.on });
    case 'dates':
      return dated(draft, change.start, change.every);
    case 'no-dates':
      return { ...draft, items: draft.items.map((item) => ({ ...item, on: '' })) };
    case 'note':
      return withItem(draft, change.ref, { note: change.note });
    case 'words':
      return { ...draft, [change.field]: change.words };
    case 'meet':
      return { ...draft, meet: { ...draft.meet, ...change.meet, zone: change.zone } };
  }
}

/** What becomes of a draft. One that was handed out and is changed is newer than what was handed out, by a minute at least. */
export function advance(draft: Draft, action: Action): Draft {
  if (action.type === 'open') return action.draft;
  if (action.type === 'sent') return draft.sent === draft.at ? draft : { ...draft, sent: draft.at };
  const next = changed(draft, action);
  if (next === draft) return draft;
  const earliest = draft.sent === undefined ? 0 : draft.sent + MINUTE;
  const again = draft.again || draft.sent !== undefined;
  return { ...next, again, touched: true, at: Math.max(minuteOf(action.now), earliest) };
}

/** Minutes that things add up to. What belongs to a module that is chosen whole is in its minutes already. */
export function minutesOf(items: readonly { ref: Ref }[], known: ReadonlyMap<Ref, Assignable>): number {
  const whole = new Set(items.map(({ ref }) => ref));
  const inWhole = ({ kind, module }: Assignable) =>
    module !== undefined && ['lesson', 'exercise', 'self-assessment'].includes(kind) && whole.has(module.code);
  return items.reduce((sum, { ref }) => {
    const is = known.get(ref);
    return sum + (is && !inWhole(is) ? is.minutes : 0);
  }, 0);
}

/** The longest notes of a plan, longest first, by what they are about: nothing is the note for all. */
export function longestNotes({ note, items }: Assignment, most = 3): { ref?: Ref; length: number }[] {
  return [{ length: note.length }, ...items.map(({ ref, note: said = '' }) => ({ ref, length: said.length }))]
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .slice(0, most);
}
