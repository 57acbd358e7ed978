import { useEffect, useState } from 'react';
import { record } from '../record/browser.ts';
import type { RecordStore } from '../record/store.ts';

/** The reader's record, and a fresh look at it whenever it changes. Nothing before the page's script has run. */
export function useRecord(changed: (store: RecordStore) => void): RecordStore | undefined {
  const [store, setStore] = useState<RecordStore>();
  useEffect(() => {
    const opened = record();
    setStore(opened);
    changed(opened);
    return opened.subscribe(() => changed(opened));
  }, []);
  return store;
}
