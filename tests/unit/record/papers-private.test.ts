import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStorage } from './fake-storage.ts';
import { type Desk, namesOf, openDesk, pair, paperKeys } from './desk.ts';

describe('a private session', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
    desk.store.keep();
    desk.papers.put('plan', 'kept', 1);
    desk.store.privateSession(true);
  });

  it('shows nothing that is kept, and writes nothing', () => {
    const { papers, storage } = desk;
    expect(namesOf(papers)).toEqual([]);
    expect(papers.isKept('plan', 'kept')).toBe(false);
    papers.put('plan', 'secret', 'of nobody');
    expect(namesOf(papers)).toEqual(['secret']);
    expect(storage.text()).not.toContain('of nobody');
  });

  it('forgets when it ends, and writes nothing of it although consent stands', () => {
    const { papers, store, storage } = desk;
    papers.put('plan', 'secret', 'of nobody');
    papers.put('plan', 'kept', 'of nobody');
    store.privateSession(false);
    expect([...papers.all('plan')]).toEqual([['kept', 1]]);
    expect(storage.text()).not.toContain('of nobody');
    store.note('answer', 'q1', 'a');
    store.keep();
    expect(namesOf(papers)).toEqual(['kept']);
  });

  it('keeps what is in it, if its owner says so', () => {
    const { papers, store } = desk;
    papers.put('plan', 'secret', 2);
    store.keep();
    expect(namesOf(papers)).toEqual(['kept', 'secret']);
    expect(papers.isKept('plan', 'secret')).toBe(true);
  });

  it('erases its own, not what it does not show', () => {
    const { papers, store } = desk;
    papers.put('plan', 'secret', 2);
    papers.drop('plan', ['kept']);
    papers.drop('plan');
    expect(namesOf(papers)).toEqual([]);
    store.privateSession(false);
    expect(namesOf(papers)).toEqual(['kept']);
  });

  it('refused once more stays what it is', () => {
    const { papers, store } = desk;
    papers.put('plan', 'secret', 2);
    store.doNotKeep();
    expect(namesOf(papers)).toEqual(['secret']);
  });

  it('that another page of this tab ended is over here too', () => {
    const { papers, store, session, told } = desk;
    papers.put('plan', 'secret', 2);
    session.map.delete('trellis/private');
    told();
    expect(store.status()).toBe('kept');
    expect(namesOf(papers)).toEqual(['kept']);
  });

  it('starts with nothing in it, and gives back what waited before', () => {
    const { papers, store, storage } = openDesk();
    papers.put('plan', 'waiting', 1);
    store.privateSession(true);
    expect(namesOf(papers)).toEqual([]);
    papers.put('plan', 'secret', 2);
    store.privateSession(false);
    expect(namesOf(papers)).toEqual(['waiting']);
    expect(storage.map.size).toBe(0);
  });
});

describe('erasing everything', () => {
  it('takes the papers with it, kept or not', () => {
    for (const keep of [true, false]) {
      const { papers, store, storage } = openDesk();
      papers.put('plan', 'one', 1);
      if (keep) store.keep();
      expect(store.eraseEverything()).toBe(true);
      expect(storage.map.size).toBe(0);
      expect(namesOf(papers)).toEqual([]);
      store.keep();
      expect(namesOf(papers)).toEqual([]);
    }
  });

  it('in another tab leaves nothing here to write back', () => {
    const [first, second] = pair();
    first.store.keep();
    second.papers.put('plan', 'one', 'words');
    second.store.privateSession(true);
    second.papers.put('plan', 'secret', 'words');
    first.store.eraseEverything();
    expect(namesOf(second.papers)).toEqual([]);
    second.store.keep();
    first.store.keep();
    expect(second.storage.text()).not.toContain('words');
  });

  it('in another tab is found out by one that slept through it', () => {
    const storage = new FakeStorage();
    const [awake, asleep] = [openDesk(storage), openDesk(storage)];
    awake.store.keep();
    storage.room = 100;
    asleep.papers.put('plan', 'big', 'words that did not fit'.repeat(9));
    awake.store.eraseEverything();
    storage.room = Infinity;
    asleep.papers.put('plan', 'new', 1);
    expect(namesOf(asleep.papers)).toEqual(['new']);
    expect(storage.map.size).toBe(0);
    asleep.store.keep();
    expect(paperKeys(storage)).toEqual(['trellis/paper/plan/new']);
  });

  it('leaves no paper that was written in the same moment', () => {
    const storage = new FakeStorage();
    const { papers, told } = openDesk(storage);
    storage.map.set('trellis/paper/plan/late', '"words"');
    told({ key: 'trellis/paper/plan/late', newValue: '"words"' });
    expect(storage.map.size).toBe(0);
    storage.map.set('trellis/paper/plan/late', '"words"');
    openDesk(storage);
    expect(storage.map.size).toBe(0);
    expect(namesOf(papers)).toEqual([]);
  });
});
