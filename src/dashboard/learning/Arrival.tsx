import { useEffect, useState } from 'react';
import type { Opened } from '../../record/copy.ts';
import { arrived, MOVE, settled } from '../arrival.ts';
import { door } from '../door.ts';
import { Said } from '../Said.tsx';
import type { View } from '../use-view.ts';

/** What a link brings, and what shows it: loaded only when there is a link. */
async function open(data: string) {
  const [{ readMove }, { Incoming }] = await Promise.all([import('../../record/move.ts'), import('./Incoming.tsx')]);
  return { opened: await readMove(data), Incoming };
}

/** A record that comes by a link: shown, and taken in only when the reader says so. */
export function Arrival({ view }: { view: View }) {
  const [brought, setBrought] = useState<{ opened: Opened; Incoming: typeof import('./Incoming.tsx').Incoming }>();
  const [words, setWords] = useState('');
  useEffect(() => {
    const look = () => {
      const data = arrived(door(), MOVE);
      if (data !== undefined)
        open(data).then(setBrought, () => setWords('A part of this page could not be loaded. Reload it.'));
    };
    look();
    // The link may be put into a tab that shows this page already.
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const done = (what: string) => {
    settled(door(), MOVE);
    setBrought(undefined);
    setWords(what);
  };
  return (
    <>
      {brought && <brought.Incoming view={view} opened={brought.opened} from="link" onDone={done} />}
      <Said words={words} />
    </>
  );
}
