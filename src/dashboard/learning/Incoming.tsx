import { useEffect, useRef } from 'react';
import type { Opened } from '../../record/copy.ts';
import { counted } from '../belongs.ts';
import { offerOf, problemWords, taken } from '../incoming.ts';
import type { View } from '../use-view.ts';

interface Props {
  view: View;
  opened: Opened;
  from: 'copy' | 'link';
  /** Told what came of it. */
  onDone: (words: string) => void;
}

/** What a copy or a link holds, in full as counts, before anything of it is taken in. */
export function Incoming({ view, opened, from, onDone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A link opens above all parts of the page, a copy inside one.
  const Title = from === 'link' ? 'h2' : 'h3';
  const back = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), [opened]);
  if ('problem' in opened) {
    return (
      <div className="own-box" role="alert">
        <Title tabIndex={-1} ref={heading}>
          {from === 'copy' ? 'This file cannot be opened' : 'This link cannot be opened'}
        </Title>
        <p>{problemWords(opened.problem, from)}</p>
        <p>
          <button type="button" className="btn btn-line btn-small" onClick={() => onDone('')}>
            Close
          </button>
        </p>
      </div>
    );
  }
  const offer = offerOf(view.facts, opened);
  const take = () => {
    const facts = taken(offer, back.current?.checked ?? false, (bytes) => crypto.getRandomValues(bytes));
    view.store.join(facts);
    // The button says it: whoever presses it agrees to keeping.
    if (view.store.status() === 'undecided') view.store.keep();
    const kept = view.store.status() === 'kept';
    onDone(
      kept
        ? 'Taken in, and kept in this browser. What was here is still here.'
        : 'Taken in. It lasts until you leave this page: nothing is kept in this tab.',
    );
  };
  return (
    <div className="own-box">
      <Title tabIndex={-1} ref={heading}>
        {from === 'copy' ? 'What is in this copy' : 'What this link brings'}
      </Title>
      <p>
        {from === 'copy'
          ? `It holds ${counted(opened.facts)}.`
          : `Somebody’s record: ${counted(opened.facts)}. Take it in only if it is yours.`}
      </p>
      <ul className="own-done">
        {offer.says.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {offer.erasedHere.length > 0 && (
        <label className="own-check">
          <input type="checkbox" ref={back} />
          <span>{`Bring back what I erased on this device, too: ${counted(offer.erasedHere)}`}</span>
        </label>
      )}
      <p className="own-buttons">
        {!offer.idle && (
          <button type="button" className="btn btn-small" onClick={take}>
            {view.status === 'undecided' ? 'Take it in and keep it in this browser' : 'Take it in'}
          </button>
        )}
        <button type="button" className="btn btn-line btn-small" onClick={() => onDone('Nothing was taken in.')}>
          {offer.idle ? 'Close' : 'Do not take it in'}
        </button>
      </p>
    </div>
  );
}
