import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FakeStorage, forbidden } from './fake-storage.ts';
import { about, locks, openTab } from './tab.ts';

const kept = () => new FakeStorage(new Map([['trellis/keep', '1']]));
const factKeys = (storage: FakeStorage) => [...storage.map.keys()].filter((key) => key.startsWith('trellis/1/'));
const line = (id: string, subject: string, value: unknown, more = {}) =>
  JSON.stringify({ id: id.repeat(16), type: 'answer', subject, value, at: 5, ...more });

describe('a kept record', () => {
  it('gives back in the next page what was noted in this one', () => {
    const steps = fc.constantFrom(1, 2, 3, 4, 5);
    const note = fc.oneof(
      fc.record({ type: fc.constant('answer' as const), value: fc.string(), revision: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) }),
      fc.record({ type: fc.constant('rating' as const), value: fc.record({ when: fc.constantFrom('before', 'after'), step: steps }), revision: fc.constant(undefined) }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.tuple(note, fc.constantFrom('q1', 'q2', '__proto__'))), fc.boolean(), (notes, folds) => {
        const storage = kept();
        const { store } = openTab({ storage });
        for (const [{ type, value, revision }, subject] of notes) {
          if (type === 'answer') store.note(type, subject, value, { revision });
          else store.note(type, subject, value as { when: 'after'; step: 1 }, { revision });
        }
        const next = openTab({ storage, ...(folds && { locks }) }).store;
        expect(next.shown()).toEqual(store.shown());
        expect(next.facts()).toEqual(store.facts());
        expect(store.facts().length).toBe(notes.length);
        if (folds && notes.length) expect(factKeys(storage).length).toBe(1);
      }),
    );
  });

  it('orders what was noted within one millisecond, and while the clock was set back', () => {
    const times = [100, 100, 100, 7, 7.5];
    const { store } = openTab({ now: () => times.shift() ?? 0 });
    for (const value of 'abcde') store.note('answer', 'q1', value);
    expect(store.facts().map(({ value, at }) => [value, at])).toEqual([
      ['a', 100],
      ['b', 101],
      ['c', 102],
      ['d', 103],
      ['e', 104],
    ]);
  });

  it('gives the same object until something changes', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'a');
    const before = store.shown();
    expect(store.shown()).toBe(before);
    openTab({ storage }).store.note('answer', 'q1', 'b');
    expect(store.shown()).not.toBe(before);
    expect(store.shown().answers.get('q1')?.value).toBe('b');
  });

  it('refuses a note that is too long, and changes nothing', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    expect(() => store.note('answer', 'q1', 'x'.repeat(20_000))).toThrow(RangeError);
    expect(() => store.note('answer', 'x'.repeat(121), 'a')).toThrow(RangeError);
    expect(store.facts()).toEqual([]);
    expect(factKeys(storage)).toEqual([]);
  });

  it('keeps facts it does not know, through folding and erasing', () => {
    const storage = kept();
    const strange = { id: 's'.repeat(16), type: 'later-type', subject: 'x', value: { a: [1] }, at: 3, place: 'lesson' };
    storage.map.set('trellis/1/one', `${JSON.stringify(strange)}\n${line('a', 'q1', 'a')}`);
    storage.map.set('trellis/1/two', line('b', 'q2', 'b', { later: true }));
    const { store } = openTab({ storage, locks });
    store.erase(about(store, 'q1'));
    const next = openTab({ storage, locks }).store.facts();
    expect(next).toContainEqual(strange);
    expect(next).toContainEqual({ ...JSON.parse(line('b', 'q2', 'b')), later: true });
    expect(factKeys(storage).length).toBe(1);
  });

  it('loses by damage only the damaged entries', () => {
    const storage = kept();
    storage.map.set('trellis/1/one', `${line('a', 'q1', 'a')}\n{"id":"half\n${line('b', 'q2', 'b')}`);
    storage.map.set('trellis/1/two', line('c', 'q3', 'c').slice(0, -3));
    storage.map.set('trellis/1/three', '\u0000 not ours [] null 7');
    storage.map.set('trellis/1/', line('d', 'q4', 'd'));
    const { store } = openTab({ storage });
    expect([...store.shown().answers.keys()].sort()).toEqual(['q1', 'q2', 'q4']);
    expect([...openTab({ storage, locks }).store.shown().answers.keys()].sort()).toEqual(['q1', 'q2', 'q4']);
    expect(factKeys(storage).length).toBe(1);
    expect(storage.text()).not.toContain('half');
  });

  it('never throws on anything that stands in storage', () => {
    const names = fc.oneof(fc.constantFrom('trellis/keep', 'trellis/1/x', 'trellis/1/y'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(fc.string(), fc.json())), (content) => {
        const storage = new FakeStorage(new Map([['trellis/keep', '1'], ...Object.entries(content)]));
        const { store } = openTab({ storage, locks });
        store.note('answer', 'q1', 'a');
        expect(store.shown().answers.get('q1')?.value).toBe('a');
      }),
    );
  });

  it('does not fold without locks, nor a single key that is in order', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'a');
    store.note('answer', 'q2', 'b');
    openTab({ storage });
    expect(factKeys(storage).length).toBe(2);
    openTab({ storage, locks });
    const [only] = factKeys(storage);
    openTab({ storage, locks });
    expect(factKeys(storage)).toEqual([only]);
  });

  it('folds only when the page is idle, and not at all if the lock is refused', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'a');
    store.note('answer', 'q2', 'b');
    const work: (() => void)[] = [];
    openTab({ storage, locks, idle: (later) => work.push(later) });
    expect(factKeys(storage).length).toBe(2);
    openTab({ storage, locks: { request: () => Promise.reject(new Error('not allowed')) } });
    expect(factKeys(storage).length).toBe(2);
    work.forEach((later) => later());
    expect(factKeys(storage).length).toBe(1);
  });

  it('asks once not to be dropped, after the first kept answer', () => {
    const persist = vi.fn(() => Promise.reject(new Error('no')));
    const storage = new FakeStorage();
    const { store } = openTab({ storage, persist });
    store.note('answer', 'q1', 'a');
    expect(persist).not.toHaveBeenCalled();
    store.keep();
    expect(persist).toHaveBeenCalledTimes(1);
    store.note('answer', 'q2', 'a');
    openTab({ storage, persist }).store.note('answer', 'q3', 'a');
    expect(persist).toHaveBeenCalledTimes(1);
  });
});

describe('where storage is full or forbidden', () => {
  it.each([
    ['there is none', undefined],
    ['every access is refused', forbidden],
  ])('works in memory when %s', (_, storage) => {
    const { store } = openTab({ storage, session: storage, locks });
    store.note('answer', 'q1', 'a');
    store.keep();
    expect(store.status()).toBe('memory');
    expect(store.shown().answers.get('q1')?.value).toBe('a');
    store.erase(about(store, 'q1'));
    expect(store.shown().answers.size).toBe(0);
    store.privateSession(true);
    expect(store.status()).toBe('private');
    store.privateSession(false);
    expect(store.status()).toBe('memory');
    expect(store.eraseEverything()).toBe(true);
    expect(store.facts()).toEqual([]);
  });

  it('says so before anyone asks when there is no storage', () => {
    expect(openTab({ storage: undefined }).store.status()).toBe('memory');
  });

  it('says so when storage takes everything and holds nothing', () => {
    const storage = new FakeStorage();
    storage.setItem = () => undefined;
    const { store } = openTab({ storage });
    store.keep();
    store.note('answer', 'q1', 'a');
    expect(store.status()).toBe('memory');
    expect(store.shown().answers.size).toBe(1);
  });

  it('holds what does not fit, says so, and writes it as soon as there is room', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'a');
    expect(store.status()).toBe('kept');
    storage.room = 300;
    store.note('answer', 'q2', 'b'.repeat(500));
    expect(store.status()).toBe('memory');
    expect([...store.shown().answers.keys()]).toEqual(['q1', 'q2']);
    expect(store.shown()).toBe(store.shown());
    expect([...openTab({ storage }).store.shown().answers.keys()]).toEqual(['q1']);
    storage.room = Infinity;
    store.note('answer', 'q3', 'c');
    expect(store.status()).toBe('kept');
    expect([...openTab({ storage }).store.shown().answers.keys()]).toEqual(['q1', 'q2', 'q3']);
  });

  it('says so when there is room for the consent only', () => {
    const storage = new FakeStorage();
    storage.room = 20;
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'a');
    store.keep();
    expect(store.status()).toBe('memory');
    expect(store.shown().answers.size).toBe(1);
  });

  it('erases from a full storage, and keeps all keys when folding does not fit', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    for (const subject of ['q1', 'q2', 'q3']) store.note('answer', subject, `words of ${subject}`);
    storage.room = [...storage.map].flat().join('').length;
    const next = openTab({ storage, locks }).store;
    expect(factKeys(storage).length).toBe(3);
    next.erase(about(next, 'q2'));
    expect(storage.text()).not.toContain('words of q2');
    expect([...openTab({ storage }).store.shown().answers.keys()]).toEqual(['q1', 'q3']);
  });
});

describe('subscribe', () => {
  it('calls after each change, until it is ended', () => {
    const { store, hear } = openTab();
    const listener = vi.fn();
    const end = store.subscribe(listener);
    const steps = [
      () => void store.note('answer', 'q1', 'a'),
      () => store.keep(),
      () => store.privateSession(true),
      () => store.privateSession(false),
      () => store.doNotKeep(),
      () => store.erase([]),
      () => void store.eraseEverything(),
      () => hear({ key: 'trellis/1/x', newValue: 'x' }),
      () => hear(),
    ];
    steps.forEach((step, index) => {
      step();
      expect(listener).toHaveBeenCalledTimes(index + 1);
    });
    hear({ key: 'other-site', newValue: 'x' });
    end();
    store.note('answer', 'q1', 'b');
    expect(listener).toHaveBeenCalledTimes(steps.length);
  });

  it('shows the listener the state after the change', () => {
    const { store } = openTab();
    const seen: unknown[] = [];
    store.subscribe(() => seen.push([store.status(), store.shown().answers.get('q1')?.value]));
    store.note('answer', 'q1', 'a');
    store.keep();
    store.eraseEverything();
    expect(seen).toEqual([
      ['undecided', 'a'],
      ['kept', 'a'],
      ['undecided', undefined],
    ]);
  });
});
