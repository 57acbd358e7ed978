import { ERASED, newFactId, parseFact, type Fact, type Random } from './fact.ts';
import { additions, erasedBy, merge } from './merge.ts';
import { salvage } from './salvage.ts';

/** What came out of a saved copy or a link, or why nothing did. */
export type Opened =
  | {
      facts: Fact[];
      /** How many facts were there and could not be read. */
      damaged: number;
    }
  | { problem: 'empty' | 'too-large' | 'newer' | 'not-a-copy' };

/** The version of the saved copy that this code writes. */
const VERSION = 1;
/**
 * The largest copy that is opened, in bytes. A browser keeps some five million characters of a site, and each is three
 * bytes at most: whatever was kept and written can be read again.
 */
const LARGEST = 16_000_000;
/** All up to the first fact: how a copy begins, and what a mail says before. */
const HEADER = /^[^]*?\{\s*"trellis"[^[]*\[?/;

/**
 * The saved copy, a file a reader keeps: JSON with one fact a line, so that damage to a line costs one fact.
 * @param facts all of the record
 * @param now milliseconds UTC
 * @throws RangeError when `now` is no date
 */
export function writeCopy(facts: readonly Fact[], now: number): string {
  const head = `{"trellis":${VERSION},"saved":"${new Date(now).toISOString()}","facts":[\n`;
  return `${head}${facts.map((fact) => JSON.stringify(fact)).join(',\n')}\n]}\n`;
}

/**
 * The name of the file, with the day on the reader's own calendar. Example: `trellis-learning-2026-11-29.json`
 * @param now milliseconds UTC
 */
export function copyName(now: number): string {
  const date = new Date(now);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `trellis-learning-${date.getFullYear()}-${month}-${day}.json`;
}

/** The text of a file: UTF-8, or UTF-16 if it says so. What is not valid becomes a character that no JSON allows. */
function decode(bytes: Uint8Array): string {
  const wide = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)];
  const strict = new TextDecoder(wide ?? 'utf-8', { fatal: true });
  try {
    return strict.decode(bytes);
  } catch {
    if (wide) return new TextDecoder(wide).decode(bytes).replaceAll('\uFFFD', '\0');
  }
  const lines: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    const line = bytes.subarray(at, (at = end < 0 ? bytes.length : end + 1));
    try {
      lines.push(strict.decode(line));
    } catch {
      lines.push(new TextDecoder().decode(line).replaceAll('\uFFFD', '\0'));
    }
  }
  return lines.join('');
}

/** The copy in a text that is whole JSON. */
function readWhole(text: string): Opened | undefined {
  try {
    const { trellis, facts } = JSON.parse(text) as Record<string, unknown>;
    if (Number(trellis) > VERSION) return { problem: 'newer' };
    if (trellis !== VERSION || !Array.isArray(facts)) return undefined;
    const read = facts.flatMap((fact) => parseFact(fact) ?? []);
    return { facts: read, damaged: facts.length - read.length };
  } catch {
    return undefined;
  }
}

/**
 * Reads a saved copy that may come from anyone. Never throws, whatever the bytes. What an editor reformatted, a mail
 * quoted or wrote around, a disk damaged or a download cut off is read as far as it can be.
 * @param bytes the file
 * @returns the facts in the order of the file; `newer` when a later version wrote it
 */
export function readCopy(bytes: Uint8Array): Opened {
  if (bytes.length > LARGEST) return { problem: 'too-large' };
  const text = decode(bytes);
  if (!text.trim()) return { problem: 'empty' };
  const whole = readWhole(text);
  if (whole) return whole;
  const unquoted = text.replace(/^[^\S\n]*(?:>[^\S\n]?)+/gm, '');
  const version = /"trellis"\s*:\s*(\d+)/.exec(unquoted)?.[1];
  if (Number(version) > VERSION) return { problem: 'newer' };
  const salvaged = salvage(unquoted, HEADER);
  return salvaged.facts.length || version ? salvaged : { problem: 'not-a-copy' };
}

/** What an import would do to the record of this device. */
export interface Comparison {
  /** What it would add, `erased` facts aside. */
  fresh: Fact[];
  /** How much of it stands here already, `erased` facts aside. */
  known: number;
  /** What was erased on this device and stays so, unless the reader asks for it: see `bringBack`. */
  erasedHere: Fact[];
  /** How many facts of this device it would erase. */
  erases: number;
}

const isValue = ({ type }: Fact) => type !== ERASED;
const withoutId = ({ id: _, ...rest }: Fact) => JSON.stringify(rest);

/**
 * What an import would do, for asking the reader before `join`, which takes all of `theirs`.
 * @param mine the record of this device
 * @param theirs what a copy or a link holds
 */
export function compareCopy(mine: readonly Fact[], theirs: readonly Fact[]): Comparison {
  const own = merge(mine, []);
  const other = merge(theirs, []);
  const fresh = additions(own, other).filter(isValue);
  const erasedHere = erasedBy(own);
  const erasedThere = erasedBy(other);
  const here = new Set(own.filter(isValue).map(({ id }) => id));
  const broughtBack = new Set(own.map(withoutId));
  return {
    fresh,
    known: other.filter((fact) => isValue(fact) && here.has(fact.id)).length,
    erasedHere: other.filter((fact) => isValue(fact) && erasedHere.has(fact.id) && !broughtBack.has(withoutId(fact))),
    erases: own.filter((fact) => isValue(fact) && erasedThere.has(fact.id)).length,
  };
}

/**
 * The same facts under new ids, all else as it was: the only way back for what was erased here, when the reader asks.
 * @param erasedHere of `compareCopy`, which leaves out what was brought back before
 * @param random the source of random bytes
 */
export function bringBack(erasedHere: readonly Fact[], random: Random): Fact[] {
  return erasedHere.map((fact) => ({ ...fact, id: newFactId(random) }));
}
