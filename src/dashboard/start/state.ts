import type { When } from '../../record/fact.ts';

/** What came of one question; nothing while it was not asked. */
export type Outcome = 'right' | 'wrong' | 'unknown' | undefined;

/**
 * When to take a module, by its two questions: the first right, `later`; only the second right, `soon`; neither, `first`.
 * The rule is our own: a right answer to the harder question counts for more than one to the easier.
 */
export function stateOf(first: Outcome, second: Outcome): When {
  if (first === 'right') return 'later';
  return second === 'right' ? 'soon' : 'first';
}
