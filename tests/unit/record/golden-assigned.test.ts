import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/assignment/wire.ts';
import { readCopy, writeCopy } from '../../../src/record/copy.ts';
import type { Fact } from '../../../src/record/fact.ts';
import { learningOf } from '../../../src/record/learning.ts';
import { readMove, writeMove } from '../../../src/record/move.ts';
import { FakeStorage } from './fake-storage.ts';
import { locks, openTab } from './tab.ts';

// This file is never changed: records like it are out there. It tells of a reader who saved two plans, one of which was
// changed twice; the first of its texts was erased then, and the second would have been, had not the tab been closed.
const file = new URL('../../fixtures/record/v1-assigned.json', import.meta.url);
const stored = () => new FakeStorage(new Map(Object.entries<string>(JSON.parse(readFileSync(file, 'utf8')))));
const first = 1_795_954_021_000;

function expectPlans(facts: readonly Fact[]): void {
  const { assigned, read, times } = learningOf(facts);
  expect([...assigned.keys()].sort()).toEqual(['b9Tz_-4e', 'k3-_Zq9A']);
  const [changed, other] = [assigned.get('k3-_Zq9A')!, assigned.get('b9Tz_-4e')!];
  expect([changed.value.sender, changed.at]).toEqual(['uT7_-x2B', first + 183_000]);
  expect([other.value.sender, other.at]).toEqual(['Lw0-_pQ5', first + 61_000]);
  expect(readPlan(changed.value.plan)).toMatchObject({ value: { id: 'k3-_Zq9A', to: 'Linh', from: 'Kim' }, lost: 0 });
  const { value } = readPlan(other.value.plan) as Extract<ReturnType<typeof readPlan>, { value: unknown }>;
  expect([value.id, value.to, value.items.map(({ ref, due }) => [ref, due])]).toEqual([
    'b9Tz_-4e',
    'Bà ngoại Ánh', // cspell:disable-line
    [
      ['q2pr', 20_791],
      ['fd8u', undefined],
      ['k3mn', 20_805],
    ],
  ]);
  expect([...read.keys()]).toEqual(['family-table']);
  expect(times).toEqual([first + 244_000]);
  // Of a later page, kept as it is.
  expect(facts).toContainEqual(expect.objectContaining({ subject: 'c0Rk-_7f', value: { later: 2, packed: '2.AAAA' } }));
}

describe('a record of version 1 with plans from mentors', () => {
  it.each([
    ['as it stands', undefined],
    ['folded', locks],
  ])('is read %s', (_, lock) => {
    const storage = stored();
    openTab({ storage, locks: lock });
    const facts = openTab({ storage }).store.facts();
    expect(facts.length).toBe(6);
    expectPlans(facts);
  });

  it('goes into a copy and a link, and comes back', async () => {
    const facts = openTab({ storage: stored() }).store.facts();
    const copy = readCopy(new TextEncoder().encode(writeCopy(facts, first)));
    expectPlans('facts' in copy ? copy.facts : []);
    const moved = await readMove((await writeMove(facts)) ?? '');
    expectPlans('facts' in moved ? moved.facts : []);
  });
});
