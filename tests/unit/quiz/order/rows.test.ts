import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged, follows, moved } from '../../../../src/quiz/order/rows.ts';

const rows = ['a', 'b', 'c', 'd'];

describe('moved', () => {
  it('puts a row where it is wanted and keeps the order of the others', () => {
    expect(moved(rows, 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(rows, 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('stops at the ends', () => {
    expect(moved(rows, 'a', -1)).toEqual(rows);
    expect(moved(rows, 'd', 9)).toEqual(rows);
  });

  it('neither loses nor doubles a row, and puts it exactly there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.integer({ min: -3, max: 7 }), (id, place) => {
        const next = moved(rows, id, place);
        expect(next.toSorted()).toEqual(rows);
        expect(next.indexOf(id)).toBe(Math.min(Math.max(place, 0), 3));
        expect(next.filter((row) => row !== id)).toEqual(rows.filter((row) => row !== id));
      }),
    );
  });
});

describe('arranged', () => {
  it('follows the places that were chosen; of two alike the one that was moved gets its place', () => {
    expect(arranged(rows, { a: 3, b: 1, c: 2, d: 4 })).toEqual(['b', 'c', 'a', 'd']);
    expect(arranged(rows, { a: 3, b: 2, c: 3, d: 4 })).toEqual(['b', 'c', 'a', 'd']);
    expect(arranged(rows, { a: 1, b: 2, c: 3, d: 1 })).toEqual(['d', 'a', 'b', 'c']);
    expect(arranged(rows, {})).toEqual(rows);
  });

  it('makes an order of whatever was chosen', () => {
    const places = fc.record(Object.fromEntries(rows.map((id) => [id, fc.integer({ min: 1, max: 4 })])));
    fc.assert(
      fc.property(places, (chosen) => {
        expect(arranged(rows, chosen).toSorted()).toEqual(rows);
      }),
    );
  });
});

describe('follows', () => {
  const right = ['c', 'a', 'b'].map((id) => ({ id }));
  it('asks for the one before, or for the first place', () => {
    expect(['c', 'a', 'b'].map((id) => follows(right, 'bca', id))).toEqual([false, true, false]);
    expect(['c', 'a', 'b'].map((id) => follows(right, 'cab', id))).toEqual([true, true, true]);
  });
});
