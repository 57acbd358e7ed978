import type { Assignment } from '../assignment.ts';
import type { Opened } from '../open.ts';
import type { OwnPlan } from './own-plans.ts';

/** The largest file that is read at all, in bytes. */
export const LARGEST = 100_000;

/** A plan that came to the builder, as far as it could be read. */
export type Read = Opened<Assignment>;

/** What stands behind the `#` of a link, the words of a message round it left away. @param text may be anything */
export const linkedIn = (text: string): string => (/#(\S*)/.exec(text)?.[1] ?? text).trim();

/** A plan that came, as the builder takes it. */
export interface Brought {
  plan: Assignment;
  /** What is said once it is open. */
  said: string;
  /** The name of the own plan it is a newer version of, and takes the place of. */
  replaces?: string;
}

/**
 * What becomes of a plan that came: of one that is kept here already the newer version is opened.
 * @returns words for the mentor where it cannot be opened
 */
export function broughtBy(read: Read, own: readonly OwnPlan[]): Brought | string {
  if (!('value' in read)) return 'This holds no plan that can be read here. Nothing was changed.';
  const { value: plan, lost } = read;
  const earlier = own.find((each) => each.plan.id === plan.id);
  if (earlier && earlier.plan.at >= plan.at) {
    const said = `A version of this plan that is as new stands here already: “${earlier.name}”. It is open now.`;
    return { plan: earlier.plan, said };
  }
  const said = lost > 0 ? 'The plan is open. Part of it could not be read.' : 'The plan is open.';
  return { plan, said, ...(earlier && { replaces: earlier.name }) };
}
