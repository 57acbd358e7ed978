import { resultOf, type Fact, type Values, type When } from './fact.ts';
import type { Answer } from './fold.ts';
import { merge } from './merge.ts';

/** Own words or a mark, and when. */
export interface Dated<Value> {
  readonly value: Value;
  /** In milliseconds UTC. */
  readonly at: number;
}

/** What a record says of somebody's learning beside what `fold` shows: only the reader's own pages need it. */
export interface Learning {
  /** When each lesson was first read to its end, by its id. */
  readonly read: ReadonlyMap<string, number>;
  /** Every answer to each question, oldest first. */
  readonly histories: ReadonlyMap<string, readonly Answer[]>;
  /** Own words by section, `lesson#heading`. */
  readonly notes: ReadonlyMap<string, Dated<string>>;
  /** Sections that are marked, `lesson#heading`, and since when. */
  readonly bookmarks: ReadonlyMap<string, number>;
  /** Steps of each lesson's exercise that are done, and since when, by the ids of lesson and step. */
  readonly ticks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What *Start here* came to, the last time. */
  readonly plan: Dated<Readonly<Record<string, When>>> | undefined;
  /** Plans from mentors that are kept, by their id. */
  readonly assigned: ReadonlyMap<string, Dated<Values['assigned']>>;
  /** On how many days a week the reader means to come; 0 for no aim. */
  readonly aim: number;
  /** When the record was last saved to a file. */
  readonly saved: number | undefined;
  /** When each thing was done, oldest first: for counting days. */
  readonly times: readonly number[];
}

const isWhen = (value: unknown): value is When => value === 'first' || value === 'soon' || value === 'later';

/** A plan, as far as this code reads it: modules with a `When` it does not know are left out. */
function planIn(value: unknown): Record<string, When> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, When] => isWhen(entry[1])));
}

function assignedIn(value: unknown): Values['assigned'] | undefined {
  const { plan, sender } = (typeof value === 'object' && value ? value : {}) as Partial<Values['assigned']>;
  return typeof plan === 'string' && typeof sender === 'string' ? { plan, sender } : undefined;
}

/**
 * What the facts say of somebody's learning. Facts of unknown type, or with a value this code cannot read, are passed
 * over, not refused.
 * @param facts in any order, erased ones and doubles included
 */
export function learningOf(facts: readonly Fact[]): Learning {
  const read = new Map<string, number>();
  const histories = new Map<string, Answer[]>();
  const notes = new Map<string, Dated<string>>();
  const bookmarks = new Map<string, number>();
  const ticks = new Map<string, Map<string, number>>();
  const assigned = new Map<string, Dated<Values['assigned']>>();
  const times: number[] = [];
  let plan: Learning['plan'];
  let aim = 0;
  let saved: number | undefined;
  for (const fact of merge(facts, [])) {
    const { type, subject, value, at, revision } = fact;
    if (type === 'read' && !read.has(subject)) read.set(subject, at);
    else if (type === 'answer' && typeof value === 'string') {
      const result = resultOf(fact);
      const answer = { value, at, ...(revision !== undefined && { revision }), ...(result && { result }) };
      histories.set(subject, [...(histories.get(subject) ?? []), answer]);
    } else if (type === 'note' && typeof value === 'string') {
      if (value) notes.set(subject, { value, at });
      else notes.delete(subject);
    } else if (type === 'bookmark') {
      if (value === true) bookmarks.set(subject, at);
      else bookmarks.delete(subject);
    } else if (type === 'tick' && typeof value === 'object' && value !== null) {
      const { step, done } = value as Partial<Values['tick']>;
      const steps = ticks.get(subject) ?? new Map<string, number>();
      if (typeof step === 'string' && done === true) steps.set(step, at);
      else if (typeof step === 'string') steps.delete(step);
      ticks.set(subject, steps);
    } else if (type === 'plan') {
      const known = planIn(value);
      if (known) plan = { value: known, at };
    } else if (type === 'assigned') {
      const known = assignedIn(value);
      if (known) assigned.set(subject, { value: known, at });
    } else if (type === 'aim' && Number.isInteger(value)) aim = Math.min(7, Math.max(0, Number(value)));
    else if (type === 'saved') saved = at;
    if (DONE.has(type)) times.push(at);
  }
  return { read, histories, notes, bookmarks, ticks, plan, assigned, aim, saved, times };
}

/** Facts that say somebody learned something that day. */
const DONE = new Set(['answer', 'rating', 'read', 'note', 'tick']);
