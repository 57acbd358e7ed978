import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeStorage } from './fake-storage.ts';
import { about, locks, openTab, type Tab } from './tab.ts';
import { World } from './world.ts';

const tapes = fc.array(fc.nat({ max: 100_000 }), { maxLength: 300, size: 'max' });
const acts = fc.array(fc.nat({ max: 100_000 }), { minLength: 5, maxLength: 60, size: 'max' });

/** What a page opened after all is over shows. */
function valuesAfter(world: World): Set<string> {
  const last = world.quietly(() => world.open());
  world.settle();
  return new Set(last.store.facts().filter(({ type }) => type === 'answer').map(({ value }) => String(value))); // prettier-ignore
}

describe('several tabs, each interrupted anywhere', { timeout: 30_000 }, () => {
  it.each([
    ['with locks', true],
    ['even if locks locked nothing', false],
  ])('never lose a kept fact and never bring back an erased one, %s', (_, exclusive) => {
    fc.assert(
      fc.property(tapes, acts, (tape, draws) => {
        const world = new World(tape, exclusive);
        world.map.set('trellis/keep', '1');
        world.open();
        world.open();
        draws.forEach((draw) => world.act(draw));
        world.settle();
        const found = valuesAfter(world);
        for (const value of world.kept) if (!world.doubtful.has(value)) expect(found).toContain(value);
        const text = JSON.stringify([...world.map]);
        for (const value of world.erased) expect(text).not.toContain(value);
        expect(world.map.size).toBeLessThanOrEqual(2);
      }),
      { numRuns: 150 },
    );
  });

  it('leave no trace once one of them erased everything, whatever the others were doing', () => {
    fc.assert(
      fc.property(tapes, acts, (tape, draws) => {
        const world = new World(tape, true);
        world.map.set('trellis/keep', '1');
        world.map.set('trellis/theme', 'dark');
        world.awaitErasing();
        world.open();
        world.open();
        draws.forEach((draw) => world.act(draw));
        fc.pre(world.isErased);
        world.open();
        world.settle();
        expect([...world.map]).toEqual([]);
        for (const { alive, store } of world.windows) {
          if (!alive) continue;
          expect(store.status()).toBe('undecided');
          for (const { value } of store.facts()) expect(world.kept).not.toContain(value);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('two tabs', () => {
  /** Tabs that hear each other at once. */
  function pair(storage = new FakeStorage()): [Tab, Tab] {
    const tabs: Tab[] = [0, 1].map((own) => {
      const view = new FakeStorage(storage.map);
      view.written = (key, newValue) => tabs[1 - own]?.hear({ key, newValue });
      return openTab({ storage: view });
    });
    return tabs as [Tab, Tab];
  }

  it('show each other what they note', () => {
    const [first, second] = pair();
    first.store.keep();
    first.store.note('answer', 'q1', 'a');
    second.store.note('answer', 'q2', 'b');
    expect(second.store.facts()).toEqual(first.store.facts());
    expect(second.store.shown().answers.size).toBe(2);
  });

  it('keep both what they hold when Keep is pressed in one, for it is said of the device', () => {
    const storage = new FakeStorage();
    const [first, second] = pair(storage);
    second.store.note('answer', 'q2', 'b');
    first.store.keep();
    expect(second.store.status()).toBe('kept');
    expect(openTab({ storage }).store.shown().answers.get('q2')?.value).toBe('b');
  });

  it('forget both, if one erases everything before anything was kept', () => {
    const storage = new FakeStorage();
    const [first, second] = pair(storage);
    second.store.note('answer', 'q2', 'b');
    second.session.map.set('trellis/search', 'something looked for');
    first.store.eraseEverything();
    expect(second.store.facts()).toEqual([]);
    second.store.keep();
    expect(storage.text()).not.toContain('"b"');
    expect(second.session.map.size).toBe(0);
  });

  it('do not write back what was erased with everything, even if one slept through it', () => {
    const storage = new FakeStorage();
    const awake = openTab({ storage });
    const asleep = openTab({ storage });
    awake.store.keep();
    storage.room = 60;
    asleep.store.note('answer', 'q1', 'words that did not fit');
    expect(asleep.store.status()).toBe('memory');
    awake.store.eraseEverything();
    storage.room = Infinity;
    expect(asleep.store.status()).toBe('undecided');
    asleep.store.note('answer', 'q2', 'new');
    asleep.hear();
    expect(storage.map.size).toBe(0);
    asleep.store.keep();
    expect(storage.text()).not.toContain('words that did not fit');
  });

  it('stay private, if one was, when the other erases everything and then keeps', () => {
    const storage = new FakeStorage();
    const [first, second] = pair(storage);
    first.store.keep();
    second.store.privateSession(true);
    second.store.note('answer', 'q1', 'secret');
    first.store.eraseEverything();
    first.store.keep();
    expect(second.store.status()).toBe('private');
    expect(second.store.facts()).toEqual([]);
    second.store.note('answer', 'q1', 'secret again');
    expect(storage.text()).not.toContain('secret');
  });

  it('see a storage that was cleared from outside', () => {
    const storage = new FakeStorage();
    const [first, second] = pair(storage);
    first.store.keep();
    first.store.note('answer', 'q1', 'a');
    storage.map.clear();
    second.hear({ key: null, newValue: null });
    expect(second.store.status()).toBe('undecided');
    expect(second.store.facts()).toEqual([]);
  });

  it('can trust the status again when the other tab finds room', () => {
    const storage = new FakeStorage();
    const tabs = [openTab({ storage }), openTab({ storage })] as const;
    storage.room = 0;
    tabs[0].store.keep();
    expect(tabs[0].store.status()).toBe('memory');
    storage.room = Infinity;
    tabs[1].store.keep();
    tabs[0].hear({ key: 'trellis/keep', newValue: '1' });
    expect(tabs[0].store.status()).toBe('kept');
  });

  it('remove at once what two tabs, writing in the same moment, left of an erased fact', () => {
    const storage = new FakeStorage(new Map([['trellis/keep', '1']]));
    const { store, hear } = openTab({ storage, locks });
    store.note('answer', 'q1', 'my words');
    const copy = [...storage.map].find(([key]) => key.startsWith('trellis/1/'))?.[1] ?? '';
    store.erase(about(store, 'q1'));
    storage.map.set('trellis/1/late', copy);
    hear({ key: 'trellis/1/late', newValue: copy });
    expect(storage.text()).not.toContain('my words');
    expect(store.shown().answers.size).toBe(0);
  });

  it('fold nothing away if one dies between writing the fold and removing the folded keys', () => {
    const storage = new FakeStorage(new Map([['trellis/keep', '1']]));
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'a');
    store.note('answer', 'q2', 'b');
    const before = store.facts();
    const dying = new FakeStorage(storage.map);
    dying.removeItem = () => {
      throw new Error('the tab died here');
    };
    openTab({ storage: dying, locks });
    expect(storage.map.size).toBe(4);
    expect(store.facts()).toEqual(before);
    const next = openTab({ storage, locks });
    expect(storage.map.size).toBe(2);
    expect(next.store.facts()).toEqual(before);
    expect(about(next.store, 'q1').length).toBe(1);
  });
});
