import { useState } from 'react';
import { record } from './browser.ts';

/** *Private session* and *Erase my data*, in every footer. Loaded when one of them is pressed. */
export default function RecordControls() {
  const [asking, setAsking] = useState(false);
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
  const erase = () => {
    const done = record().eraseEverything();
    document.documentElement.removeAttribute('data-private');
    document.documentElement.removeAttribute('data-theme');
    setAsking(false);
    setMessage(
      done
        ? 'Erased: nothing of yours is left on this device from this site.'
        : 'This browser refused to erase. Clear the data of this site in the browser’s own settings.',
    );
  };

  return (
    <div className="controls needs-script">
      <button type="button" className="btn-text" onClick={togglePrivate}>
        <span className="private-off">Private session</span>
        <span className="private-on">End the private session</span>
      </button>
      <button type="button" className="btn-text" onClick={() => setAsking(true)}>
        Erase my data
      </button>
      {asking && (
        <span className="controls">
          <span>Erase everything this site keeps on this device?</span>
          <button type="button" className="btn btn-small" onClick={erase}>
            Erase everything
          </button>
          <button type="button" className="btn btn-line btn-small" onClick={() => setAsking(false)}>
            Do not erase
          </button>
        </span>
      )}
      <p role="status">{message}</p>
    </div>
  );
}
