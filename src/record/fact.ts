/**
 * One thing the reader did, never changed afterwards. Facts of a type this code does not know, and fields it does not
 * know, are kept as they are, so that an older page never loses what a newer one wrote.
 */
export interface Fact {
  /** 16 random base64url characters. Example: `b3_hQ0xV-9fKd2Lm` */
  readonly id: string;
  /** What it says: one of `Values`, `erased`, or something newer. At most 40 characters. */
  readonly type: string;
  /** The content id it is about, at most 120 characters; empty for `erased`. Examples: `identity-q01`, `family-table#words` */
  readonly subject: string;
  /** Any JSON value. The values of known types are in `Values`. */
  readonly value: unknown;
  /** When, in whole milliseconds UTC, by the clock of the device. */
  readonly at: number;
  /** The revision of the question that was answered. */
  readonly revision?: number;
  /** What came of an answer, as far as it can be right or wrong. */
  readonly result?: Result;
}

/** How sure a reader was of an answer: 1 guessing, 2 fairly sure, 3 sure. */
export type Sure = 1 | 2 | 3;

/**
 * What came of an answer at the time: kept with it, so that it stays true when the question changes. Written in this
 * order, a move packs it tightly; in any other it is longer, and as true.
 */
export interface Result {
  /** Share that was right, from 0 to 1. */
  readonly credit: number;
  /** Left out where the reader did not say. */
  readonly sure?: Sure;
  /** Version of the rules by which the answer is brought back for review. */
  readonly rules: number;
}

/** When to take a module: before others, after those, or whenever one likes. */
export type When = 'first' | 'soon' | 'later';

/**
 * The version of the rules by which answers come back for review: the table in `dashboard/review` and the scheduler's
 * parameters. It is noted with every answer; whoever changes either raises it.
 */
export const RULES = 1;

/** A step on a scale of five. */
export type Step = 1 | 2 | 3 | 4 | 5;

/** The values of the types a page can note. A new type is one line here and its reading in `fold`. */
export interface Values {
  /** The ids of what was chosen, or the written text of a reflection. */
  answer: string;
  /** A self-rating before or after a module. */
  rating: { readonly when: 'before' | 'after'; readonly step: Step };
  /** A lesson was read to its end. */
  read: true;
  /** Own words beside a section, `lesson#heading`. Whoever changes or takes them away erases the fact before. */
  note: string;
  /** Whether a section, `lesson#heading`, is marked to come back to. */
  bookmark: boolean;
  /** A step of a lesson's exercise, by its id, was done, or is open again. */
  tick: { readonly step: string; readonly done: boolean };
  /** What *Start here* came to, about `start`: when to take each module. */
  plan: { readonly [module: string]: When };
  /** On how many days a week the reader means to come, about `aim`: 1 to 7, or 0 for no aim. */
  aim: number;
  /** All of the record before it was saved to a file, about `copy`. */
  saved: true;
  /**
   * A plan from a mentor, about its id: the text of the plan, and the random characters that stand for the reader in
   * reports on it. Whoever takes in a changed plan erases the fact before.
   */
  assigned: { readonly plan: string; readonly sender: string };
}

/** Fills the bytes with random values and returns them, as `crypto.getRandomValues` does. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** The type of the facts that name, in their value, the ids of facts the reader erased. */
export const ERASED = 'erased';

/** The longest fact, in characters of JSON. These bounds belong to version 1 and are never widened under its keys. */
const LONGEST = 20_000;

/** The furthest a `Date` reaches from 1970 in milliseconds. A clock that is wrong by decades still costs no data. */
const FURTHEST = 8.64e15;

// Checked by hand and not by a schema library, which would be a third of the record's weight on every page that asks.
const isText = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);
const isWhole = (value: unknown, least: number, most: number) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

function isFact(input: unknown): input is Fact {
  if (typeof input !== 'object' || input === null || !('value' in input)) return false;
  const { id, type, subject, at, revision = 1 } = input as Record<string, unknown>;
  return (
    isText(id, /^[\w-]{16}$/) &&
    isText(type, /^.{1,40}$/s) &&
    isText(subject, /^.{0,120}$/s) &&
    isWhole(at, -FURTHEST, FURTHEST) &&
    isWhole(revision, 1, FURTHEST)
  );
}

/** The result of an answer, as far as this code reads it. */
export function resultOf({ result }: Fact): Result | undefined {
  const { credit, sure, rules } = (result ?? {}) as Partial<Result>;
  if (typeof credit !== 'number' || !(credit >= 0 && credit <= 1) || !isWhole(rules, 1, FURTHEST)) return undefined;
  return isWhole(sure, 1, 3) ? { credit, sure: sure!, rules: rules! } : { credit, rules: rules! };
}

/** Whether a value is a rating, as far as this code reads it. */
export function isRating(value: unknown): value is Values['rating'] {
  if (typeof value !== 'object' || value === null) return false;
  const { when, step } = value as Record<string, unknown>;
  return isText(when, /^(?:before|after)$/) && isWhole(step, 1, 5);
}

/**
 * A new id: 12 random bytes, which are exactly 16 characters of base64url (RFC 4648, section 5).
 * @param random the source of random bytes
 */
export function newFactId(random: Random): string {
  return btoa(String.fromCharCode(...random(new Uint8Array(12))))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/**
 * Reads a fact from anything. Never throws.
 * @param input what storage, a file or a caller gave
 * @returns a copy that shares nothing with the input and is exactly what JSON can hold, unknown fields included;
 *   `undefined` when it is no fact or longer than 20,000 characters of JSON
 */
export function parseFact(input: unknown): Fact | undefined {
  try {
    const text = JSON.stringify(input);
    const copy: unknown = text.length > LONGEST ? undefined : JSON.parse(text);
    return isFact(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}
