import { useEffect, useRef, useState, type ReactNode } from 'react';
import { qrOf, type Picture } from './qr.ts';

interface Props {
  /** Id of the field. */
  id: string;
  label: string;
  link: string;
  /** More to do with the link, beside *Copy the link*. */
  children?: ReactNode;
}

/** A link that was made: to copy, and as a picture where it is short enough for a camera. */
export function LinkBox({ id, label, link, children }: Props) {
  const [picture, setPicture] = useState<Picture>();
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    let current = true;
    setWords('');
    // Without its code there is no picture; the link itself is there.
    qrOf(link).then(
      (made) => current && setPicture(made),
      () => current && setPicture(undefined),
    );
    return () => void (current = false);
  }, [link]);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(field.current!.value);
      setWords('Copied.');
    } catch {
      setWords('Selected: now copy it.');
    }
  };
  return (
    <div className="own-box">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={4} ref={field} value={link} />
      <p className="own-buttons">
        <button type="button" className="btn btn-small" onClick={copy}>
          Copy the link
        </button>
        {children}
      </p>
      <p role="status" className="own-status">
        {words}
      </p>
      {picture ? (
        <>
          <p className="small">Or let the camera of the other device read this:</p>
          <svg
            className="own-qr"
            viewBox={`0 0 ${picture.size} ${picture.size}`}
            role="img"
            aria-label="QR code of the link above"
          >
            <rect width={picture.size} height={picture.size} className="quiet" />
            <path d={picture.path} className="dark" />
          </svg>
        </>
      ) : (
        <p className="small soft">It is too long for a picture that a camera could read.</p>
      )}
    </div>
  );
}
