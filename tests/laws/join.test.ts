import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/record/fact.ts';
import { toLines } from '../../src/record/lines.ts';
import { erasedBy, merge } from '../../src/record/merge.ts';
import { facts, histories, records } from '../unit/record/arbitraries.ts';
import { FakeStorage } from '../unit/record/fake-storage.ts';
import { locks, openTab } from '../unit/record/tab.ts';
import { expectSame, RUNS } from './runs.ts';

const both = fc.oneof(histories, records);
/** Anything at all, in place of facts. */
const anything = fc.array(fc.oneof(fc.anything({ maxDepth: 1 }), facts), { maxLength: 6 }) as fc.Arbitrary<Fact[]>;
const foreign = fc.oneof({ weight: 4, arbitrary: both }, { weight: 1, arbitrary: anything });

const stored = (facts: readonly Fact[]) =>
  new FakeStorage(new Map([['trellis/keep', '1'], ['trellis/1/a', toLines(facts)]])); // prettier-ignore
/** Those of the wanted facts that were not found. */
function missing(found: readonly Fact[], wanted: readonly Fact[]): Fact[] {
  const texts = new Set(found.map((fact) => JSON.stringify(fact)));
  return wanted.filter((fact) => !texts.has(JSON.stringify(fact)));
}
const isValue = ({ type }: Fact) => type !== 'erased';
/** The present facts that joining may not touch. */
const spared = (mine: readonly Fact[], theirs: readonly Fact[]) => {
  const gone = erasedBy(theirs.filter((fact) => typeof fact === 'object' && fact !== null));
  return merge(mine, []).filter((fact) => !isValue(fact) || !gone.has(fact.id));
};

describe('joining', () => {
  it('never loses a present fact that it does not erase, and brings back none that was erased here', () => {
    fc.assert(
      fc.property(both, foreign, (mine, theirs) => {
        const storage = stored(mine);
        const { store } = openTab({ storage });
        store.join(theirs);
        const after = store.facts();
        expectSame(missing(after, spared(mine, theirs)), []);
        const gone = erasedBy(mine);
        expectSame(
          after.filter((fact) => isValue(fact) && gone.has(fact.id)),
          [],
        );
        expectSame(openTab({ storage, locks }).store.facts(), after);
        store.join(theirs);
        expectSame(store.facts(), after);
      }),
      RUNS,
    );
  });

  it('writes nothing before Keep, and shows the same after it', () => {
    fc.assert(
      fc.property(both, foreign, (mine, theirs) => {
        const storage = new FakeStorage();
        const { store } = openTab({ storage });
        store.join(mine);
        const held = store.facts();
        store.join(theirs);
        expectSame(missing(store.facts(), spared(held, theirs)), []);
        expect(storage.map.size).toBe(0);
        const before = store.facts();
        store.keep();
        expectSame(store.facts(), before);
        expectSame(openTab({ storage }).store.facts(), before);
      }),
      RUNS,
    );
  });

  it('harms nothing present when storage fills up at any moment', () => {
    fc.assert(
      fc.property(both, foreign, fc.nat({ max: 12 }), fc.nat({ max: 400 }), (mine, theirs, moment, room) => {
        const storage = stored(mine);
        const { store } = openTab({ storage });
        store.facts();
        const full = [...storage.map].flat().join('').length;
        let accesses = 0;
        storage.before = () => {
          if (accesses === moment) storage.room = full + room;
          accesses += 1;
        };
        store.join(theirs);
        const kept = spared(mine, theirs);
        expectSame(missing(store.facts(), kept), []);
        expectSame(missing(openTab({ storage }).store.facts(), kept), []);
        storage.room = 0;
        expectSame(missing(openTab({ storage, locks }).store.facts(), kept), []);
      }),
      RUNS,
    );
  });
});
