import { useEffect, useRef } from 'react';
import { arrived } from '../../dashboard/arrival.ts';
import { door } from '../../dashboard/door.ts';
import { askedIn, BEGIN, SENT, type Asked } from './given.ts';

/**
 * Reads what the address asks for, when the page opens and when a link is put into a tab that shows it. Nothing of it is
 * put aside for a reload: the address alone says what to begin with.
 * @param tell told what is asked for; `sent` is what stands behind the `#` in the link of a plan
 */
export function useAsked(tell: (asked: Asked | { sent: string }) => void): void {
  const now = useRef(tell);
  now.current = tell;
  useEffect(() => {
    const look = () => {
      const here = { ...door(), session: undefined };
      const asked = askedIn(arrived(here, BEGIN) ?? '');
      const sent = arrived(here, SENT);
      if (asked) now.current(asked);
      if (sent !== undefined) now.current({ sent });
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
}
