import type { Landing } from '../../dashboard/arrival.ts';
import type { Catalog, CatalogPath } from '../../dashboard/catalog.ts';
import type { Day } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { isoOf } from '../dates.ts';
import { landingOf } from '../landing.ts';
import { REF, type Ref } from '../refs.ts';

/** A link to this page may say what to begin with: `#add=q2pr,kn4.q`, `#add=<code of a path>`, or `#plan=<id>`. */
export const BEGIN: Landing = { mark: /^#(?=(?:add|plan)=)/, waiting: 'trellis/assign' };

/** A mentor may put the link of a plan behind this page's address, to change that plan. */
export const SENT = landingOf('assignment');

/** What a link asks for. */
export type Asked = { add: Ref[] } | { plan: string };

/** @param data the fragment without its `#`; may come from anyone */
export function askedIn(data: string): Asked | undefined {
  const [, what, value = ''] = /^(add|plan)=(.*)$/.exec(data) ?? [];
  if (what === 'plan') return /^[\w-]{8}$/.test(value) ? { plan: value } : undefined;
  const refs = value.split(/,|%2c/i).filter((ref) => REF.test(ref));
  return what === 'add' && refs.length > 0 ? { add: refs } : undefined;
}

/** A thing to add, with its date as a field has it. */
export interface Addition {
  ref: Ref;
  on?: string;
}

/**
 * The steps of a path, each due on the last day of its week. Pages that no plan can name are left out.
 * @param start the first day of its first week
 */
export function stepsOf({ steps }: CatalogPath, known: ReadonlyMap<Ref, Assignable>, start: Day): Addition[] {
  const byId = new Map<string, Ref>();
  // A lesson comes before its exercise, which has the id of the same page.
  for (const { id, ref } of known.values()) if (!byId.has(id)) byId.set(id, ref);
  return steps.flatMap(({ id, week }) => {
    const ref = byId.get(id);
    return ref === undefined ? [] : [{ ref, on: isoOf(start + 7 * week - 1) }];
  });
}

/** What to add for refs that a link named: themselves, and of a path its steps, beginning today. Unknown ones are left out. */
export function additionsOf(
  refs: readonly Ref[],
  known: ReadonlyMap<Ref, Assignable>,
  { paths }: Catalog,
  today: Day,
): Addition[] {
  return refs.flatMap((ref) => {
    const path = paths.find(({ code }) => code === ref);
    if (path) return stepsOf(path, known, today);
    return known.has(ref) ? [{ ref }] : [];
  });
}
