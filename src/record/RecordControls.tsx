import { useState } from 'react';
import { record } from './browser.ts';
import { EraseQuestion } from './EraseQuestion.tsx';

/** *Private session* and *Erase my data*, in every footer. Loaded when one of them is pressed. */
export default function RecordControls() {
  const [message, setMessage] = useState('');

  const togglePrivate = () => {
    const on = record().status() !== 'private';
    record().privateSession(on);
    document.documentElement.toggleAttribute('data-private', on);
    setMessage(
      on
        ? 'Private session: in this tab no answer is kept, and none kept before is shown. It ends when you close the tab.'
        : 'The private session has ended. What you noted in it is forgotten.',
    );
  };
  return (
    <div className="controls needs-script">
      <button type="button" className="btn-text" onClick={togglePrivate}>
        <span className="private-off">Private session</span>
        <span className="private-on">End the private session</span>
      </button>
      <EraseQuestion label="Erase my data" onErased={setMessage} />
      <p role="status">{message}</p>
    </div>
  );
}
