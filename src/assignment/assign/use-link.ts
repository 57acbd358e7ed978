import { useEffect, useState } from 'react';
import type { Assignment } from '../assignment.ts';
import { LONG_LINK, LONGEST_LINK, packPlan } from '../open.ts';

/** The link of a plan as it is now: nothing while there is nothing in it. */
export type Made = { link: string; long: boolean } | 'too-long' | undefined;

/** An address with the origin of this page. */
export const wholeAddress = (address: string): string => new URL(address, location.href).href;

/**
 * Makes the link of a plan anew whenever the plan changes.
 * @param address of the page it opens on, with or without an origin
 */
export function useLink(plan: Assignment, address: string): Made {
  const [packed, setPacked] = useState<string>();
  useEffect(() => {
    let current = true;
    void packPlan(plan).then((made) => current && setPacked(made));
    return () => void (current = false);
  }, [plan]);
  // The link before stands for the few milliseconds that packing takes: nothing flickers while somebody types.
  if (plan.items.length === 0 || packed === undefined) return undefined;
  if (packed.length > LONGEST_LINK) return 'too-long';
  const link = `${wholeAddress(address)}#${packed}`;
  return { link, long: link.length > LONG_LINK };
}
