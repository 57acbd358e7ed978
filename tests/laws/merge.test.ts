import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/record/fact.ts';
import { additions, merge } from '../../src/record/merge.ts';
import { records } from '../unit/record/arbitraries.ts';
import { expectSame, RUNS } from './runs.ts';

/** Ids that the `erased` facts of a record name. */
const named = (list: readonly Fact[]) =>
  new Set(list.filter(({ type }) => type === 'erased').flatMap(({ value }) => (Array.isArray(value) ? value : [])));

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => void expectSame(merge(a, b), merge(b, a))),
      RUNS,
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expectSame(merge(merge(a, b), c), merge(a, merge(b, c)));
      }),
      RUNS,
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const both = merge(a, b);
        expectSame(merge(both, both), both);
        expectSame(merge(both, a), both);
        expectSame(merge(both, []), both);
      }),
      RUNS,
    );
  });

  it('leaves no fact that was ever erased, however often old copies come back', () => {
    fc.assert(
      fc.property(fc.array(records, { minLength: 1, maxLength: 5 }), (copies) => {
        const all = [...copies, ...copies].reduce<Fact[]>((sum, copy) => merge(sum, copy), []);
        const gone = named(copies.flat());
        expectSame(
          all.filter(({ type, id }) => type !== 'erased' && gone.has(id)),
          [],
        );
        expectSame(named(all), gone);
      }),
      RUNS,
    );
  });

  it('loses no id that was not erased, and invents no fact', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const gone = named([...a, ...b]);
        const kept = [...a, ...b].filter(({ type, id }) => type !== 'erased' && !gone.has(id));
        const all = merge(a, b);
        const found = all.filter(({ type }) => type !== 'erased').map(({ id }) => id);
        expectSame(new Set(found), new Set(kept.map(({ id }) => id)));
        expect(found.length).toBe(new Set(found).size);
        const texts = new Set([...a, ...b].map((one) => JSON.stringify(one)));
        expectSame(
          all.filter((one) => !texts.has(JSON.stringify(one))),
          [],
        );
      }),
      RUNS,
    );
  });

  it('orders by time, then id, whatever the order that comes in', () => {
    fc.assert(
      fc.property(records, (list) => {
        const keys = merge(list, []).map(({ at, id }) => [at, id] as const);
        const sorted = [...keys].sort(([at, id], [otherAt, otherId]) => at - otherAt || (id < otherId ? -1 : id > otherId ? 1 : 0)); // prettier-ignore
        expectSame(keys, sorted);
      }),
      RUNS,
    );
  });

  it('changes neither side', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const before = JSON.stringify([a, b]);
        merge(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
      RUNS,
    );
  });
});

describe('additions', () => {
  it('are what is new, never another fact under a known id, and make the union', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const mine = merge(a, []);
        const added = additions(mine, b);
        const here = new Set(mine.filter(({ type }) => type !== 'erased').map(({ id }) => id));
        expectSame(
          added.filter(({ type, id }) => type !== 'erased' && here.has(id)),
          [],
        );
        const union = merge(mine, added);
        expectSame(additions(union, b), []);
        expectSame(named(union), named([...a, ...b]));
        expectSame(new Set(union.map(({ id }) => id)), new Set(merge(a, b).map(({ id }) => id)));
      }),
      RUNS,
    );
  });
});
