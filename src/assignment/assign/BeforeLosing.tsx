import { useEffect, useRef } from 'react';

interface Props {
  onYes: () => void;
  onNo: () => void;
}

/** Asked before a plan that came takes the place of one that is kept nowhere. */
export function BeforeLosing({ onYes, onNo }: Props) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div className="own-ask">
      <p tabIndex={-1} ref={words}>
        Another plan came. The one on this page is not kept: if you open the other, it is gone.
      </p>
      <p className="own-buttons">
        <button type="button" className="btn btn-small" onClick={onYes}>
          Open the other, and lose this one
        </button>
        <button type="button" className="btn btn-line btn-small" onClick={onNo}>
          Go on with this one
        </button>
      </p>
    </div>
  );
}
