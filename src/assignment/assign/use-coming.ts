import { useEffect, useState } from 'react';
import type { Brought } from './brought.ts';

/**
 * A plan that came is taken in at once, unless one on the page would be lost by it: then it waits for an answer.
 * @returns what waits, and a way to have one come
 */
export function useComing(
  losing: boolean,
  take: (brought: Brought) => void,
): [Brought | undefined, (brought: Brought | undefined) => void] {
  const [coming, setComing] = useState<Brought>();
  // A link is read in its own time: what counts is what stands on the page when it is there.
  useEffect(() => {
    if (!coming || losing) return;
    setComing(undefined);
    take(coming);
  }, [coming, losing]);
  return [losing ? coming : undefined, setComing];
}
