import { useEffect, useRef, useState } from 'react';
import { Words } from '../PlanView.tsx';
import { canSeal, unseal } from '../sealed.ts';
import { both, NOTHING, openAll, type Brought } from './opening.ts';

/** A file that waits for its passphrase. */
export interface Sealed {
  name: string;
  text: string;
}

interface Props {
  sealed: readonly Sealed[];
  /** Told which files are left to be opened. */
  onLeft: (left: Sealed[]) => void;
  onOpened: (brought: Brought) => void;
}

const PROBLEMS = {
  wrong:
    'This passphrase does not fit. Look at small and capital letters and blanks, and try again; or ask for it once more.',
  damaged: 'A file is damaged and cannot be opened with any passphrase. Ask for it again.',
  newer: 'A file was sealed by a newer version of this site. Reload this page and try again.',
} as const;

/** Asks for the passphrase of sealed files; one that fits several opens them all. */
export function SealedForm({ sealed, onLeft, onOpened }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    const passphrase = field.current?.value ?? '';
    setBusy(true);
    setWords('');
    let brought: Brought | undefined;
    const left: Sealed[] = [];
    const problems = new Set<keyof typeof PROBLEMS>();
    for (const each of sealed) {
      const found = await unseal(each.text, passphrase);
      if ('text' in found) brought = both(brought ?? NOTHING, await openAll(found.text));
      else {
        problems.add(found.problem);
        // No passphrase opens what is damaged.
        if (found.problem !== 'damaged') left.push(each);
      }
    }
    setBusy(false);
    setWords([...problems].map((problem) => PROBLEMS[problem]).join(' '));
    if (brought) onOpened(brought);
    else field.current?.select();
    if (left.length < sealed.length && (brought || left.length > 0)) onLeft(left);
  };
  if (!canSeal()) return <p className="own-line">This browser opens sealed files only on pages with https.</p>;
  return (
    <form method="dialog" autoComplete="off" className="own-box group-sealed" onSubmit={(event) => void submit(event)}>
      <p>
        <span>{sealed.length === 1 ? 'This file is locked: ' : 'These files are sealed: '}</span>
        <Words>{sealed.map(({ name }) => name).join(', ')}</Words>
      </p>
      <label htmlFor="group-passphrase">Passphrase</label>
      <input id="group-passphrase" type="password" ref={field} autoComplete="off" spellCheck={false} />
      <p className="own-buttons">
        <button type="submit" className="btn btn-small" disabled={busy}>
          {busy ? 'Opening takes a moment' : 'Open'}
        </button>
        <button type="button" className="btn btn-line btn-small" onClick={() => onLeft([])}>
          Do not open
        </button>
      </p>
      <p role="status" className="own-status">
        {words}
      </p>
    </form>
  );
}
