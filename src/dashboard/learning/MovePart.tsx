import { useRef, useState } from 'react';
import { moveAddress } from '../arrival.ts';
import { qrOf, type Picture } from '../qr.ts';
import type { View } from '../use-view.ts';

type Made = { link: string; picture: Picture | undefined } | 'too-long' | 'failed';

/** A link, and a QR code where it fits, that carries the record to another device. */
export function MovePart({ view }: { view: View }) {
  const [made, setMade] = useState<Made>();
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  const make = async () => {
    setWords('');
    try {
      const { writeMove } = await import('../../record/move.ts');
      const data = await writeMove(view.facts);
      if (data === undefined) return setMade('too-long');
      const link = moveAddress(location.href, data);
      setMade({ link, picture: await qrOf(link) });
    } catch {
      setMade('failed');
    }
  };
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
    <>
      <p>
        A link can carry your record to another device. <strong>Whoever holds the link can read what is in it</strong>,
        so send it to nobody but yourself. Nothing passes through a server of ours. The link carries the latest answer
        to each question, so review dates there can differ by some days; a copy carries every answer.
      </p>
      <p className="own-buttons">
        <button type="button" className="btn btn-line btn-small" disabled={view.facts.length === 0} onClick={make}>
          Make a link
        </button>
      </p>
      <div role="status" className="own-status">
        {made === 'too-long' && (
          <p>There is too much for a link. Save a copy instead, and open it on the other device.</p>
        )}
        {made === 'failed' && <p>The link could not be made. Save a copy instead.</p>}
        {words && <p>{words}</p>}
      </div>
      {typeof made === 'object' && (
        <div className="own-box">
          <label htmlFor="move-link">The link, made just now</label>
          <textarea id="move-link" readOnly rows={4} ref={field} value={made.link} />
          <p className="own-buttons">
            <button type="button" className="btn btn-small" onClick={copy}>
              Copy the link
            </button>
            <button type="button" className="btn btn-line btn-small" onClick={() => setMade(undefined)}>
              Put it away
            </button>
          </p>
          {made.picture ? (
            <>
              <p className="small">Or let the camera of the other device read this:</p>
              <svg
                className="own-qr"
                viewBox={`0 0 ${made.picture.size} ${made.picture.size}`}
                role="img"
                aria-label="QR code of the link above"
              >
                <rect width={made.picture.size} height={made.picture.size} className="quiet" />
                <path d={made.picture.path} className="dark" />
              </svg>
            </>
          ) : (
            <p className="small soft">It is too long for a picture that a camera could read.</p>
          )}
        </div>
      )}
    </>
  );
}
