import { useEffect, useState } from 'react';

interface Props {
  label: string;
  text: string;
  onCopied?: () => void;
  /** Whether it is the first thing to do here. */
  first?: boolean;
}

/** A button that copies a text, and says whether it worked. */
export function CopyButton({ label, text, onCopied, first = false }: Props) {
  const [words, setWords] = useState('');
  // Said of what was copied; what stands there now may be another text.
  useEffect(() => setWords(''), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setWords('Copied.');
      onCopied?.();
    } catch {
      setWords('This browser does not let a page copy. Select the text and copy it.');
    }
  };
  return (
    <>
      <button type="button" className={first ? 'btn' : 'btn btn-line btn-small'} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className="small">
        {words}
      </span>
    </>
  );
}
