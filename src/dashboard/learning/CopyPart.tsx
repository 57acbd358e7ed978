import { useState } from 'react';
import type { Opened } from '../../record/copy.ts';
import { dayOf, dayWords } from '../days.ts';
import { download } from '../download.ts';
import { FileDrop } from '../FileDrop.tsx';
import { Said } from '../Said.tsx';
import type { View } from '../use-view.ts';

/** The largest file that is read at all, in bytes; what is larger is refused unread. */
const LARGEST = 16_000_000;

const NOT_LOADED = 'A part of this page could not be loaded. Nothing was changed; try again.';

/** What opening a copy needs. */
async function load() {
  const [{ readCopy }, { Incoming }] = await Promise.all([import('../../record/copy.ts'), import('./Incoming.tsx')]);
  return { readCopy, Incoming };
}

/** *Save a copy* to a file, and *Open a copy*, which adds and never replaces. */
export function CopyPart({ view }: { view: View }) {
  const [brought, setBrought] = useState<{ opened: Opened; Incoming: typeof import('./Incoming.tsx').Incoming }>();
  const [words, setWords] = useState('');
  const { store, facts, reading } = view;
  const { saved } = reading.learning;

  const save = async () => {
    const now = Date.now();
    try {
      const { copyName, writeCopy } = await import('../../record/copy.ts');
      download(writeCopy(facts, now), copyName(now));
      store.note('saved', 'copy', true);
      setWords('Saved. Your browser says where: often among the downloads.');
    } catch {
      setWords(NOT_LOADED);
    }
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    setWords('');
    const parts = await load().catch(() => undefined);
    if (!parts) return setWords(NOT_LOADED);
    const { readCopy, Incoming } = parts;
    try {
      const opened: Opened =
        file.size > LARGEST ? { problem: 'too-large' } : readCopy(new Uint8Array(await file.arrayBuffer()));
      setBrought({ opened, Incoming });
    } catch {
      setWords('The browser could not read this file. Nothing was changed.');
    }
  };
  return (
    <>
      <p>
        A copy is a small file with everything on this page, notes included. Whoever has the file can read it.
        {saved !== undefined && <span>{` Last saved on ${dayWords(dayOf(saved))}.`}</span>}
      </p>
      <p className="own-buttons">
        <button type="button" className="btn btn-small" disabled={facts.length === 0} onClick={save}>
          Save a copy
        </button>
        {facts.length === 0 && <span className="small soft">There is nothing to save yet.</span>}
      </p>
      <FileDrop
        id="open-copy"
        label="Open a copy"
        accept=".json,application/json"
        onFiles={([file]) => void open(file)}
      >
        <p className="small soft">
          Or drop the file here. You see what it would add first; nothing that is here is replaced.
        </p>
      </FileDrop>
      {brought && (
        <brought.Incoming
          view={view}
          opened={brought.opened}
          from="copy"
          onDone={(what) => {
            setBrought(undefined);
            setWords(what);
          }}
        />
      )}
      <Said words={words} />
    </>
  );
}
