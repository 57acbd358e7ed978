/** A decision of a story. */
export interface Decision {
  id: string;
  options: { id: string; next: string; right?: boolean | undefined }[];
}

/** A story, as far as its ways matter. The first decision is where it begins. */
export interface Story<Step extends Decision = Decision> {
  steps: Step[];
  endings: { id: string }[];
}

/** Where a way through a story has led so far. */
export interface Way<Step extends Decision> {
  /** Decisions taken, with the option that was chosen. */
  taken: { step: Step; option: Step['options'][number] }[];
  /** The decision that stands open, unless the story has ended. */
  open: Step | undefined;
  /** The ending it came to. */
  ending: string | undefined;
}

/**
 * Follows the chosen options through a story.
 * @param way the ids of the options in the order they were chosen, one letter each
 * @returns how far it leads; nothing when an option is not there (the story may have changed since)
 */
export function follow<Step extends Decision>(story: Story<Step>, way: string): Way<Step> | undefined {
  const taken: Way<Step>['taken'] = [];
  let open = story.steps[0];
  let ending: string | undefined;
  for (const chosen of way) {
    const option = open?.options.find(({ id }) => id === chosen);
    if (!open || !option) return undefined;
    taken.push({ step: open, option });
    open = story.steps.find(({ id }) => id === option.next);
    ending = open ? undefined : option.next;
  }
  return { taken, open, ending };
}

/** How many of the decisions taken are those we would defend. */
export const rightIn = ({ taken }: Pick<Way<Decision>, 'taken'>): number =>
  taken.filter(({ option }) => option.right).length;

/** How many decisions every way through has, at least and at most. */
const LENGTH = { least: 3, most: 5 };

/**
 * What is wrong with the ways through a story, in an author's words: options that lead nowhere or back, decisions and
 * endings nobody reaches, ways that are too short or too long.
 */
export function faults({ steps, endings }: Story): string[] {
  const told: string[] = [];
  const place = new Map(steps.map(({ id }, index) => [id, index]));
  const isEnding = (id: string) => endings.some((ending) => ending.id === id);
  for (const [index, { id, options }] of steps.entries()) {
    for (const option of options) {
      const where = `step "${id}", option "${option.id}"`;
      const next = place.get(option.next);
      if (next === undefined && !isEnding(option.next))
        told.push(`${where}: next "${option.next}" is neither a step nor an ending`);
      else if (next !== undefined && next <= index)
        told.push(`${where}: next "${option.next}" does not stand below it: stories do not go back`);
    }
  }
  if (told.length > 0) return told;
  // Lengths of the ways to each step; steps stand in order, so one pass is enough.
  const lengths = new Map<string, Set<number>>([[steps[0]?.id ?? '', new Set([0])]]);
  for (const { id, options } of steps) {
    for (const { next } of options) {
      const grown = [...(lengths.get(id) ?? [])].map((length) => length + 1);
      lengths.set(next, new Set([...(lengths.get(next) ?? []), ...grown]));
    }
  }
  for (const { id } of [...steps, ...endings]) if (!lengths.get(id)?.size) told.push(`"${id}" is never reached`);
  const whole = endings.flatMap(({ id }) => [...(lengths.get(id) ?? [])]);
  if (whole.some((length) => length < LENGTH.least || length > LENGTH.most))
    told.push(
      `ways through it have ${Math.min(...whole)} to ${Math.max(...whole)} decisions: ${LENGTH.least} to ${LENGTH.most}`,
    );
  return told;
}
