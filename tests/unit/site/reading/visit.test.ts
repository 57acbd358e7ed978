import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRead, second, type Visit } from '../../../../src/site/reading/visit.ts';

const start: Visit = { here: 0, atEnd: 0 };
const pass = (seconds: number, looked: boolean, end: boolean, from = start) =>
  Array.from({ length: seconds }).reduce<Visit>((visit) => second(visit, looked, end), from);

describe('a visit', () => {
  it('is a reading after a quarter of its minutes and five seconds at the end', () => {
    const read = pass(5, true, true, pass(116, true, false));
    expect(isRead(read, 8)).toBe(true);
    expect(isRead(pass(4, true, true, pass(130, true, false)), 8)).toBe(false);
    expect(isRead(pass(60, true, true), 8)).toBe(false);
  });

  it('begins the five seconds anew when the end goes out of view', () => {
    const away = pass(1, true, false, pass(4, true, true, pass(200, true, false)));
    expect(isRead(pass(4, true, true, away), 8)).toBe(false);
    expect(isRead(pass(5, true, true, away), 8)).toBe(true);
  });

  it('never counts a page that is hidden or prerendered', () => {
    expect(pass(600, false, true)).toEqual(start);
    expect(isRead(pass(1, false, true, pass(5, true, true, pass(200, true, false))), 8)).toBe(false);
  });

  it('counts no more than the seconds that went by, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 50 }), (seconds) => {
        const visit = seconds.reduce<Visit>((before, [looked, end]) => second(before, looked, end), start);
        expect(visit.here).toBe(seconds.filter(([looked]) => looked).length);
        expect(visit.atEnd).toBeLessThanOrEqual(visit.here);
      }),
    );
  });
});
