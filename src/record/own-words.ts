import type { Fact, Values } from './fact.ts';
import type { RecordStore } from './store.ts';

/** Longest own text that is kept in one place, in characters. */
export const LONGEST_WORDS = 4000;

/**
 * Erases what was noted of a kind about a subject before. Own words that are replaced are gone: whoever takes a name out
 * of a note has taken it out.
 * @returns whether there was anything
 */
export function eraseFormer(store: RecordStore, type: keyof Values, subject: string): boolean {
  const former = store.facts().filter((fact: Fact) => fact.type === type && fact.subject === subject);
  if (former.length > 0) store.erase(former.map(({ id }) => id));
  return former.length > 0;
}
