import fc from 'fast-check';
import type { Fact } from '../../../src/record/fact.ts';
import { parseFact } from '../../../src/record/fact.ts';

/** Ids from a small set, so that facts meet, and sometimes two different ones under one id. */
export const ids = fc.constantFrom(...'abcdefgh').map((letter) => letter.repeat(16));

/** A fact as it comes out of storage: known and unknown types, `erased` ones, with fields of a newer version. */
export const facts: fc.Arbitrary<Fact> = fc
  .record(
    {
      id: ids,
      type: fc.constantFrom('answer', 'rating', 'erased', 'erased', 'later-type'),
      subject: fc.constantFrom('', 'identity-q01', '__proto__'),
      value: fc.oneof(fc.array(ids, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 })),
      at: fc.integer({ min: -3, max: 3 }),
      revision: fc.integer({ min: 1, max: 3 }),
      later: fc.jsonValue({ maxDepth: 1 }),
    },
    { requiredKeys: ['id', 'type', 'subject', 'value', 'at'] },
  )
  .map((raw) => parseFact(raw))
  .filter((fact) => fact !== undefined);

export const records = fc.array(facts, { maxLength: 12 });
