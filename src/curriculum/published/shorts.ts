import { SHORT, type Named } from './inventory.ts';
import type { Locked } from './lock.ts';
import { landing, type Moves } from './moves.ts';

/** An address that leads on to another, which may have an anchor. Both without the sub-path. */
export interface Lead {
  from: string;
  to: string;
}

/**
 * The short addresses: one for each code that names a page or a part of one, and one for each that was ever given out,
 * whether its page still stands or not.
 */
export function shortsOf(codes: Map<string, Named>, locked: readonly Locked[], moves: Moves): Lead[] {
  const now = [...codes].flatMap(([code, { names }]) =>
    names.startsWith('/') ? [{ from: `${SHORT}${code}/`, to: names }] : [],
  );
  const said = new Set([...now, ...moves.moved].map(({ from }) => from));
  const kept = locked
    .filter(({ kind, place }) => kind === 'short' && !said.has(place))
    .map(({ place, names = '/' }) => ({ from: place, to: landing(names, moves) }));
  return [...now, ...kept].sort((first, second) => (first.from < second.from ? -1 : 1));
}
