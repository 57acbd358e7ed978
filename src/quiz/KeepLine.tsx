import { EraseQuestion } from '../record/EraseQuestion.tsx';
import type { RecordStore } from '../record/store.ts';

/** The one line shown when something could be kept: what, where, who can see it, and the reader's choice. */
export function KeepLine({ store }: { store: RecordStore }) {
  const status = store.status();
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
      <p className="keep-line small">
        <span>Kept in this browser on this device.</span> <EraseQuestion label="Erase" onErased={() => {}} />
      </p>
    );
  }
  return (
    <div className="keep-line">
      <p className="small">
        Keep your answers? They stay in this browser on this device, and nothing is sent. Anyone who uses this browser
        here can see them.
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
