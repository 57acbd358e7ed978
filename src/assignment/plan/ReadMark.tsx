import { useState } from 'react';
import { keepLineAt, standsAt } from '../../quiz/keep-place.ts';
import { LateKeepLine } from '../../quiz/LateKeepLine.tsx';
import { eraseFormer } from '../../record/own-words.ts';
import type { RecordStore } from '../../record/store.ts';
import type { Assignable } from '../assignables.ts';

/** Whether the reader has to say that it is read: reading it leaves no trace of its own. */
export const isMarked = ({ kind }: Assignable): boolean => kind === 'guide' || kind === 'foundation' || kind === 'path';

interface Props {
  is: Assignable;
  read: boolean;
  store: RecordStore;
  /** Address of My learning. */
  learning: string;
}

/** A button that says something is read, and takes that back. */
export function ReadMark({ is, read, store, learning }: Props) {
  const [words, setWords] = useState('');
  const place = `plan ${is.ref}`;
  const press = () => {
    if (read) eraseFormer(store, 'read', is.id);
    else {
      keepLineAt(store, place);
      store.note('read', is.id, true);
    }
    setWords(read ? 'Taken back.' : 'Noted.');
  };
  return (
    <div className="plan-mark">
      <p className="own-buttons">
        {/* One button, so that the keyboard stays on it. */}
        <button type="button" className={read ? 'btn-text small' : 'btn btn-line btn-small'} onClick={press}>
          <span>{read ? 'I have not read it' : 'I have read it'}</span>
          <span className="out">{`: ${is.title}`}</span>
        </button>
        <span role="status" className="small">
          {words}
        </span>
      </p>
      {words && standsAt(place) && <LateKeepLine store={store} at={place} learning={learning} />}
    </div>
  );
}
