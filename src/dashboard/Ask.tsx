import { useEffect, useRef, useState } from 'react';

interface Props {
  /** Words on the button that asks. */
  label: string;
  /** What is asked, with all that it would do. */
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}

/** A button that asks once more before it does something that cannot be undone. */
export function Ask({ label, question, yes, no, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // The button that was pressed is gone: the keyboard goes on where the question stands, and back again.
  useEffect(() => {
    if (asking) words.current?.focus();
    else if (asked.current) button.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" className="btn-text small" ref={button} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <div className="own-ask">
      <p tabIndex={-1} ref={words}>
        {question}
      </p>
      <p className="own-buttons">
        <button
          type="button"
          className="btn btn-small"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" className="btn btn-line btn-small" onClick={() => setAsking(false)}>
          {no}
        </button>
      </p>
    </div>
  );
}
