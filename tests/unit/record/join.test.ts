import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../src/record/fact.ts';
import { FakeStorage } from './fake-storage.ts';
import { about, locks, openTab } from './tab.ts';

const kept = () => new FakeStorage(new Map([['trellis/keep', '1']]));
const fact = (letter: string, more: Partial<Fact> = {}): Fact => ({
  id: letter.repeat(16),
  type: 'answer',
  subject: `q-${letter}`,
  value: `words of ${letter}`,
  at: 1_795_000_000_000,
  ...more,
});
const erased = (letter: string, ids: string[]): Fact => fact(letter, { type: 'erased', subject: '', value: ids });
const subjects = (tab: Pick<ReturnType<typeof openTab>, 'store'>) => [...tab.store.shown().answers.keys()].sort();

describe('joining', () => {
  it('adds what comes from elsewhere, once, and tells about it', () => {
    const storage = kept();
    const tab = openTab({ storage });
    const heard = vi.fn();
    tab.store.note('answer', 'q-mine', 'mine');
    tab.store.subscribe(heard);
    tab.store.join([fact('a'), fact('b', { type: 'later-type', place: 'x' } as Partial<Fact>)]);
    expect(heard).toHaveBeenCalledTimes(1);
    const before = storage.text();
    tab.store.join([fact('a'), fact('b', { type: 'later-type', place: 'x' } as Partial<Fact>)]);
    expect(storage.text()).toBe(before);
    expect(openTab({ storage }).store.facts()).toEqual(tab.store.facts());
    expect(tab.store.facts().length).toBe(3);
  });

  it('writes nothing before Keep, and then all', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage, locks });
    tab.store.note('answer', 'q-mine', 'mine');
    tab.store.join([fact('a'), erased('e', about(tab.store, 'q-mine'))]);
    expect([...storage.map, ...tab.session.map]).toEqual([]);
    expect(tab.store.status()).toBe('undecided');
    expect(subjects(tab)).toEqual(['q-a']);
    tab.store.keep();
    expect(subjects(openTab({ storage }))).toEqual(['q-a']);
    expect(storage.text()).not.toContain('"mine"');
  });

  it('is forgotten with Do not keep and a private session, like a note', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage });
    tab.store.join([fact('a')]);
    tab.store.doNotKeep();
    expect(subjects(tab)).toEqual(['q-a']);
    tab.store.privateSession(false);
    expect(subjects(tab)).toEqual([]);
    expect(storage.map.size).toBe(0);
  });

  it('in a private session neither shows nor changes what is kept', () => {
    const storage = kept();
    const tab = openTab({ storage });
    const { id } = tab.store.note('answer', 'q-mine', 'mine');
    const before = storage.text();
    tab.store.privateSession(true);
    tab.store.join([fact('a'), erased('e', [id])]);
    expect(subjects(tab)).toEqual(['q-a']);
    expect(storage.text()).toBe(before);
    tab.store.privateSession(false);
    expect(subjects(tab)).toEqual(['q-mine']);
  });

  it('in a private session that Keep ends takes erased values out of storage', () => {
    const storage = kept();
    const tab = openTab({ storage });
    const { id } = tab.store.note('answer', 'q-mine', 'my words');
    tab.store.privateSession(true);
    tab.store.join([fact('a'), erased('e', [id])]);
    tab.store.keep();
    expect(storage.text()).not.toContain('my words');
    expect(subjects(openTab({ storage }))).toEqual(['q-a']);
  });

  it('takes what a copy erases out of storage and memory, and does not bring back what was erased here', () => {
    const storage = kept();
    const tab = openTab({ storage });
    const mine = tab.store.note('answer', 'q-mine', 'my words');
    const gone = tab.store.note('answer', 'q-gone', 'words erased here');
    tab.store.erase([gone.id]);
    tab.store.join([gone, erased('e', [mine.id])]);
    expect(storage.text()).not.toMatch(/my words|words erased here/);
    expect(subjects(tab)).toEqual([]);
    tab.store.join([mine]);
    expect(subjects(openTab({ storage }))).toEqual([]);
  });

  it('takes values out of storage even if the erasing bears the id of what it erases', () => {
    const storage = kept();
    const { store } = openTab({ storage });
    const mine = store.note('answer', 'q-mine', 'my words');
    store.join([{ ...erased('e', [mine.id]), id: mine.id }]);
    expect(storage.text()).not.toContain('my words');
  });

  it('never overwrites a fact with another one under its id', () => {
    const storage = kept();
    const tab = openTab({ storage });
    const mine = tab.store.note('answer', 'q-mine', 'mine');
    const forged = { ...mine, value: 'forged', at: mine.at + 5 };
    tab.store.join([forged]);
    tab.store.privateSession(true);
    tab.store.join([forged]);
    tab.store.keep();
    expect(storage.text()).not.toContain('forged');
    expect(openTab({ storage, locks }).store.shown().answers.get('q-mine')?.value).toBe('mine');
  });

  it('passes over what is no fact', () => {
    const { store } = openTab({ storage: kept() });
    store.join([fact('a', { at: 0.5 }), fact('b', { value: 'x'.repeat(20_000) }), null, 7, fact('c')] as Fact[]);
    expect(store.facts()).toEqual([fact('c')]);
  });

  it('asks not to be dropped when an answer is kept first', () => {
    const persist = vi.fn(async () => true);
    const { store } = openTab({ storage: kept(), persist });
    store.join([fact('a', { type: 'read', value: true })]);
    expect(persist).not.toHaveBeenCalled();
    store.join([fact('b')]);
    store.join([fact('c')]);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is seen by another tab, which has nothing to write back', () => {
    const storage = kept();
    const [first, second] = [openTab({ storage }), openTab({ storage })];
    const mine = second.store.note('answer', 'q-mine', 'my words');
    first.store.join([fact('a'), erased('e', [mine.id])]);
    second.hear({ key: 'trellis/1/x', newValue: 'x' });
    second.store.note('answer', 'q-next', 'b');
    expect(subjects(second)).toEqual(['q-a', 'q-next']);
    expect(storage.text()).not.toContain('my words');
  });

  it('of one copy in two tabs writes each fact once', () => {
    const storage = new FakeStorage();
    const [first, second] = [openTab({ storage }), openTab({ storage })];
    first.store.join([fact('a')]);
    second.store.join([fact('a')]);
    first.store.keep();
    second.hear({ key: 'trellis/keep', newValue: '1' });
    expect(storage.text().split('words of a').length).toBe(2);
    expect(second.store.status()).toBe('kept');
  });
});

describe('joining where storage is full', () => {
  const size = (storage: FakeStorage) => [...storage.map].flat().join('').length;
  const great = 'abcdefgh'.split('').map((letter) => fact(letter, { value: letter.repeat(5000) }));

  it('holds the import in memory, says so, and goes on keeping answers', () => {
    const storage = kept();
    const tab = openTab({ storage });
    tab.store.note('answer', 'q-mine', 'mine');
    storage.room = size(storage) + 1000;
    tab.store.join(great);
    expect(tab.store.status()).toBe('memory');
    tab.store.note('answer', 'q-small', 'small');
    expect(tab.store.status()).toBe('memory');
    expect(subjects(tab).length).toBe(10);
    expect(subjects(openTab({ storage }))).toEqual(['q-mine', 'q-small']);
    storage.room = Infinity;
    tab.store.note('answer', 'q-late', 'late');
    expect(tab.store.status()).toBe('kept');
    expect(subjects(openTab({ storage })).length).toBe(11);
    expect(openTab({ storage }).store.facts().length).toBe(11);
  });

  it('erases what waits, and what is kept while something waits', () => {
    const storage = kept();
    const tab = openTab({ storage });
    tab.store.note('answer', 'q-mine', 'my words');
    storage.room = size(storage) + 300;
    tab.store.join(great);
    tab.store.erase([...about(tab.store, 'q-mine'), ...about(tab.store, 'q-a')]);
    // cspell:disable-next-line
    expect(subjects(tab)).toEqual([...'bcdefgh'].map((letter) => `q-${letter}`));
    expect(storage.text()).not.toContain('my words');
    storage.room = Infinity;
    tab.store.note('answer', 'q-late', 'late');
    expect(storage.text()).not.toContain('aaaaaaaaaaaaaaaaaaaa');
    const next = openTab({ storage });
    next.store.join(great);
    expect(subjects(next)).not.toContain('q-a');
  });

  it('makes room by what the copy erases', () => {
    const storage = kept();
    const tab = openTab({ storage });
    const mine = tab.store.note('answer', 'q-mine', 'x'.repeat(2000));
    storage.room = size(storage);
    tab.store.join([erased('e', [mine.id]), fact('a')]);
    expect(tab.store.status()).toBe('kept');
    expect(subjects(openTab({ storage }))).toEqual(['q-a']);
  });
});

describe('erasing what waits in memory', () => {
  it('before the reader decides leaves no value behind when Keep is pressed', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage });
    tab.store.note('answer', 'q-a', 'first words');
    tab.store.note('note', 'lesson#part', 'own words');
    tab.store.note('answer', 'q-b', 'other');
    tab.store.erase([...about(tab.store, 'q-a'), ...about(tab.store, 'lesson#part')]);
    tab.store.keep();
    expect(storage.text()).not.toMatch(/first words|own words/);
    expect(subjects(openTab({ storage }))).toEqual(['q-b']);
  });
});
