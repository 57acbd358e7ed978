import { useState } from 'react';
import { moveAddress } from '../arrival.ts';
import { LinkBox } from '../LinkBox.tsx';
import type { View } from '../use-view.ts';

type Made = { link: string } | 'too-long' | 'failed';

/** A link, and a QR code where it fits, that carries the record to another device. */
export function MovePart({ view }: { view: View }) {
  const [made, setMade] = useState<Made>();

  const make = async () => {
    try {
      const { writeMove } = await import('../../record/move.ts');
      const data = await writeMove(view.facts);
      if (data === undefined) return setMade('too-long');
      setMade({ link: moveAddress(location.href, data) });
    } catch {
      setMade('failed');
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
      </div>
      {typeof made === 'object' && (
        <LinkBox id="move-link" label="The link, made just now" link={made.link}>
          <button type="button" className="btn btn-line btn-small" onClick={() => setMade(undefined)}>
            Put it away
          </button>
        </LinkBox>
      )}
    </>
  );
}
