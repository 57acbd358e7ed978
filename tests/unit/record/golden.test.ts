import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FakeStorage } from './fake-storage.ts';
import { locks, openTab } from './tab.ts';

/** The `localStorage` of a reader, as version 1 left it. The file is never changed: records like it are out there. */
const golden = () =>
  new FakeStorage(
    new Map(
      Object.entries<string>(
        JSON.parse(readFileSync(new URL('../../fixtures/record/v1.json', import.meta.url), 'utf8')),
      ),
    ),
  );

describe('a record of version 1', () => {
  it.each([
    ['as it stands', undefined],
    ['folded', locks],
  ])('is read %s', (_, lock) => {
    const { store } = openTab({ storage: golden(), locks: lock });
    expect(store.status()).toBe('kept');
    const { answers, ratings } = store.shown();
    expect(Object.fromEntries(answers)).toEqual({
      'identity-q01': { value: 'c', at: 1_795_523_400_000, revision: 2 },
      'identity-c01': { value: 'b', at: 1_795_437_061_000, revision: 1 },
      'identity-r01': { value: 'আমার ঠাকুরমা said: "ask first".\n然後我問了。', at: 1_795_437_180_000, revision: 1 }, // cspell:disable-line
      'identity-q03': { value: 'a', at: 1_795_437_300_000 },
    });
    expect(Object.fromEntries(ratings)).toEqual({
      'identity-s01': {
        before: { step: 2, at: 1_795_437_120_000, revision: 1 },
        after: { step: 4, at: 1_795_523_460_000, revision: 1 },
      },
    });
  });

  it('keeps through folding the fact of a later type, whole', () => {
    const storage = golden();
    openTab({ storage, locks });
    expect([...storage.map.keys()].filter((key) => key.startsWith('trellis/1/')).length).toBe(1);
    expect(openTab({ storage }).store.facts()).toContainEqual({
      id: expect.any(String),
      type: 'later-type',
      subject: 'identity-q01',
      value: { due: '2027-03-05', steps: [1, 2] },
      at: 1_795_437_190_000,
      place: { lesson: 'family-table' },
    });
  });

  it('loses through folding the erased answer and the damaged line, and nothing else', () => {
    const storage = golden();
    const before = openTab({ storage }).store.facts();
    openTab({ storage, locks });
    expect(openTab({ storage }).store.facts()).toEqual(before);
    expect(before.length).toBe(9);
    expect(storage.text()).not.toContain('identity-q02');
    expect(storage.text()).not.toContain('identity-q04');
    expect(storage.map.get('trellis/theme')).toBe('dark');
  });
});
