import { useEffect, useRef } from 'react';
import type { OpenSheet } from './use-sheet.ts';

/** What becomes of what is typed: asked once, then said. */
export function KeepSheet({ open: { store, kept, filled } }: { open: OpenSheet }) {
  const status = store?.status();
  const decided = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  const asks = status === 'undecided' && filled;
  // The button that was pressed is gone: the keyboard goes on where it says what came of it.
  useEffect(() => {
    if (asked.current && !asks && filled) decided.current?.focus();
    asked.current = asks;
  }, [asks]);
  if (!store || !filled) return null;
  if (!asks) {
    return (
      <p className="keep-line small" tabIndex={-1} ref={decided}>
        <span>
          {status === 'private'
            ? 'Not kept: what you typed is gone when you leave this page. Print it, or save it as a file.'
            : kept
              ? 'Kept in this browser on this device. Anyone who uses it here can read it, so no names, and nothing about papers.'
              : 'This browser does not let the page keep anything, or its store is full. What you typed lasts until you leave the page: print it, or save it as a file.'}
        </span>
      </p>
    );
  }
  return (
    <div className="keep-line">
      <p className="small">
        Keep what you do here, this sheet included? It stays in this browser on this device, and nothing is sent. Anyone
        who uses this browser here can read it, so no names, and nothing about papers.
      </p>
      <p className="keep-choices">
        <button type="button" className="btn btn-small" onClick={() => store.keep()}>
          Keep
        </button>{' '}
        <button type="button" className="btn btn-line btn-small" onClick={() => store.doNotKeep()}>
          Do not keep
        </button>
      </p>
    </div>
  );
}
