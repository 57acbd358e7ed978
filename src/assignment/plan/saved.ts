import type { Learning } from '../../record/learning.ts';
import type { RecordStore } from '../../record/store.ts';
import type { Assignment } from '../assignment.ts';
import { planText, readPlan } from '../wire.ts';

/** A plan that is kept in the record. */
export interface Saved {
  plan: Assignment;
  /** Stands for the reader in reports on it. */
  sender: string;
  /** When it was kept, in milliseconds UTC. */
  at: number;
}

/** The plans that are kept, the newest first. One that cannot be read, because a newer version wrote it, is passed over. */
export function savedIn(assigned: Learning['assigned']): Saved[] {
  return [...assigned.values()]
    .flatMap(({ value, at }) => {
      const read = readPlan(value.plan);
      return 'value' in read ? [{ plan: read.value, sender: value.sender, at }] : [];
    })
    .toSorted((one, other) => other.plan.at - one.plan.at);
}

/** How a plan that came stands to the one of the same id that is kept. */
export type Relation = 'new' | 'kept' | 'changed' | 'older';

/**
 * A part of a plan never takes the place of the whole of the same minute; otherwise what came later, or in the same
 * minute with other words, is the changed one.
 * @param lost how many parts of it could not be read
 */
export function relationOf(came: Assignment, lost: number, saved: Saved | undefined): Relation {
  if (!saved) return 'new';
  if (planText(came) === planText(saved.plan)) return 'kept';
  const later = came.at - saved.plan.at;
  return later > 0 || (later === 0 && lost === 0) ? 'changed' : 'older';
}

/** The ids of the facts that hold a plan. */
const factsOf = (store: RecordStore, plan: string): string[] =>
  store
    .facts()
    .filter(({ type, subject }) => type === 'assigned' && subject === plan)
    .map(({ id }) => id);

/**
 * Keeps a plan in the place of the one of the same id that was kept before. Whoever calls it has said that it keeps.
 * @returns `false` when it is too long to be kept; then the former one is still there
 */
export function keepPlan(store: RecordStore, plan: Assignment, sender: string): boolean {
  const former = factsOf(store, plan.id);
  try {
    store.note('assigned', plan.id, { plan: planText(plan), sender });
  } catch {
    return false;
  }
  if (former.length > 0) store.erase(former);
  if (store.status() === 'undecided') store.keep();
  return true;
}

/** Erases a plan from the record. What was done for it stays. */
export const erasePlan = (store: RecordStore, plan: string): void => store.erase(factsOf(store, plan));
