import { ERASED, type Fact } from './fact.ts';

const DAY = 86_400_000;
const ENOUGH = 10;
const OLD = 5 * DAY;

/**
 * What was done since the record was last saved to a file, `erased` and `saved` facts aside. A saving of tomorrow, from a
 * clock that was wrong, does not count: it would hush every offer until then.
 * @param facts all of the record
 * @param now milliseconds UTC
 * @returns how many facts, and the age of the oldest in milliseconds, 0 without any
 */
export function unsaved(facts: readonly Fact[], now: number): { count: number; age: number } {
  const saved = facts.filter(({ type, at }) => type === 'saved' && at <= now + DAY);
  const last = saved.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
  const since = facts.filter(({ type, at }) => type !== 'saved' && type !== ERASED && at > last).map(({ at }) => at);
  return { count: since.length, age: since.reduce((age, at) => Math.max(age, now - at), 0) };
}

/**
 * Whether a page should offer to save a copy: after ten facts, or when one has been unsaved for more than five days, since
 * browsers may drop data after seven days without a visit.
 * @param facts all of the record
 * @param now milliseconds UTC
 */
export function offerCopy(facts: readonly Fact[], now: number): boolean {
  const { count, age } = unsaved(facts, now);
  return count >= ENOUGH || age > OLD;
}
