import { describe, expect, it } from 'vitest';
import { FakeStorage } from './fake-storage.ts';
import { about, locks, openTab } from './tab.ts';

const kept = () => new FakeStorage(new Map([['trellis/keep', '1']]));
const line = (id: string, subject: string, value: unknown, more = {}) =>
  JSON.stringify({ id: id.repeat(16), type: 'answer', subject, value, at: 5, ...more });

describe('erasing', () => {
  it('takes the values out of storage at once, and old copies do not bring them back', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'first words');
    store.note('answer', 'q1', 'second words');
    store.note('answer', 'q2', 'other words');
    openTab({ storage, locks });
    const copy = new Map([...storage.map].filter(([key]) => key.startsWith('trellis/1/')));
    store.erase(about(store, 'q1'));
    expect(storage.text()).not.toMatch(/first words|second words/);
    expect([...store.shown().answers.keys()]).toEqual(['q2']);

    copy.forEach((text, key) => storage.map.set(`${key}-copy`, text));
    expect([...openTab({ storage, locks }).store.shown().answers.keys()]).toEqual(['q2']);
    expect(storage.text()).not.toMatch(/first words|second words/);
  });

  it('cannot be erased', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    const { id } = store.note('answer', 'q1', 'a');
    store.erase([id]);
    store.erase(store.facts().map((fact) => fact.id));
    storage.map.set('trellis/1/old-copy', line('a', 'q1', 'a').replace('a'.repeat(16), id));
    expect(store.shown().answers.size).toBe(0);
  });

  it('takes damaged lines with it, since they may hold the value', () => {
    const storage = kept();
    storage.map.set('trellis/1/one', `${line('a', 'q1', 'my words')}\n${line('a', 'q1', 'my words').slice(0, -2)}`);
    const { store } = openTab({ storage });
    store.erase(about(store, 'q1'));
    expect(storage.text()).not.toContain('my words');
  });

  it('takes thousands at once', () => {
    const storage = kept();
    const many = Array.from({ length: 2500 }, (_, index) => ({
      ...JSON.parse(line('a', 'q1', 'w')),
      id: String(index).padStart(16, '0'),
    }));
    storage.map.set('trellis/1/one', many.map((each) => JSON.stringify(each)).join('\n'));
    const { store } = openTab({ storage });
    store.erase(about(store, 'q1'));
    expect(store.facts().map(({ type }) => type)).toEqual(['erased', 'erased', 'erased']);
    expect(openTab({ storage }).store.facts()).toEqual(store.facts());
  });

  it('works before anything is kept, and of nothing does nothing', () => {
    const { store } = openTab();
    store.note('answer', 'q1', 'a');
    store.erase(about(store, 'q1'));
    store.erase([]);
    expect(store.shown().answers.size).toBe(0);
    expect(store.facts().length).toBe(1);
  });

  it('of everything removes all keys of this site, in both storages, and no other', () => {
    const storage = kept();
    const { store, session } = openTab({ storage });
    store.note('answer', 'q1', 'a');
    const others = [['other-site/1/x', 'theirs'], ['tre', 'theirs']] as const; // prettier-ignore
    for (const each of [storage, session]) {
      others.forEach(([key, text]) => each.map.set(key, text));
      for (const key of ['trellis/theme', 'trellis/2/newer', 'trellis-old', 'trellis']) each.map.set(key, 'x');
    }
    expect(store.eraseEverything()).toBe(true);
    expect([...storage.map]).toEqual(others);
    expect([...session.map]).toEqual(others);
    expect(store.status()).toBe('undecided');
    expect(store.facts()).toEqual([]);
    expect(store.shown().answers.size).toBe(0);
  });

  it('of everything starts again from nothing', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    store.note('answer', 'q1', 'old');
    store.eraseEverything();
    store.keep();
    expect(store.facts()).toEqual([]);
    store.note('answer', 'q2', 'new');
    expect(openTab({ storage }).store.facts().map(({ value }) => value)).toEqual(['new']); // prettier-ignore
  });

  it('of everything admits it when the browser refuses', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    storage.removeItem = () => {
      throw new Error('no');
    };
    expect(store.eraseEverything()).toBe(false);
  });
});
