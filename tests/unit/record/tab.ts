import { openRecord, type RecordStore } from '../../../src/record/store.ts';
import type { Change, Surroundings } from '../../../src/record/surroundings.ts';
import { FakeStorage } from './fake-storage.ts';

let drawn = 0;

/** Bytes that differ every time and are the same in every run of a test file. */
function random(bytes: Uint8Array): Uint8Array {
  drawn += 1;
  new DataView(bytes.buffer).setUint32(bytes.length - 4, drawn);
  return bytes;
}

/** Locks that are always free. */
export const locks = {
  async request(_: string, work: () => void): Promise<void> {
    work();
  },
};

export interface Tab {
  store: RecordStore;
  session: FakeStorage;
  /** Tells the tab of a change elsewhere, or wakes it without one. */
  hear: (change?: Change) => void;
}

/** A tab on a storage, with a clock that goes one millisecond forward at every look. No locks unless handed in. */
export function openTab(options: Partial<Surroundings> = {}): Tab {
  const session = new FakeStorage();
  let clock = 1_795_000_000_000 + drawn * 1000;
  let hear: Tab['hear'] = () => undefined;
  const store = openRecord({
    storage: new FakeStorage(),
    session,
    now: () => (clock += 1),
    random,
    onExternalChange: (heard) => (hear = heard),
    ...options,
  });
  return { store, session, hear: (change) => hear(change) };
}

/** Ids of the facts about a subject, as a control that erases an answer finds them. */
export function about(store: RecordStore, subject: string): string[] {
  return store
    .facts()
    .filter((fact) => fact.subject === subject)
    .map(({ id }) => id);
}
