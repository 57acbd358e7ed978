import { NEVER_MOVED } from '../address.ts';
import type { Permalinks } from '../schemas/site.ts';

/** What moved, and what was taken out, as `content/permalinks.yaml` says. */
export type Moves = Pick<Permalinks, 'moved' | 'gone'>;

/** Something that was taken out, why, and what is nearest. */
export type Gone = Moves['gone'][number];

/** What is known of the pages that stand. Nothing is said where something is not known. */
export interface Standing {
  /** Whether something stands at an address itself: no page that only leads on. */
  stands: (address: string) => boolean | undefined;
  /** Whether a page has an anchor. */
  has: (address: string, anchor: string) => boolean | undefined;
}

/** An address and its anchor, if it has one. */
export function partsOf(place: string): { address: string; anchor: string | undefined } {
  const [address = '', anchor] = place.split('#');
  return { address, anchor };
}

/**
 * Where a place that was given out leads: to where it moved, to what says why it is gone, or to itself. An anchor goes
 * along with its page, unless the whole page became one part of another, or the anchor has a line of its own.
 */
export function follow(place: string, { moved, gone }: Moves): string | Gone {
  const lineOf = (from: string) =>
    moved.find((line) => line.from === from)?.to ?? gone.find((line) => line.from === from);
  const { address, anchor } = partsOf(place);
  const own = lineOf(place);
  if (own !== undefined || anchor === undefined) return own ?? place;
  const page = lineOf(address);
  if (page === undefined) return place;
  if (typeof page !== 'string' || page.includes('#')) return page;
  const carried = `${page}#${anchor}`;
  return lineOf(carried) ?? carried;
}

/** Where somebody is sent who asks for a place: to where it stands now, or to what says why it is gone. */
export function landing(place: string, moves: Moves): string {
  const end = follow(place, moves);
  if (typeof end === 'string') return end;
  const { address, anchor } = partsOf(end.from);
  const page = follow(address, moves);
  return anchor === undefined || typeof page !== 'string' ? address : `${page}#${anchor}`;
}

/** A part that left its page, and where it stands now, or why it is gone. */
export interface Left {
  anchor: string;
  end: string | Gone;
}

/**
 * The parts that left a page. Whoever comes by their anchors is led on from there, or told why they are gone; the page
 * may have moved since.
 */
export function leftFrom(page: string, { moved, gone }: Moves): Left[] {
  const places = [
    ...moved.map(({ from, to }) => ({ from, end: to })),
    ...gone.map((line) => ({ from: line.from, end: line })),
  ];
  return places.flatMap(({ from, end }) => {
    const { address, anchor } = partsOf(from);
    const here = address === page || (typeof end !== 'string' && follow(address, { moved, gone }) === page);
    return anchor !== undefined && here ? [{ anchor, end }] : [];
  });
}

/** A line of the file that cannot stand: which one, and what to do. */
interface Fault {
  from: string;
  message: string;
}

/**
 * What is wrong with what is said of addresses that were given out: said twice, chains, loops, dead ends, missing
 * anchors, and lines for what still stands. Each complaint says what to write instead.
 */
export function judgeMoves(moves: Moves, standing: Standing): Fault[] {
  const { moved, gone } = moves;
  const places = [...moved, ...gone].map(({ from }) => from);
  const twice = [...new Set(places.filter((from, index) => places.indexOf(from) !== index))];
  return [
    ...twice.map((from) => ({ from, message: 'stands twice: take one line out' })),
    ...places.flatMap((from) => ofOrigin(from, moves, standing)),
    ...moved.flatMap(({ from, to }) => ofTarget(from, to, moves, standing)),
    ...gone.flatMap(({ from, nearest }) => nearest.flatMap((to) => ofTarget(from, to, moves, standing))),
  ];
}

/** Whether a line may speak of a place. */
function ofOrigin(from: string, { moved, gone }: Moves, { stands, has }: Standing): Fault[] {
  const { address, anchor } = partsOf(from);
  const fault = (message: string) => [{ from, message }];
  if (NEVER_MOVED.includes(address))
    return fault('carries what people wrote behind its #, which cannot be led on: bring it back to its place');
  if (anchor === undefined) {
    if (stands(address))
      return fault('still stands: take the line out, or choose another address for what stands there');
    if (!address.endsWith('/') && gone.some((line) => line.from === from))
      return fault('is a file, which other programs read: move it to another file instead');
    return [];
  }
  if (has(address, anchor)) return fault('still stands: take the line out');
  const known = [...moved, ...gone].some((line) => line.from === address);
  return stands(address) === false && !known ? fault(`there is no page ${address}: mend the address`) : [];
}

/** Whether a line may lead to a place. */
function ofTarget(from: string, to: string, moves: Moves, { stands, has }: Standing): Fault[] {
  const { address, anchor } = partsOf(to);
  const fault = (message: string) => [{ from, message }];
  const end = endOf(from, to, moves);
  if (end === undefined) return fault(`leads to ${to} and from there back: say where it stands now`);
  if (typeof end !== 'string') return fault(`leads to ${to}, which was taken out: say what is nearest to it instead`);
  if (end !== to) return fault(`leads to ${to}, which leads on: write ${end}`);
  if (stands(address) === false) return fault(`leads to ${to}, where nothing stands: mend the address`);
  if (address.endsWith('/') !== partsOf(from).address.endsWith('/'))
    return fault(`leads to ${to}: a page cannot stand for a file, nor a file for a page`);
  if (anchor !== undefined && has(address, anchor) === false)
    return fault(`leads to ${to}, and that page has no {#${anchor}}: mend the anchor`);
  return [];
}

/** Where the lines lead in the end; nothing if they turn in a circle. */
function endOf(from: string, to: string, moves: Moves): string | Gone | undefined {
  const seen = new Set([from]);
  let at = to;
  for (;;) {
    const next = follow(at, moves);
    if (typeof next !== 'string') return next;
    if (seen.has(at)) return undefined;
    if (next === at) return at;
    seen.add(at);
    at = next;
  }
}
