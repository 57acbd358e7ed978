import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readCopy, writeCopy } from '../../../src/record/copy.ts';
import type { Fact, Values } from '../../../src/record/fact.ts';
import { fold } from '../../../src/record/fold.ts';
import { learningOf } from '../../../src/record/learning.ts';
import { readMove, writeMove } from '../../../src/record/move.ts';
import { FakeStorage } from './fake-storage.ts';
import { locks, openTab } from './tab.ts';

// These files are never changed: records, copies and links like them are out there. They tell of the same reader.
const file = (name: string) => readFileSync(new URL(`../../fixtures/record/${name}`, import.meta.url));
const json = (name: string): Record<string, string> => JSON.parse(file(name).toString());
const stored = () => new FakeStorage(new Map(Object.entries(json('v1-learning.json'))));
const links = json('move-v1.json');

/** Every type of that day. One that was added since stands in a golden file of its own: `assigned` in `golden-assigned.test.ts`. */
const TYPES: Record<Exclude<keyof Values, 'assigned'>, true> = {
  answer: true,
  rating: true,
  read: true,
  note: true,
  bookmark: true,
  tick: true,
  plan: true,
  aim: true,
  saved: true,
};

const first = 1_795_609_861_000;
/** When the fact was noted of which so many were noted before. */
const at = (before: number) => first + before * 61_000;

const ANSWERS = {
  'identity-q01': { value: 'a', at: at(1), revision: 1, result: { credit: 1, rules: 1 } },
  'identity-m02': { value: 'a,c', at: at(2), revision: 2, result: { credit: 0.5, sure: 1, rules: 1 } },
  'identity-r01': { value: 'আমার ঠাকুরমা said: "ask first".\n然後我問了。', at: at(3), revision: 1 }, // cspell:disable-line
};
const EARLIER = { value: 'b', at: at(0), revision: 1, result: { credit: 0, sure: 3, rules: 1 } };
const LATER = {
  type: 'later-type',
  subject: 'identity-q01',
  value: { due: '2027-03-05' },
  place: { lesson: 'family-table' },
};

function expectReader(facts: readonly Fact[], { notes = true, earlier = true } = {}): void {
  const { answers, ratings } = fold(facts);
  expect(Object.fromEntries(answers)).toEqual(ANSWERS);
  expect(Object.fromEntries(ratings)).toEqual({
    'identity-s01': { before: { step: 2, at: at(4), revision: 1 }, after: { step: 4, at: at(5), revision: 1 } },
  });
  const learning = learningOf(facts);
  expect(Object.fromEntries(learning.read)).toEqual({ 'family-table': at(6) });
  expect(learning.histories.get('identity-q01')).toEqual([...(earlier ? [EARLIER] : []), ANSWERS['identity-q01']]);
  expect(Object.fromEntries(learning.notes)).toEqual(
    notes ? { 'family-table#words': { value: 'Ask her before the meal, {not} after it.', at: at(8) } } : {},
  );
  expect(Object.fromEntries(learning.bookmarks)).toEqual({ 'family-table#scene': at(9) });
  expect(Object.fromEntries(learning.ticks.get('family-table') ?? [])).toEqual({ write: at(12) });
  expect(learning.plan).toEqual({ value: { identity: 'first', networking: 'soon', growth: 'later' }, at: at(15) });
  expect(learning.aim).toBe(3);
  expect(learning.saved).toBe(at(19));
  expect(facts).toContainEqual(expect.objectContaining(LATER));
}

afterEach(() => void vi.unstubAllGlobals());

describe('a record of version 1 with all that can be learnt', () => {
  it('holds every type of today', () => {
    const types = new Set(openTab({ storage: stored() }).store.facts().map(({ type }) => type)); // prettier-ignore
    expect([...types].sort()).toEqual([...Object.keys(TYPES), 'erased', 'later-type'].sort());
  });

  it.each([
    ['as it stands', undefined],
    ['folded', locks],
  ])('is read %s', (_, lock) => {
    const storage = stored();
    openTab({ storage, locks: lock });
    const { store } = openTab({ storage });
    expectReader(store.facts());
    expect(store.facts().length).toBe(20);
    expect(storage.text()).not.toContain('words that were erased');
  });
});

describe('a saved copy of version 1', () => {
  const opened = readCopy(file('copy-v1.json'));
  const facts = 'facts' in opened ? opened.facts : [];

  it('is opened whole', () => {
    expect(opened).toMatchObject({ damaged: 0 });
    expectReader(facts);
    expect(facts).toEqual(openTab({ storage: stored() }).store.facts());
  });

  it('is what is written today', () => {
    expect(writeCopy(facts, Date.UTC(2026, 10, 25, 12, 51, 21))).toBe(file('copy-v1.json').toString());
  });
});

describe('a link of version 1', () => {
  const read = async (name: string) => {
    const opened = await readMove(links[name] ?? '');
    return 'facts' in opened ? opened.facts : [];
  };

  it('is opened', async () => {
    expect(links['deflated']).toMatch(/^1\./);
    expectReader(await read('deflated'), { earlier: false });
  });

  it('is opened, if a browser wrote it that cannot deflate', async () => {
    expect(links['plain']).toMatch(/^0\./);
    expectReader(await read('plain'), { earlier: false, notes: false });
  });

  it('is what is written today, as far as it does not depend on how a browser deflates', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const facts = openTab({ storage: stored() }).store.facts();
    expect(await writeMove(facts.filter(({ type }) => type !== 'note'))).toBe(links['plain']);
    expect(await read('deflated')).toEqual(expect.arrayContaining(await read('plain')));
  });
});
