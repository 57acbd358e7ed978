import type { Assignable, Standing } from '../assignables.ts';
import type { Assignment, Item } from '../assignment.ts';
import type { Ref } from '../refs.ts';

/** Where somebody is in a plan. Things this site does not have are neither done nor to do. */
export interface Where {
  /** The first thing that is not done, and how far it is. */
  next: { item: Item; is: Assignable; begun: boolean } | undefined;
  done: number;
  of: number;
}

/** @param standing how far each thing is done */
export function whereIn(
  { items }: Pick<Assignment, 'items'>,
  known: ReadonlyMap<Ref, Assignable>,
  standing: (item: Item) => Standing | undefined,
): Where {
  const found = items.flatMap((item) => {
    const is = known.get(item.ref);
    return is ? [{ item, is, how: standing(item)?.done ?? 'open' }] : [];
  });
  const first = found.find(({ how }) => how !== 'done');
  return {
    next: first && { item: first.item, is: first.is, begun: first.how === 'begun' },
    done: found.filter(({ how }) => how === 'done').length,
    of: found.length,
  };
}

/** What to do with a thing, in words for a button. */
export function doWords({ kind, title, module }: Assignable, begun: boolean): string {
  const go = (words: string) => (begun ? `Go on: ${words}` : words.replace(/^./, (first) => first.toUpperCase()));
  if (kind === 'exercise') return go(`the exercise of “${title}”`);
  if (kind === 'self-assessment') return go(`check yourself: ${module?.short ?? title}`);
  if (kind === 'module') return go(`the module “${title}”`);
  if (kind === 'path') return `Open the path “${title}”`;
  return `Read “${title}”`;
}
