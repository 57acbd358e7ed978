import { ERASED, type Fact } from './fact.ts';

/**
 * Canonical order of two different facts: by time, then id, by UTF-16 code units and so alike in every language. The text decides between
 * facts that share both.
 */
function compare(a: Fact, b: Fact): number {
  if (a.at !== b.at) return a.at - b.at;
  const [left, right] = a.id === b.id ? [JSON.stringify(a), JSON.stringify(b)] : [a.id, b.id];
  return left < right ? -1 : 1;
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
  const places = new Map<string, Fact>();
  const gone = new Set<unknown>();
  for (const fact of [...a, ...b]) {
    const erases = fact.type === ERASED;
    const place = erases ? JSON.stringify(fact) : fact.id;
    const rival = places.get(place);
    if (!rival || compare(fact, rival) > 0) places.set(place, fact);
    if (erases && Array.isArray(fact.value)) fact.value.forEach((id) => gone.add(id));
  }
  return [...places.values()].filter((fact) => fact.type === ERASED || !gone.has(fact.id)).sort(compare);
}
