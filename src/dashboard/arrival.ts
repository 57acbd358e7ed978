import { LONGEST_LINK } from '../record/codec.ts';
import { openShelf, type StorageLike } from '../record/shelf.ts';

/** Where a link's data waits for a reload. Goes with the tab, and with everything else that is erased. */
const WAITING = 'trellis/move';
const MARK = '#move=';

/** The part of the page's world a link arrives in. */
export interface Door {
  location: Pick<Location, 'hash' | 'pathname'>;
  /** Puts another address in the place of this one, in the address bar and in the history entry. */
  replace: (address: string) => void;
  session: StorageLike | undefined;
}

/**
 * The data of a link that moves a record here, if the page was opened with one. It is read once and taken out of the
 * address; the session storage serves a reload.
 */
export function arrived({ location: { hash, pathname }, replace, session }: Door): string | undefined {
  const shelf = openShelf(session);
  if (!hash.startsWith(MARK)) return shelf.get(WAITING) ?? undefined;
  const data = hash.slice(MARK.length);
  replace(pathname);
  if (data.length <= LONGEST_LINK) shelf.put(WAITING, data);
  else shelf.drop([WAITING]);
  return data;
}

/** The reader has decided: nothing waits any more. */
export const settled = ({ session }: Pick<Door, 'session'>): void => openShelf(session).drop([WAITING]);

/** The address that moves a record to another device. @param page absolute address of the page it is opened on */
export const moveAddress = (page: string, data: string): string => `${page.replace(/[?#].*$/s, '')}${MARK}${data}`;
