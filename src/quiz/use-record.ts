import { useEffect, useReducer, useState } from 'react';
import { record } from '../record/browser.ts';
import type { RecordStore } from '../record/store.ts';

/**
 * The reader's record, and a fresh look at it whenever it changes. Nothing before the page's script has run.
 * @param changed told when the record was opened and after every change
 */
export function useRecord(changed?: (store: RecordStore) => void): RecordStore | undefined {
  const [store, setStore] = useState<RecordStore>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const opened = record();
    const look = () => {
      changed?.(opened);
      redraw();
    };
    setStore(opened);
    look();
    return opened.subscribe(look);
  }, []);
  return store;
}
