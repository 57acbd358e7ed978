/** Where the lock stands. */
export const LOCK = 'content/published.lock';

/** Something that is given out for ever. */
export interface Thing {
  /** `page`, `anchor`, `short`, `code`, `feed`, `calendar`, `data`, `card`, `embed`. */
  kind: string;
  /** An address, `address#anchor`, or the code of a question. */
  place: string;
  /** What a code names: the address of a short one's page, the id of a question. */
  names?: string | undefined;
}

/** A line of the lock. */
export interface Locked extends Thing {
  /** Name of the release that gave it out. */
  release: string;
}

/** Stands above the lines, so that nobody mends them by hand. */
const HEAD =
  '# Given out for ever: kind, place, what it names, release. Written by "npm run release"; no line is ever removed.';
const LINE = /^([a-z]+) (\S+)(?: -> (\S+))? (\S+)$/;

const linesOf = (lock: string) =>
  lock
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));

/**
 * The lines of a lock; empty ones and those that start with # are left out.
 * @throws when lines are not of its form, with all of them
 */
export function readLock(lock: string): Locked[] {
  const lines = linesOf(lock).map((line) => ({ line, found: LINE.exec(line) }));
  const odd = lines.filter(({ found }) => !found).map(({ line }) => `  ${line}`);
  if (odd.length > 0)
    throw new Error(`${LOCK}: these lines were changed by hand: bring them back from history\n${odd.join('\n')}`);
  return lines.map(({ found }) => {
    const [, kind = '', place = '', names, release = ''] = found!;
    return { kind, place, release, ...(names === undefined ? {} : { names }) };
  });
}

/**
 * Adds what the lock does not have. No line is ever removed or changed; all are sorted.
 * @param release name of the release, such as 2026-12-01
 */
export function extendLock(lock: string, things: readonly Thing[], release: string): string {
  const known = new Set(readLock(lock).map(({ place }) => place));
  const added = things
    .filter(({ place }) => !known.has(place))
    .map(({ kind, place, names }) => [kind, place, ...(names === undefined ? [] : ['->', names]), release].join(' '));
  return `${[HEAD, ...[...linesOf(lock), ...added].sort()].join('\n')}\n`;
}

/** Lines of an earlier lock that are not in a later one. */
export function vanished(before: string, after: string): string[] {
  const kept = new Set(linesOf(after));
  return linesOf(before).filter((line) => !kept.has(line));
}
