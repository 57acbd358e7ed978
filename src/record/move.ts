import { LONGEST_LINK, pack, unpack } from './codec.ts';
import type { Opened } from './copy.ts';
import { ERASED, isRating, parseFact, resultOf, type Fact } from './fact.ts';
import { merge } from './merge.ts';

/** The version of the content of a link. */
const VERSION = 1;
/** Types by their number in a row. New ones are added at the end, with a new version. */
const TYPES = [ERASED, 'answer', 'rating', 'read', 'note', 'bookmark', 'tick', 'plan', 'aim', 'saved'];

/**
 * A fact, short: id, number of its type, subject, value, milliseconds since the row before, and, where there are any,
 * revision or 0, credit, rules, sure.
 */
type Row = [string, number, string, unknown, number, ...number[]];

/** What a fact replaces, of several that say the same: the earlier ones are not moved. Nothing where all are shown. */
function slotOf({ type, subject, value }: Fact): string | undefined {
  const slot = (...parts: string[]) => JSON.stringify([type, ...parts]);
  const { step, plan, sender } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>;
  if (type === 'answer' || type === 'note') return typeof value === 'string' ? slot(subject) : undefined;
  if (type === 'rating') return isRating(value) ? slot(subject, value.when) : undefined;
  if (type === 'tick') return typeof step === 'string' ? slot(subject, step) : undefined;
  if (type === 'assigned') return typeof plan === 'string' && typeof sender === 'string' ? slot(subject) : undefined;
  if (type === 'plan') return typeof value === 'object' && value ? slot() : undefined;
  if (type === 'aim') return Number.isInteger(value) ? slot() : undefined;
  if (type === 'bookmark' || type === 'read') return slot(subject);
  return type === 'saved' ? slot() : undefined;
}

/** The facts that are shown: the last of each slot, and the first reading of a lesson. In canonical order. */
function current(facts: readonly Fact[]): Fact[] {
  const slots = new Map<string, Fact>();
  for (const fact of facts) {
    const slot = slotOf(fact);
    if (slot && !(fact.type === 'read' && slots.has(slot))) slots.set(slot, fact);
  }
  const shown = new Set(slots.values());
  return facts.filter((fact) => shown.has(fact) || slotOf(fact) === undefined);
}

function toRow(fact: Fact, before: number): Row {
  const { id, type, subject, value, at, revision = 0 } = fact;
  const row: Row = [id, TYPES.indexOf(type), subject, value, at - before];
  const { credit, rules, sure } = resultOf(fact) ?? {};
  if (credit !== undefined) row.push(revision, credit, rules ?? 0, ...(sure ? [sure] : []));
  else if (revision) row.push(revision);
  return row;
}

function fromRow([id, type, subject, value, since, revision, credit, rules, sure]: Row, before: number): unknown {
  return {
    id,
    type: TYPES[type],
    subject,
    value,
    at: before + since,
    ...(revision && { revision }),
    ...(credit !== undefined && { result: { credit, ...(sure && { sure }), rules } }),
  };
}

/** A fact that a row cannot hold to the letter stands there as it is. */
function toText(facts: readonly Fact[]): string {
  let before = 0;
  const rows = facts.map((fact) => {
    const row = toRow(fact, before);
    const holds = JSON.stringify(fromRow(row, before)) === JSON.stringify(fact);
    before = fact.at;
    return holds ? row : fact;
  });
  return JSON.stringify([VERSION, rows]);
}

/**
 * The record as a short text, to stand in the fragment of a link or in a QR code that opens it on another device. Earlier
 * answers, ratings, notes and marks that a later one replaced stay behind; ids are kept, so that moving twice adds nothing.
 * `erased` facts stand first, the newest as many as fit.
 *
 * 4,000 characters hold some 130 answers with what came of them, 30 characters each, of which the id alone takes 17 (measured
 * with the questions of this site, a minute apart). A QR code holds 2,953 bytes at most: some 95 answers.
 * @param facts all of the record
 * @returns nothing when it would be longer than 4,000 characters: then a saved copy is the way
 */
export async function writeMove(facts: readonly Fact[]): Promise<string | undefined> {
  const all = merge(facts, []);
  const marks = all.filter(({ type }) => type === ERASED);
  const shown = current(all.filter(({ type }) => type !== ERASED));
  const fitting = async (most: number) => {
    const packed = await pack(toText([...marks.slice(marks.length - most), ...shown]));
    return packed.length > LONGEST_LINK ? undefined : packed;
  };
  let best = await fitting(marks.length);
  if (best) return best;
  best = await fitting(0);
  for (let [least, most] = [1, best ? marks.length - 1 : 0]; least <= most;) {
    const middle = (least + most) >> 1;
    const packed = await fitting(middle);
    best = packed ?? best;
    if (packed) least = middle + 1;
    else most = middle - 1;
  }
  return best;
}

/** The facts of the rows; nothing when one of them is none, for each time is counted from the row before. */
function readRows(rows: readonly unknown[]): Fact[] | undefined {
  const facts: Fact[] = [];
  let before = 0;
  for (const row of rows) {
    const fact = parseFact(Array.isArray(row) ? fromRow(row as Row, before) : row);
    if (!fact) return undefined;
    facts.push(fact);
    before = fact.at;
  }
  return facts;
}

/**
 * Reads what `writeMove` wrote, or what anyone made up. Never throws and never rejects, whatever the text. A link is read
 * whole or not at all.
 * @param text the fragment, without its `#` and without a name before it
 */
export async function readMove(text: string): Promise<Opened> {
  if (!text) return { problem: 'empty' };
  const unpacked = await unpack(text);
  if ('problem' in unpacked) {
    const { problem } = unpacked;
    return { problem: problem === 'damaged' ? 'not-a-copy' : problem === 'newer' ? 'newer' : 'too-large' };
  }
  try {
    const [version, rows] = JSON.parse(unpacked.text) as unknown[];
    if (Number(version) > VERSION) return { problem: 'newer' };
    const facts = version === VERSION && Array.isArray(rows) ? readRows(rows) : undefined;
    return facts ? { facts, damaged: 0 } : { problem: 'not-a-copy' };
  } catch {
    return { problem: 'not-a-copy' };
  }
}
