import fc from 'fast-check';
import type { Fact } from '../../../src/record/fact.ts';
import { parseFact } from '../../../src/record/fact.ts';

/** Ids from a small set, so that facts meet, and sometimes two different ones under one id. */
export const ids = fc.constantFrom(...'abcdefgh').map((letter) => letter.repeat(16));

/**
 * Draws from thousands of values made once, the same in every run, the shortest first: to make up facts anew would take
 * longer than all the rest of a law.
 */
function pool<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  const made = fc.sample(arbitrary, { numRuns: 5000, seed: 1 });
  const sized = made.map((value) => ({ value, size: JSON.stringify(value).length }));
  return fc.constantFrom(...sized.sort((a, b) => a.size - b.size).map(({ value }) => value));
}

/** Values of no known shape. */
const odd = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom<unknown>(null, 0, -0.5, '', 'x', '"}\n{\\', [], [1, 'x'], {}, { a: { id: 'x' } }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** A fact as it comes out of storage: known and unknown types, `erased` ones, with fields of a newer version. */
export const facts: fc.Arbitrary<Fact> = fc
  .record(
    {
      id: ids,
      type: fc.constantFrom('answer', 'rating', 'erased', 'erased', 'later-type'),
      subject: fc.constantFrom('', 'identity-q01', '__proto__'),
      value: fc.oneof(fc.array(ids, { maxLength: 3 }), odd),
      at: fc.integer({ min: -3, max: 3 }),
      revision: fc.integer({ min: 1, max: 3 }),
      later: odd,
    },
    { requiredKeys: ['id', 'type', 'subject', 'value', 'at'] },
  )
  .map((raw) => parseFact(raw))
  .filter((fact) => fact !== undefined);

export const records = fc.array(pool(facts), { maxLength: 8 });

const steps = fc.record({ step: fc.constantFrom('s1', 's2'), done: fc.boolean() });
const ratings = fc.record({ when: fc.constantFrom('before', 'after'), step: fc.integer({ min: 1, max: 5 }) });
const plans = fc.dictionary(fc.constantFrom('m1', 'm2'), fc.constantFrom('first', 'soon', 'later', 'never'));
/** Plans of mentors: only that they are texts matters here. */
const assigned = fc.record({ plan: fc.constantFrom('["a",1]', '["a",1,"x"]'), sender: fc.constantFrom('AAAAAAAA', 'BBBBBBBB') }); // prettier-ignore
/** Values as pages write them, by type. */
const written = fc.oneof(
  fc.tuple(fc.constant('answer'), fc.constantFrom('a', 'b', 'a,c', 'own "words" {\n}')),
  fc.tuple(fc.constant('rating'), ratings),
  fc.tuple(fc.constant('read'), fc.constant(true)),
  fc.tuple(fc.constant('note'), fc.constantFrom('', 'words', 'আমার')), // cspell:disable-line
  fc.tuple(fc.constant('bookmark'), fc.boolean()),
  fc.tuple(fc.constant('tick'), steps),
  fc.tuple(fc.constant('plan'), plans),
  fc.tuple(fc.constant('assigned'), assigned),
  fc.tuple(fc.constant('aim'), fc.integer({ min: -1, max: 8 })),
  fc.tuple(fc.constant('saved'), fc.constant(true)),
  fc.tuple(fc.constant('erased'), fc.array(ids, { maxLength: 2 })),
);
const TYPES = [
  'answer',
  'rating',
  'read',
  'note',
  'bookmark',
  'tick',
  'plan',
  'assigned',
  'aim',
  'saved',
  'later-type',
];
/** Values of any shape, as a newer page or a forger may write them. */
const strange = fc.tuple(fc.constantFrom(...TYPES), fc.oneof(steps, assigned, odd));
const results = fc.record(
  {
    credit: fc.constantFrom(0, 0.5, 1, 2),
    sure: fc.constantFrom(1, 2, 3),
    rules: fc.constantFrom(1, 2),
    words: fc.constant('x'),
  },
  { requiredKeys: ['credit', 'rules'] },
);

/** A fact of every type there is, mostly as pages write it. */
const learnt: fc.Arbitrary<Fact> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: written }, { weight: 1, arbitrary: strange }),
    fc.record(
      {
        id: ids,
        subject: fc.constantFrom('q1', 'l1#part', '__proto__'),
        at: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(8.64e15, -8.64e15, 1_795_437_000_000)),
        revision: fc.integer({ min: 1, max: 2 }),
        result: results,
        later: fc.constantFrom(null, 'x'),
      },
      { requiredKeys: ['id', 'subject', 'at'] },
    ),
  )
  .map(([[type, value], { id, subject, ...more }]) => parseFact({ id, type, subject, value, ...more }))
  .filter((fact) => fact !== undefined);

/** The facts of a reader who did everything there is. */
export const histories = fc.array(pool(learnt), { maxLength: 8 });
