import { useEffect, useRef } from 'react';
import { arrived } from '../../dashboard/arrival.ts';
import { door } from '../../dashboard/door.ts';
import { landingOf } from '../landing.ts';
import { openAll, type Brought } from './opening.ts';

export const LANDING = landingOf('report');

/**
 * Reads the report a link brings, when the page opens and when a link is put into a tab that shows it already.
 * @param onBrought told what came; `again` when a reload brought it once more
 */
export function useLink(onBrought: (brought: Brought, how: { again: boolean }) => void): void {
  const tell = useRef(onBrought);
  tell.current = onBrought;
  useEffect(() => {
    const look = async () => {
      const fresh = LANDING.mark.test(location.hash);
      const data = arrived(door(), LANDING);
      if (data !== undefined) tell.current(await openAll(`#${data}`), { again: !fresh });
    };
    const heard = () => {
      if (LANDING.mark.test(location.hash)) void look();
    };
    void look();
    addEventListener('hashchange', heard);
    return () => removeEventListener('hashchange', heard);
  }, []);
}
