import type { Problem } from './check/problem.ts';

/** Addresses and anchors: address to the ids on its page. */
export type Anchors = Map<string, Set<string>>;

/** Where the lock stands. */
export const LOCK = 'content/published.lock';

/**
 * Compares what was ever published with what the build made.
 * @param lock text of `published.lock`: a line each, `<release> <address>` or `<release> <address>#<anchor>`
 * @param built addresses of the pages in the build, redirect pages included, each with its anchors
 * @returns one problem for each address or anchor that vanished, with the line that keeps it alive
 */
export function compareLock(lock: string, built: Anchors): Problem[] {
  const problems: Problem[] = [];
  const gone = new Set<string>();
  for (const { place } of readLock(lock)) {
    const [address = '', anchor] = place.split('#');
    const page = built.get(address);
    if (!page) {
      // Said once, however many of its anchors were published.
      if (gone.has(address)) continue;
      gone.add(address);
      problems.push({
        file: LOCK,
        message: `${address} was published and is gone: if it moved, add "earlier: [${address}]" to its id in content/permalinks.yaml; otherwise bring it back`,
      });
    } else if (anchor && !page.has(anchor)) {
      problems.push({
        file: LOCK,
        message: `${place} was published and is gone: give the heading its id back, {#${anchor}}, on the page ${address}`,
      });
    }
  }
  return problems;
}

/** The lines of a lock; empty ones and those that start with # are left out. */
export function readLock(lock: string): { release: string; place: string }[] {
  return lock
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [release = '', place = ''] = line.split(/\s+/);
      return { release, place };
    });
}

/**
 * Adds what the build has and the lock has not. Nothing is ever removed.
 * @param release name of the release, such as 2026-12-01
 */
export function extendLock(lock: string, built: Anchors, release: string): string {
  const known = new Set(readLock(lock).map(({ place }) => place));
  const places = [...built].flatMap(([address, anchors]) => [
    address,
    ...[...anchors].map((anchor) => `${address}#${anchor}`),
  ]);
  const added = places.filter((place) => !known.has(place)).sort();
  const kept = lock.trimEnd();
  return [...(kept ? [kept] : []), ...added.map((place) => `${release} ${place}`)].join('\n') + '\n';
}
