import type { OwnPlan } from '../assign/own-plans.ts';
import type { Ref } from '../refs.ts';
import type { Mentee } from './reports.ts';

/** A way to change a plan, in words for a link. */
export interface ChangeLink {
  words: string;
  href: string;
}

/**
 * Where plans are changed: each that is reported on and kept here, by its name. Without any, a new one that begins with
 * what is left; it does not take the place of the one that was sent.
 * @param assign address of the builder
 * @param own the mentor's own plans
 */
export function changesOf(
  assign: string,
  refs: readonly Ref[],
  mentees: readonly Mentee[],
  own: readonly OwnPlan[],
): ChangeLink[] {
  const reported = new Set(mentees.map(({ now }) => now.report.plan));
  const kept = own.filter(({ plan }) => reported.has(plan.id));
  if (kept.length === 0)
    return [{ words: 'Begin a new plan with what is left', href: `${assign}#add=${refs.join(',')}` }];
  return kept.map(({ name, plan }) => ({ words: `Change “${name}”`, href: `${assign}#plan=${plan.id}` }));
}
