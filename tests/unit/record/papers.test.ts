import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPapers } from '../../../src/record/papers.ts';
import { FakeStorage, forbidden } from './fake-storage.ts';
import { openTab } from './tab.ts';
import { namesOf, openDesk, pair, paperKeys } from './desk.ts';

describe('papers', () => {
  it('lie under their kind and name, and come back as they were', () => {
    const { papers, store } = openDesk();
    store.keep();
    papers.put('plan', 'one', { note: 'আমার "words"', items: [1, null] }); // cspell:disable-line
    papers.put('plan', 'a/b', [1]);
    papers.put('report', 'one', 'text');
    papers.put('plan', 'one', { note: 'changed' });
    papers.put('plan', '__proto__', { pwned: 1 });
    expect([...papers.all('plan')].sort()).toEqual([['__proto__', { pwned: 1 }], ['a/b', [1]], ['one', { note: 'changed' }]]); // prettier-ignore
    expect([...papers.all('report')]).toEqual([['one', 'text']]);
    expect([...papers.all('sheet')]).toEqual([]);
    papers.drop('plan', ['a/b', 'none']);
    expect(namesOf(papers)).toEqual(['__proto__', 'one']);
    papers.drop('plan');
    expect(namesOf(papers)).toEqual([]);
    expect(papers.all('report').size).toBe(1);
  });

  it('are bounded in length', () => {
    const { papers, store } = openDesk();
    store.keep();
    papers.put('report', 'long', 'x'.repeat(499_998));
    expect(() => papers.put('report', 'longer', 'x'.repeat(499_999))).toThrow(RangeError);
    expect([...papers.all('report').keys()]).toEqual(['long']);
  });

  it('that are damaged cost themselves only', () => {
    const storage = new FakeStorage(new Map([['trellis/keep', '1'], ['trellis/paper/plan/a', '{"x":'], ['trellis/paper/plan/b', '7'], ['trellis/paper/planet/c', '8']])); // prettier-ignore
    const { papers } = openDesk(storage);
    expect([...papers.all('plan')]).toEqual([['b', 7]]);
    papers.put('plan', 'a', 'mended');
    expect(namesOf(papers)).toEqual(['a', 'b']);
  });
});

describe('consent', () => {
  it('comes before anything is written, and then all that waits is', () => {
    const { papers, store, storage } = openDesk();
    papers.put('plan', 'one', 1);
    papers.put('sheet', 'two', 2);
    papers.drop('sheet', ['two']);
    expect(storage.map.size).toBe(0);
    expect([...papers.all('plan')]).toEqual([['one', 1]]);
    expect(papers.isKept('plan', 'one')).toBe(false);
    store.keep();
    expect(papers.isKept('plan', 'one')).toBe(true);
    expect(paperKeys(storage)).toEqual(['trellis/paper/plan/one']);
    expect(namesOf(openDesk(storage).papers)).toEqual(['one']);
  });

  it('that is given in another tab holds for this one', () => {
    const [first, second] = pair();
    second.papers.put('plan', 'one', 1);
    first.store.keep();
    expect(second.papers.isKept('plan', 'one')).toBe(true);
    expect(namesOf(first.papers)).toEqual(['one']);
  });

  it('that is refused leaves what is shown, for as long as the page', () => {
    const { papers, store, storage, session } = openDesk();
    papers.put('plan', 'one', 1);
    store.doNotKeep();
    papers.put('plan', 'two', 2);
    expect(namesOf(papers)).toEqual(['one', 'two']);
    expect(storage.map.size).toBe(0);
    expect(namesOf(openDesk(storage, session).papers)).toEqual([]);
    // Whoever changes their mind keeps it all.
    store.keep();
    expect(paperKeys(storage).length).toBe(2);
  });
});

describe('storage', () => {
  it('that is full holds up nothing: the page has it, and says that it is not kept', () => {
    const { papers, store, storage } = openDesk();
    store.keep();
    papers.put('plan', 'one', 'small');
    storage.room = storage.text().length;
    papers.put('plan', 'one', 'large'.repeat(50));
    papers.put('plan', 'two', 'large'.repeat(50));
    expect([...papers.all('plan')]).toEqual([['one', 'large'.repeat(50)], ['two', 'large'.repeat(50)]]); // prettier-ignore
    expect([papers.isKept('plan', 'one'), papers.isKept('plan', 'two')]).toEqual([false, false]);
    expect([...openDesk(storage).papers.all('plan')]).toEqual([['one', 'small']]);
    storage.room = Infinity;
    papers.put('plan', 'two', 'x');
    expect(papers.isKept('plan', 'two')).toBe(true);
    store.keep();
    expect(papers.isKept('plan', 'one')).toBe(true);
    papers.drop('plan', ['one']);
    expect(namesOf(papers)).toEqual(['two']);
  });

  it.each([
    ['is missing', undefined],
    ['is forbidden', forbidden],
  ])('that %s leaves papers to the page', (_, storage) => {
    const { store } = openTab({ storage });
    const papers = openPapers({ storage, store });
    papers.put('plan', 'one', 1);
    store.keep();
    papers.put('plan', 'two', 2);
    expect(namesOf(papers)).toEqual(['one', 'two']);
    expect(papers.isKept('plan', 'one')).toBe(false);
    papers.drop('plan', ['one']);
    expect(namesOf(papers)).toEqual(['two']);
    store.privateSession(true);
    expect(namesOf(papers)).toEqual([]);
  });
});

describe('listeners', () => {
  it('hear each change here and elsewhere, until they end it', () => {
    const [first, second] = pair();
    const heard = vi.fn();
    const end = first.papers.subscribe(heard);
    const steps: (() => void)[] = [
      () => first.papers.put('plan', 'one', 1),
      () => first.store.keep(),
      () => second.papers.put('plan', 'two', 2),
      () => first.papers.drop('plan', ['two']),
      () => first.store.privateSession(true),
      () => first.store.privateSession(false),
      () => void second.store.eraseEverything(),
      () => first.told(),
    ];
    for (const step of steps) {
      heard.mockClear();
      step();
      expect(heard).toHaveBeenCalled();
    }
    end();
    heard.mockClear();
    first.papers.put('plan', 'one', 1);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('whatever two tabs do', () => {
  const acts = fc.array(fc.tuple(fc.nat(1), fc.constantFrom('put', 'drop', 'keep', 'doNotKeep', 'private', 'public', 'erase', 'fill', 'empty')), { maxLength: 14 }); // prettier-ignore

  it('no paper of a private session or without consent is ever in storage', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const storage = new FakeStorage();
        const desks = pair(storage);
        let count = 0;
        const secrets = new Set<string>();
        for (const [which, act] of steps) {
          const { papers, store, storage: view } = desks[which]!;
          const status = store.status();
          if (act === 'put') {
            const words = `<${(count += 1)}>`;
            papers.put('plan', 'p', words);
            if (status === 'private') secrets.add(words);
            expect(papers.all('plan').get('p')).toBe(words);
          } else if (act === 'drop') papers.drop('plan');
          else if (act === 'keep') {
            // What a private session holds is its owner's to keep.
            const shown = papers.all('plan').get('p');
            store.keep();
            if (typeof shown === 'string') secrets.delete(shown);
          } else if (act === 'doNotKeep') store.doNotKeep();
          else if (act === 'private' || act === 'public') store.privateSession(act === 'private');
          else if (act === 'erase') {
            store.eraseEverything();
            expect(paperKeys(storage)).toEqual([]);
          } else for (const each of desks) each.storage.room = act === 'fill' ? 40 : Infinity;
          if (storage.map.get('trellis/keep') !== '1') expect(paperKeys(storage)).toEqual([]);
          for (const words of secrets) expect(storage.text()).not.toContain(words);
          expect(view).toBeDefined();
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('papers in a browser', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => void vi.unstubAllGlobals());

  it('are one for the page, and look again when it wakes from the back-forward cache', async () => {
    const page = new EventTarget();
    const storage = new FakeStorage(new Map([['trellis/keep', '1']]));
    const globals = { localStorage: storage, sessionStorage: new FakeStorage(), navigator: {}, addEventListener: page.addEventListener.bind(page) }; // prettier-ignore
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const { papers } = await import('../../../src/record/browser-papers.ts');
    expect(papers()).toBe(papers());
    const heard = vi.fn();
    papers().subscribe(heard);
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    page.dispatchEvent(Object.assign(new Event('storage'), { key: 'trellis/paper/plan/x', newValue: '1', storageArea: storage })); // prettier-ignore
    expect(heard).toHaveBeenCalledTimes(2);
    page.dispatchEvent(Object.assign(new Event('storage'), { key: 'x', storageArea: {} }));
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
