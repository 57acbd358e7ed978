import { useEffect, useRef, useState } from 'react';
import { record } from './browser.ts';

interface Props {
  /** Words on the button that asks. */
  label: string;
  /** Told what came of it. */
  onErased: (words: string) => void;
}

/** A button that asks once more, then erases everything this site keeps on the device. */
export function EraseQuestion({ label, onErased }: Props) {
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // The button that was pressed is gone: the keyboard goes on where the question stands, and back again.
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (asked.current) button.current?.focus();
    asked.current = asking;
  }, [asking]);
  const erase = () => {
    const done = record().eraseEverything();
    const { documentElement } = document;
    documentElement.removeAttribute('data-private');
    documentElement.removeAttribute('data-theme');
    setAsking(false);
    onErased(
      done
        ? 'Erased: this browser keeps nothing of yours from this site any more. Copies you saved, and the browser’s own history, are still there.'
        : 'This browser refused to erase. Clear the data of this site in the browser’s own settings.',
    );
  };
  if (!asking) {
    return (
      <button type="button" className="btn-text" ref={button} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <span className="controls">
      <span tabIndex={-1} ref={question}>
        Erase everything this site keeps on this device?
      </span>
      <button type="button" className="btn btn-small" onClick={erase}>
        Erase everything
      </button>
      <button type="button" className="btn btn-line btn-small" onClick={() => setAsking(false)}>
        Do not erase
      </button>
    </span>
  );
}
