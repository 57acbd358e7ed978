import { useEffect, useRef } from 'react';
import type { RecordStore } from '../../record/store.ts';

/**
 * Empties the builder when what stands in it is to be forgotten: everything was erased, a private session ended, or one
 * began over a plan that is kept. A plan that is only on the page stays when a private session begins.
 * @param kept whether the plan on the page is one of those kept
 */
export function useForgetting(store: RecordStore, kept: boolean, forget: () => void): void {
  const now = useRef({ kept, forget });
  now.current = { kept, forget };
  useEffect(() => {
    let before = store.status();
    // Asked before the page is drawn anew: by then a kept plan is out of sight.
    return store.subscribe((what) => {
      const status = store.status();
      const ended = before === 'private' && status !== 'private';
      const began = before !== 'private' && status === 'private' && now.current.kept;
      before = status;
      if (what === 'erased' || ended || began) now.current.forget();
    });
  }, []);
}
