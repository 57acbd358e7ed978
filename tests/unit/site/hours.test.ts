import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hours } from '../../../src/site/hours.ts';

describe('hours', () => {
  it.each([
    [0, '0 minutes'],
    [12, '12 minutes'],
    [59, '59 minutes'],
    [60, '1 hour'],
    [62, '1 hour'],
    [63, '1 hour 5 minutes'],
    [117, '1 hour 55 minutes'],
    [118, '2 hours'],
    [130, '2 hours 10 minutes'],
    [1440, '24 hours'],
  ])('says %i minutes in words', (minutes, told) => {
    expect(hours(minutes)).toBe(told);
  });

  it('is at most two and a half minutes off, and never says 60 minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), (minutes) => {
        const told = hours(minutes);
        const [, whole = '0'] = /^(\d+) hours?/.exec(told) ?? [];
        const [, rest = '0'] = /(\d+) minutes$/.exec(told) ?? [];
        expect(Number(rest)).toBeLessThan(60);
        expect(Math.abs(Number(whole) * 60 + Number(rest) - minutes)).toBeLessThanOrEqual(2.5);
      }),
    );
  });
});
