import { bringBack, compareCopy, type Opened } from '../record/copy.ts';
import type { Fact, Random } from '../record/fact.ts';
import { counted } from './belongs.ts';

const PROBLEMS: Record<string, string> = {
  empty: 'There is nothing in it.',
  'too-large': 'It is larger than any copy of a record here can be.',
  'too-long': 'It is longer than any link this site makes.',
  newer: 'It was made by a newer version of this site. Reload this page and open it again.',
};
const DAMAGED = {
  copy: 'It is no copy that this site saved, or it was damaged on the way.',
  link: 'The link is not whole. Chat apps and mail sometimes cut long links: copy it again, or save a copy instead.',
};

/** Why something cannot be taken in, in kind words. */
export function problemWords(problem: string, from: 'copy' | 'link'): string {
  return `${PROBLEMS[problem] ?? DAMAGED[from]} Your record here is as it was.`;
}

/** What taking something in would do, before anything is taken in. */
export interface Offer {
  facts: readonly Fact[];
  /** Sentences, each about one thing it would do. */
  says: string[];
  /** What was erased on this device and stands in it; asked about. */
  erasedHere: readonly Fact[];
  /** Nothing in it is new, and nothing could be brought back. */
  idle: boolean;
}

const things = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'}`;

/** @param mine the record here */
export function offerOf(mine: readonly Fact[], { facts, damaged }: Extract<Opened, { facts: unknown }>): Offer {
  const { fresh, known, erasedHere, erases } = compareCopy(mine, facts);
  const adds = counted(fresh);
  const says = [
    adds === 'nothing' ? 'It adds nothing that is not here already.' : `It adds ${adds}.`,
    ...(known > 0
      ? [`${things(known)} in it ${known === 1 ? 'is' : 'are'} here already and will not be doubled.`]
      : []),
    ...(erases > 0
      ? [
          `${things(erases)} that ${erases === 1 ? 'is' : 'are'} here ${erases === 1 ? 'was' : 'were'} erased there, and will be erased here too.`,
        ]
      : []),
    ...(damaged > 0
      ? [`${damaged === 1 ? 'One part' : `${damaged} parts`} of it could not be read; the rest can.`]
      : []),
  ];
  return { facts, says, erasedHere, idle: adds === 'nothing' && erases === 0 && erasedHere.length === 0 };
}

/** What to join to the record once the reader agreed. @param back bring back what was erased here, too */
export function taken({ facts, erasedHere }: Offer, back: boolean, random: Random): Fact[] {
  return [...facts, ...(back ? bringBack(erasedHere, random) : [])];
}
