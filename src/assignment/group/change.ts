import { readPlan } from '../wire.ts';
import type { Ref } from '../refs.ts';
import type { Mentee } from './reports.ts';

/** Whether a paper of a plan holds the plan with this id. */
function holds(paper: unknown, id: string): boolean {
  if (typeof paper !== 'object' || paper === null) return false;
  return Object.values(paper).some((text: unknown) => {
    const found = typeof text === 'string' && text.startsWith('[') ? readPlan(text) : undefined;
    return found !== undefined && 'value' in found && found.value.id === id;
  });
}

/**
 * Where the plan is changed: the plan itself where all reports are about one and it is kept here, else a new one that
 * begins with some things.
 * @param plans the mentor's own plans, as they are kept
 */
export function changeAddress(
  assign: string,
  refs: readonly Ref[],
  mentees: readonly Mentee[],
  plans: ReadonlyMap<string, unknown>,
): string {
  const ids = new Set(mentees.map(({ now }) => now.report.plan));
  const [id] = ids;
  const kept =
    ids.size === 1 && id !== undefined && [...plans].some(([name, paper]) => name === id || holds(paper, id));
  return kept ? `${assign}#plan=${id}` : `${assign}#add=${refs.join(',')}`;
}
