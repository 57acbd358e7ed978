import { openPapers, type Papers } from '../../../src/record/papers.ts';
import { FakeStorage } from './fake-storage.ts';
import { openTab, type Tab } from './tab.ts';

export interface Desk extends Tab {
  papers: Papers;
  storage: FakeStorage;
  /** Tells both, as a browser does: the record first. */
  told: (change?: { key: string | null; newValue: string | null }) => void;
}

/** The papers of a tab on a storage. */
export function openDesk(storage = new FakeStorage(), session = new FakeStorage()): Desk {
  const tab = openTab({ storage, session });
  const papers = openPapers({ storage, store: tab.store });
  const told: Desk['told'] = (change) => tab.hear(change);
  return { ...tab, session, papers, storage, told };
}

/** Tabs that hear each other at once. */
export function pair(storage = new FakeStorage()): [Desk, Desk] {
  const desks: Desk[] = [0, 1].map((own) => {
    const view = new FakeStorage(storage.map);
    view.written = (key, newValue) => desks[1 - own]?.told({ key, newValue });
    return openDesk(view);
  });
  return desks as [Desk, Desk];
}

/** What plans there are, by name. */
export const namesOf = (papers: Papers) => [...papers.all('plan').keys()].sort();
/** The keys under which papers lie in a storage. */
export const paperKeys = ({ map }: FakeStorage) => [...map.keys()].filter((key) => key.startsWith('trellis/paper/'));
