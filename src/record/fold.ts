import { isRating, resultOf, type Fact, type Result, type Step } from './fact.ts';
import { merge } from './merge.ts';

/** The latest answer to a question. */
export interface Answer {
  /** The ids of what was chosen, or the written text of a reflection. */
  readonly value: string;
  /** When, in milliseconds UTC. */
  readonly at: number;
  /** The revision that was answered; less than the question's own means that the question has changed since. */
  readonly revision?: number;
  /** What came of it; nothing where it cannot be right or wrong. */
  readonly result?: Result;
}

/** The latest self-rating of one kind. */
export interface Rating {
  readonly step: Step;
  /** When, in milliseconds UTC. */
  readonly at: number;
  /** The revision that was rated. */
  readonly revision?: number;
}

/** What is shown of a record, by question id. */
export interface Shown {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly ratings: ReadonlyMap<string, { readonly before?: Rating; readonly after?: Rating }>;
}

/**
 * What is shown: the last fact of each kind about each question, in the order of (`at`, `id`). Facts of unknown type,
 * or of a known type with a value this code cannot read, are passed over, not refused.
 * @param facts in any order, erased ones and doubles included
 */
export function fold(facts: readonly Fact[]): Shown {
  const answers = new Map<string, Answer>();
  const ratings = new Map<string, { before?: Rating; after?: Rating }>();
  for (const fact of merge(facts, [])) {
    const { type, subject, value, at, revision } = fact;
    const when = { at, ...(revision !== undefined && { revision }) };
    const result = resultOf(fact);
    if (type === 'answer' && typeof value === 'string') {
      answers.set(subject, { value, ...when, ...(result && { result }) });
    } else if (type === 'rating' && isRating(value)) {
      ratings.set(subject, { ...ratings.get(subject), [value.when]: { step: value.step, ...when } });
    }
  }
  return { answers, ratings };
}
