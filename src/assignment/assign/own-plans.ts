import { dayOf, dayWords } from '../../dashboard/days.ts';
import type { Papers } from '../../record/papers.ts';
import type { Assignment } from '../assignment.ts';
import { planText, readPlan } from '../wire.ts';
import { clean } from '../words.ts';

/** The longest name of an own plan, in characters. */
export const LONGEST_NAME = 60;

/** A plan the mentor keeps on this device. */
export interface OwnPlan {
  name: string;
  plan: Assignment;
  /** When it was put here last, in milliseconds UTC. */
  at: number;
  /** Whether it is written on the device, and not only held by this page. */
  kept: boolean;
}

/** What a plan is called unless its mentor says otherwise. */
export const defaultName = ({ to, at }: Pick<Assignment, 'to' | 'at'>): string =>
  to ? `Plan for ${to}` : `Plan of ${dayWords(dayOf(at))}`;

/** The mentor's own plans, the one changed last first. What cannot be read is passed over, and stays where it is. */
export function ownPlans(papers: Pick<Papers, 'all' | 'isKept'>): OwnPlan[] {
  return [...papers.all('plan')]
    .flatMap(([id, value]): OwnPlan[] => {
      const { name, plan: text, at } = Object(value) as Record<'name' | 'plan' | 'at', unknown>;
      if (typeof text !== 'string') return [];
      const read = readPlan(text);
      if ('problem' in read || read.value.id !== id) return [];
      const plan = read.value;
      const named = typeof name === 'string' ? clean(name, LONGEST_NAME, false) : '';
      return [
        {
          ...{ name: named || defaultName(plan), plan, at: typeof at === 'number' ? at : plan.at },
          kept: papers.isKept('plan', id),
        },
      ];
    })
    .sort((a, b) => b.at - a.at || (a.plan.id < b.plan.id ? -1 : 1));
}

/** Puts a plan with the mentor's own, in the place of its earlier version. @param now milliseconds UTC */
export function putPlan(papers: Pick<Papers, 'put'>, plan: Assignment, name: string, now: number): void {
  const named = clean(name, LONGEST_NAME, false) || defaultName(plan);
  papers.put('plan', plan.id, { name: named, plan: planText(plan), at: now });
}
