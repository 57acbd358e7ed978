import { ERASED, type Fact } from './fact.ts';

/**
 * Canonical order of two different facts: by time, then id, by UTF-16 code units and so alike in every language. The
 * text decides between facts that share both.
 */
function compare(a: Fact, b: Fact): number {
  if (a.at !== b.at) return a.at - b.at;
  const [left, right] = a.id === b.id ? [JSON.stringify(a), JSON.stringify(b)] : [a.id, b.id];
  return left < right ? -1 : 1;
}

/** Where a fact stands in a set: another one of the same place is the same fact, or a rival. */
const placeOf = (fact: Fact) => (fact.type === ERASED ? JSON.stringify(fact) : fact.id);

/** The ids that the `erased` facts among these name. */
export function erasedBy(facts: readonly Fact[]): Set<unknown> {
  return new Set(facts.flatMap(({ type, value }) => (type === ERASED && Array.isArray(value) ? value : [])));
}

/**
 * The union of two sets of facts: commutative, associative and idempotent, in canonical order (`at`, then `id`).
 *
 * Facts named by an `erased` fact of either side are gone, whatever the order of merging. `erased` facts themselves
 * cannot be erased, else an old copy could bring values back.
 *
 * Two different facts never share an id unless one was damaged or forged. Then the later one stays, and of two of the
 * same time the one whose JSON text is greater: a choice every device makes alike. `erased` facts are told apart by
 * their whole text instead, because dropping one of them would undo what it erased.
 */
export function merge(a: readonly Fact[], b: readonly Fact[]): Fact[] {
  const both = [...a, ...b];
  const places = new Map<string, Fact>();
  for (const fact of both) {
    const place = placeOf(fact);
    const rival = places.get(place);
    if (!rival || compare(fact, rival) > 0) places.set(place, fact);
  }
  const gone = erasedBy(both);
  return [...places.values()].filter((fact) => fact.type === ERASED || !gone.has(fact.id)).sort(compare);
}

/**
 * What `theirs` adds to `mine`, in canonical order. A fact under an id that stands in `mine` is left out even if it says
 * something else: between the tabs and pages of one device either might be right, but what comes from outside may be
 * forged, and never overwrites.
 */
export function additions(mine: readonly Fact[], theirs: readonly Fact[]): Fact[] {
  const here = new Set(mine.map(placeOf));
  return merge(mine, theirs).filter((fact) => !here.has(placeOf(fact)));
}
