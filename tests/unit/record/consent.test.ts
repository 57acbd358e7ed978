import { describe, expect, it } from 'vitest';
import { FakeStorage, forbidden } from './fake-storage.ts';
import { about, locks, openTab } from './tab.ts';

const answers = (tab: ReturnType<typeof openTab>) =>
  Object.fromEntries([...tab.store.shown().answers].map(([id, { value }]) => [id, value]));

describe('before the reader decides', () => {
  it('writes nothing anywhere, and shows what was answered on this page', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage, locks });
    tab.store.note('answer', 'q1', 'a');
    tab.store.note('rating', 'q2', { when: 'before', step: 2 });
    expect(tab.store.status()).toBe('undecided');
    expect(answers(tab)).toEqual({ q1: 'a' });
    expect([...storage.map, ...tab.session.map]).toEqual([]);
  });

  it('writes with Keep what this page holds, and from then on everything', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage });
    tab.store.note('answer', 'q1', 'a');
    tab.store.keep();
    tab.store.note('answer', 'q2', 'b');
    expect(tab.store.status()).toBe('kept');
    expect(storage.map.get('trellis/keep')).toBe('1');
    const next = openTab({ storage });
    expect(next.store.status()).toBe('kept');
    expect(answers(next)).toEqual({ q1: 'a', q2: 'b' });
  });

  it('shows nothing that stands in storage without consent, and removes it', () => {
    const storage = new FakeStorage(new Map([['trellis/1/x', '{}'], ['trellis/theme', 'dark']])); // prettier-ignore
    openTab({ storage });
    expect([...storage.map.keys()]).toEqual(['trellis/theme']);
  });
});

describe('Do not keep', () => {
  it('goes on showing this page, writes nothing, and holds for the tab only', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage, locks });
    tab.store.note('answer', 'q1', 'a');
    tab.store.doNotKeep();
    tab.store.note('answer', 'q2', 'b');
    expect(tab.store.status()).toBe('private');
    expect(answers(tab)).toEqual({ q1: 'a', q2: 'b' });
    expect(storage.map.size).toBe(0);
    expect([...tab.session.map]).toEqual([['trellis/private', '1']]);

    const samePlace = openTab({ storage, session: tab.session });
    expect(samePlace.store.status()).toBe('private');
    expect(answers(samePlace)).toEqual({});
    expect(openTab({ storage }).store.status()).toBe('undecided');
  });

  it('can be thought better of: Keep writes what this page still shows', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage });
    tab.store.note('answer', 'q1', 'a');
    tab.store.doNotKeep();
    tab.store.note('answer', 'q2', 'b');
    tab.store.keep();
    expect(tab.store.status()).toBe('kept');
    expect(tab.session.map.size).toBe(0);
    expect(answers(openTab({ storage }))).toEqual({ q1: 'a', q2: 'b' });
  });

  it('pressed twice changes nothing', () => {
    const tab = openTab();
    tab.store.note('answer', 'q1', 'a');
    tab.store.doNotKeep();
    tab.store.doNotKeep();
    expect(answers(tab)).toEqual({ q1: 'a' });
  });
});

describe('a private session', () => {
  function keptTab() {
    const storage = new FakeStorage();
    const tab = openTab({ storage, locks });
    tab.store.keep();
    tab.store.note('answer', 'q1', 'kept');
    return { storage, tab };
  }

  it('shows nothing kept and changes nothing kept', () => {
    const { storage, tab } = keptTab();
    openTab({ storage }).store.note('answer', 'q9', 'so that there is something to fold');
    const [q1 = ''] = about(tab.store, 'q1');
    const before = storage.text();
    tab.store.privateSession(true);
    expect(tab.store.status()).toBe('private');
    expect(answers(tab)).toEqual({});
    expect(tab.store.facts()).toEqual([]);
    tab.store.note('answer', 'q1', 'secret');
    tab.store.erase([q1]);
    tab.hear({ key: 'trellis/1/x', newValue: 'x' });
    const next = openTab({ storage, session: tab.session, locks });
    next.store.note('answer', 'q2', 'secret');
    expect(answers(next)).toEqual({ q2: 'secret' });
    expect(storage.text()).toBe(before);
    expect(tab.session.text()).not.toContain('secret');
  });

  it('ended, shows what is kept again and has forgotten the rest', () => {
    const { storage, tab } = keptTab();
    tab.store.privateSession(true);
    tab.store.note('answer', 'q2', 'secret');
    tab.store.privateSession(false);
    expect(tab.store.status()).toBe('kept');
    expect(answers(tab)).toEqual({ q1: 'kept' });
    tab.store.note('answer', 'q3', 'open');
    expect(storage.text()).not.toContain('secret');
    expect(tab.session.map.size).toBe(0);
  });

  it('begun while undecided sets aside what was answered, until it ends', () => {
    const tab = openTab();
    tab.store.note('answer', 'q1', 'a');
    tab.store.privateSession(true);
    expect(answers(tab)).toEqual({});
    tab.store.note('answer', 'q2', 'secret');
    tab.store.privateSession(true);
    expect(answers(tab)).toEqual({ q2: 'secret' });
    tab.store.privateSession(false);
    tab.store.privateSession(false);
    expect(tab.store.status()).toBe('undecided');
    expect(answers(tab)).toEqual({ q1: 'a' });
  });

  it('ended by Keep, keeps all that this page was told', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage });
    tab.store.note('answer', 'q1', 'a');
    tab.store.privateSession(true);
    tab.store.note('answer', 'q2', 'b');
    tab.store.keep();
    expect(answers(openTab({ storage }))).toEqual({ q1: 'a', q2: 'b' });
  });

  it('ended by another page of the tab, is forgotten by this one too', () => {
    const { storage, tab } = keptTab();
    tab.store.privateSession(true);
    tab.store.note('answer', 'q2', 'secret');
    openTab({ storage, session: tab.session }).store.privateSession(false);
    tab.store.keep();
    expect(storage.text()).not.toContain('secret');
  });

  it('erases one of its own answers', () => {
    const { tab } = keptTab();
    tab.store.privateSession(true);
    tab.store.note('answer', 'q1', 'secret');
    tab.store.erase(about(tab.store, 'q1'));
    expect(answers(tab)).toEqual({});
  });

  it('is not entered by Keep in another tab', () => {
    const { storage, tab } = keptTab();
    tab.store.privateSession(true);
    tab.store.note('answer', 'q2', 'secret');
    openTab({ storage }).store.keep();
    tab.hear({ key: 'trellis/keep', newValue: '1' });
    expect(tab.store.status()).toBe('private');
    expect(storage.text()).not.toContain('secret');
  });

  it('is heeded by a page that slept while it began, and while it ended', () => {
    const { storage, tab } = keptTab();
    const later = openTab({ storage, session: tab.session });
    later.store.privateSession(true);
    tab.store.note('answer', 'q2', 'secret');
    expect(answers(tab)).toEqual({ q2: 'secret' });
    later.store.privateSession(false);
    tab.hear();
    expect(answers(tab)).toEqual({ q1: 'kept' });
    tab.store.note('answer', 'q3', 'open');
    expect(answers(openTab({ storage }))).toEqual({ q1: 'kept', q3: 'open' });
  });

  it('lasts as long as the page where session storage is forbidden', () => {
    const storage = new FakeStorage();
    const tab = openTab({ storage, session: forbidden });
    tab.store.keep();
    tab.store.privateSession(true);
    tab.store.note('answer', 'q1', 'secret');
    expect(tab.store.status()).toBe('private');
    expect(storage.text()).not.toContain('secret');
    tab.store.privateSession(false);
    expect(tab.store.status()).toBe('kept');
    tab.store.privateSession(true);
    tab.store.eraseEverything();
    expect(tab.store.status()).toBe('undecided');
  });

  it('ends with everything when everything is erased', () => {
    const { storage, tab } = keptTab();
    tab.store.privateSession(true);
    tab.store.note('answer', 'q2', 'secret');
    tab.store.eraseEverything();
    expect([...storage.map, ...tab.session.map]).toEqual([]);
    expect(tab.store.status()).toBe('undecided');
    expect(tab.store.facts()).toEqual([]);
  });
});
