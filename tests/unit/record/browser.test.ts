import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStorage } from './fake-storage.ts';

/** A page: what `browser.ts` looks for in the world, as far as it is there. */
class Page extends EventTarget {
  localStorage = new FakeStorage();
  sessionStorage = new FakeStorage();
  persist = vi.fn(async () => true);
  request = vi.fn(async (_: string, work: () => void) => work());

  open(globals: Record<string, unknown> = {}): void {
    const all = {
      localStorage: this.localStorage,
      sessionStorage: this.sessionStorage,
      navigator: { locks: { request: this.request }, storage: { persist: this.persist } },
      addEventListener: this.addEventListener.bind(this),
      requestIdleCallback: (work: () => void) => work(),
      ...globals,
    };
    for (const [name, value] of Object.entries(all)) vi.stubGlobal(name, value);
  }

  tell(type: string, fields: object): void {
    this.dispatchEvent(Object.assign(new Event(type), fields));
  }
}

describe('record', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const load = async () => (await import('../../../src/record/browser.ts')).record;

  it('is one for the page, and touches nothing before its first use', async () => {
    const page = new Page();
    page.open();
    const touched = vi.fn();
    page.localStorage.before = touched;
    const record = await load();
    expect(touched).not.toHaveBeenCalled();
    expect(record()).toBe(record());
  });

  it('keeps in the storage of the browser, asks for it to last, and folds in idle time', async () => {
    const page = new Page();
    page.open();
    const store = (await load())();
    store.keep();
    const fact = store.note('answer', 'q1', 'a');
    expect(fact.id).toMatch(/^[\w-]{16}$/);
    expect(Math.abs(fact.at - Date.now())).toBeLessThan(60_000);
    expect(page.localStorage.map.size).toBe(2);
    expect(page.persist).toHaveBeenCalledTimes(1);
    expect(page.request).toHaveBeenCalledTimes(1);
    store.privateSession(true);
    expect(page.sessionStorage.map.get('trellis/private')).toBe('1');
  });

  it('hears other tabs, but not the session storage of its own frames', async () => {
    const page = new Page();
    page.open();
    const store = (await load())();
    const listener = vi.fn();
    store.subscribe(listener);
    page.tell('storage', { key: 'trellis/1/x', newValue: 'x', storageArea: page.sessionStorage });
    expect(listener).not.toHaveBeenCalled();
    page.tell('storage', { key: 'trellis/1/x', newValue: 'x', storageArea: page.localStorage });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('looks again when the page comes back from the back-forward cache', async () => {
    const page = new Page();
    page.open();
    const store = (await load())();
    const listener = vi.fn();
    store.subscribe(listener);
    page.tell('pageshow', { persisted: false });
    expect(listener).not.toHaveBeenCalled();
    page.tell('pageshow', { persisted: true });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('works in memory where naming a storage throws', async () => {
    const page = new Page();
    page.open();
    for (const name of ['localStorage', 'sessionStorage']) {
      const get = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      Object.defineProperty(globalThis, name, { get, configurable: true });
    }
    const store = (await load())();
    expect(store.status()).toBe('memory');
    store.note('answer', 'q1', 'a');
    expect(store.shown().answers.get('q1')?.value).toBe('a');
  });

  it('works in memory where the storages are null', async () => {
    new Page().open({ localStorage: null, sessionStorage: null });
    expect((await load())().status()).toBe('memory');
  });

  it('works without locks, lasting storage and idle time', async () => {
    vi.useFakeTimers();
    const page = new Page();
    page.open({ navigator: {} });
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    const store = (await load())();
    store.keep();
    store.note('answer', 'q1', 'a');
    expect(store.status()).toBe('kept');
  });

  it('folds after half a second where there is no idle callback', async () => {
    vi.useFakeTimers();
    const page = new Page();
    page.open();
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    (await load())();
    expect(page.request).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(page.request).toHaveBeenCalledTimes(1);
  });
});
