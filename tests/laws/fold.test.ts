import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Fact } from '../../src/record/fact.ts';
import { fold } from '../../src/record/fold.ts';
import { learningOf } from '../../src/record/learning.ts';
import { merge } from '../../src/record/merge.ts';
import { histories } from '../unit/record/arbitraries.ts';
import { expectSame, plain, RUNS } from './runs.ts';

const shuffled = histories.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 })),
);

describe.each<[string, (facts: readonly Fact[]) => unknown]>([
  ['what is shown', fold],
  ['what was learnt', learningOf],
])('%s', (_, look) => {
  const view = (facts: readonly Fact[]) => plain(look(facts));
  it('is the same for any order, with doubles, and after merging', () => {
    fc.assert(
      fc.property(shuffled, histories, ([facts, mixed], others) => {
        const shown = view([...facts, ...others]);
        expectSame(view([...others, ...mixed]), shown);
        expectSame(view(merge(others, mixed)), shown);
      }),
      RUNS,
    );
  });

  it('says nothing of what was erased', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const all = facts.filter(({ type }) => type !== 'erased').map(({ id }) => id);
        const mark = { id: 'm'.repeat(16), type: 'erased', subject: '', value: all, at: 0 };
        expectSame(view([...facts, mark]), view([]));
      }),
      RUNS,
    );
  });
});
