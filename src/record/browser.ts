import type { StorageLike } from './shelf.ts';
import { openRecord, type RecordStore } from './store.ts';

let opened: RecordStore | undefined;

/** A browser that forbids storage throws when it is named, or gives `null`. */
export function storageNamed(name: 'localStorage' | 'sessionStorage'): StorageLike | undefined {
  try {
    return globalThis[name] ?? undefined;
  } catch {
    return undefined;
  }
}

/** The record of this page, opened with the browser's own storage at the first call. For browsers only. */
export function record(): RecordStore {
  if (opened) return opened;
  const storage = storageNamed('localStorage');
  opened = openRecord({
    storage,
    session: storageNamed('sessionStorage'),
    // Missing on addresses without https, and so is `navigator.storage`.
    locks: navigator.locks as LockManager | undefined,
    now: Date.now,
    random: (bytes) => crypto.getRandomValues(bytes),
    // Safari has no idle callback.
    idle: (work) => ('requestIdleCallback' in globalThis ? requestIdleCallback(() => work()) : setTimeout(work, 500)),
    persist: async () => navigator.storage?.persist?.(),
    onExternalChange(heard) {
      addEventListener('storage', (event) => {
        if (event.storageArea === storage) heard(event);
      });
      // A page that slept in the back-forward cache has heard nothing meanwhile.
      addEventListener('pageshow', (event) => {
        if (event.persisted) heard();
      });
    },
  });
  return opened;
}
