import { useEffect, useRef } from 'react';
import { EraseQuestion } from '../record/EraseQuestion.tsx';
import type { RecordStore } from '../record/store.ts';
import { KeepCare } from './KeepCare.tsx';
import { standsAt } from './keep-place.ts';

interface Props {
  store: RecordStore;
  /** What it stands below: the id of a question, say. */
  at: string;
  /** Address of My learning. */
  learning: string;
}

/**
 * The one line shown when something could be kept: what, where, who can see it, and the reader's choice. It stands once
 * on a page.
 */
export function KeepLine({ store, at, learning }: Props) {
  const status = store.status();
  const decided = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  // The button that was pressed is gone: the keyboard goes on where it says what came of it.
  useEffect(() => {
    if (asked.current && status === 'kept') decided.current?.focus();
    asked.current = status === 'undecided';
  }, [status]);
  if (!standsAt(at)) return null;
  if (status === 'private') {
    return <p className="keep-line small">Not kept: what you answer is forgotten when you leave this page.</p>;
  }
  if (status === 'memory') {
    return (
      <p className="keep-line small">
        This browser does not let the page keep anything. Your answers last until you leave the page.
      </p>
    );
  }
  if (status === 'kept') {
    return (
      <div className="keep-line small" tabIndex={-1} ref={decided}>
        <p>
          <span>Kept in this browser on this device: see </span>
          <a href={learning}>My learning</a>
          <span>. </span>
          <EraseQuestion label="Erase all of it" onErased={() => {}} />
        </p>
        <KeepCare store={store} learning={learning} />
      </div>
    );
  }
  return (
    <div className="keep-line">
      <p className="small">
        Keep what you do here? It stays in this browser on this device, and nothing is sent. Anyone who uses this
        browser here can see it.
      </p>
      <p className="keep-choices">
        <button type="button" className="btn btn-small" onClick={() => store.keep()}>
          Keep
        </button>{' '}
        <button type="button" className="btn btn-line btn-small" onClick={() => store.doNotKeep()}>
          Do not keep
        </button>{' '}
        <button type="button" className="btn-text small" onClick={() => store.eraseEverything()}>
          Erase
        </button>
      </p>
    </div>
  );
}
