import { describe, expect, it } from 'vitest';
import { DAY, dayOf, daysHere, dayWords, seen, weekWords } from '../../../src/dashboard/days.ts';
import { noon } from './catalogs.ts';

const TODAY = 20_500;

describe('days', () => {
  it('are those of the reader’s own calendar', () => {
    expect(dayOf(noon(TODAY))).toBe(TODAY);
    const midnight = new Date(2027, 2, 5).getTime();
    expect(dayOf(midnight) - dayOf(midnight - 1)).toBe(1);
    expect(dayOf(midnight)).toBe(Date.UTC(2027, 2, 5) / DAY);
  });

  it('never fail, however wrong the clock', () => {
    for (const at of [8.64e15, -8.64e15, 0]) expect(Number.isFinite(dayOf(at))).toBe(true);
  });

  it.each([
    [TODAY, 'today'],
    [TODAY + 1, 'tomorrow'],
    [TODAY + 3, 'in 3 days'],
    [TODAY - 1, 'yesterday'],
    [TODAY - 12, '12 days ago'],
  ])('%d is said as %s', (day, words) => {
    expect(seen(day, TODAY)).toBe(words);
  });

  it('are written as a date without an hour or a zone', () => {
    expect(dayWords(Date.UTC(2027, 2, 5) / DAY, 'en-GB')).toBe('5 March 2027');
  });
});

describe('the week', () => {
  it('is the last seven days, today among them, each counted once', () => {
    const times = [0, 0, 2, 6, 7, -1].map((ago) => noon(TODAY - ago));
    expect(daysHere(times, TODAY)).toBe(3);
    expect(daysHere([], TODAY)).toBe(0);
  });

  it.each([
    [2, 3, 'In the last seven days you were here on 2 days; you meant 3.'],
    [3, 3, 'In the last seven days you were here on 3 days, as you meant to.'],
    [5, 3, 'In the last seven days you were here on 5 days, as you meant to.'],
    [1, 0, 'In the last seven days you were here on 1 day.'],
    [0, 3, 'You meant to come on 3 days a week. One page today is a good way back.'],
    [0, 0, 'In the last seven days you were not here. The lessons wait for you.'],
  ])('here on %d, meant %d: %s', (here, meant, words) => {
    expect(weekWords(here, meant)).toBe(words);
  });

  it('is never a streak, and never a reproach', () => {
    for (let here = 0; here <= 7; here++)
      for (let meant = 0; meant <= 7; meant++)
        expect(weekWords(here, meant)).not.toMatch(/streak|only|fail|miss|sorry|behind|!/i);
  });
});
