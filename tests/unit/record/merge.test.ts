import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/record/fact.ts';
import { merge } from '../../../src/record/merge.ts';
import { ids, records } from './arbitraries.ts';

const fact = (letter: string, more: Partial<Fact> = {}): Fact => ({
  id: letter.repeat(16),
  type: 'answer',
  subject: 'identity-q01',
  value: letter,
  at: 0,
  ...more,
});
const erased = (letter: string, names: string[], at = 0): Fact =>
  fact(letter, { type: 'erased', subject: '', value: names.map((name) => name.repeat(16)), at });

/** Ids that the `erased` facts of a record name. */
const named = (list: readonly Fact[]) =>
  new Set(list.filter(({ type }) => type === 'erased').flatMap(({ value }) => (Array.isArray(value) ? value : [])));

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(fc.property(records, records, (a, b) => void expect(merge(a, b)).toEqual(merge(b, a))));
  });

  it('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, both)).toEqual(both);
        expect(merge(both, a)).toEqual(both);
        expect(merge(both, [])).toEqual(both);
      }),
    );
  });

  it('leaves no fact that was ever erased, however often old copies come back', () => {
    fc.assert(
      fc.property(fc.array(records, { minLength: 1, maxLength: 5 }), (copies) => {
        const all = [...copies, ...copies].reduce<Fact[]>((sum, copy) => merge(sum, copy), []);
        const gone = named(copies.flat());
        expect(all.filter(({ type, id }) => type !== 'erased' && gone.has(id))).toEqual([]);
        expect(named(all)).toEqual(gone);
      }),
    );
  });

  it('loses no id that was not erased, and invents no fact', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const gone = named([...a, ...b]);
        const kept = [...a, ...b].filter(({ type, id }) => type !== 'erased' && !gone.has(id));
        const all = merge(a, b);
        const found = all.filter(({ type }) => type !== 'erased').map(({ id }) => id);
        expect(new Set(found)).toEqual(new Set(kept.map(({ id }) => id)));
        expect(found.length).toBe(new Set(found).size);
        for (const one of all) expect([...a, ...b]).toContainEqual(one);
      }),
    );
  });

  it('orders by time, then id, whatever the order that comes in', () => {
    fc.assert(
      fc.property(records, (list) => {
        const keys = merge(list, []).map(({ at, id }) => [at, id] as const);
        const sorted = [...keys].sort(([at, id], [otherAt, otherId]) => at - otherAt || (id < otherId ? -1 : id > otherId ? 1 : 0)); // prettier-ignore
        expect(keys).toEqual(sorted);
      }),
    );
  });

  it('changes neither side', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const before = JSON.stringify([a, b]);
        merge(a, b);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
    );
  });

  it('removes what an erased fact names, and the value with it', () => {
    const mark = erased('e', ['a']);
    expect(merge([fact('a'), fact('b')], [mark])).toEqual([fact('b'), mark]);
    expect(JSON.stringify(merge([fact('a', { value: 'my secret' })], [mark]))).not.toContain('my secret');
  });

  it('cannot erase an erasing', () => {
    const mark = erased('e', ['a']);
    const undo = erased('f', ['e']);
    expect(merge(merge([mark], [undo]), [fact('a')])).toEqual([mark, undo]);
  });

  it('keeps both erasings when two share an id', () => {
    const left = erased('e', ['a']);
    const right = erased('e', ['b']);
    const all = merge(merge([left], [right]), [fact('a'), fact('b'), fact('c')]);
    expect(all.filter(({ type }) => type === 'answer')).toEqual([fact('c')]);
  });

  it('takes the later, then the greater text, of two facts that share an id', () => {
    expect(merge([fact('a', { at: 2, value: 'x' })], [fact('a', { at: 1, value: 'y' })])).toEqual([
      fact('a', { at: 2, value: 'x' }),
    ]);
    expect(merge([fact('a', { value: 'x' })], [fact('a', { value: 'y' })])).toEqual([fact('a', { value: 'y' })]);
  });

  it('is not upset by an erased fact whose value is no list', () => {
    fc.assert(
      fc.property(ids, fc.jsonValue(), (id, value) => {
        const odd: Fact = { id, type: 'erased', subject: '', value, at: 0 };
        expect(merge([odd], [])).toEqual([odd]);
      }),
    );
  });
});
