import { describe, expect, it } from 'vitest';
import { broughtBy, linkedIn } from '../../../src/assignment/assign/brought.ts';
import { planOf, freshDraft } from '../../../src/assignment/assign/draft.ts';

const minute = 29_000_000 * 60_000;
const plan = (at: number) => planOf(freshDraft('planAAAA', at));
const own = (at: number) => [{ name: 'Spring', plan: plan(at), at, kept: true }];

describe('a plan that comes to the builder', () => {
  it('is found in its link, whatever a message says round it', () => {
    expect(linkedIn('Here: https://a.example/assignment/#1.abc.2345 and bye')).toBe('1.abc.2345');
    expect(linkedIn(' {"a":1} ')).toBe('{"a":1}');
    expect(linkedIn('')).toBe('');
  });

  it('takes the place of an older version that is kept, under the same name', () => {
    expect(broughtBy({ value: plan(minute + 60_000), lost: 0 }, own(minute))).toEqual({
      plan: plan(minute + 60_000),
      said: 'The plan is open.',
      replaces: 'Spring',
    });
    expect(broughtBy({ value: plan(minute), lost: 1 }, [])).toEqual({
      plan: plan(minute),
      said: 'The plan is open. Part of it could not be read.',
    });
  });

  it('never takes the place of one that is as new', () => {
    const brought = broughtBy({ value: plan(minute), lost: 0 }, own(minute + 60_000));
    expect(brought).toMatchObject({ plan: plan(minute + 60_000) });
    expect(brought).not.toHaveProperty('replaces');
  });

  it('that cannot be read changes nothing, and says so', () => {
    expect(broughtBy({ problem: 'damaged' }, own(minute))).toMatch(/Nothing was changed/);
  });
});
