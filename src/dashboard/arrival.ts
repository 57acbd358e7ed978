import { LONGEST_LINK } from '../record/codec.ts';
import { openShelf, type StorageLike } from '../record/shelf.ts';

/** How one kind of link is known, and where its data waits for a reload. */
export interface Landing {
  /** The beginning of the fragment, up to the data. */
  mark: RegExp;
  /** A key of the session storage, which goes with the tab and with everything else that is erased. */
  waiting: string;
}

/** A link that moves a record. */
export const MOVE: Landing = { mark: /^#move=/, waiting: 'trellis/move' };

/** The part of the page's world a link arrives in. */
export interface Door {
  location: Pick<Location, 'hash' | 'pathname'>;
  /** Puts another address in the place of this one, in the address bar and in the history entry. */
  replace: (address: string) => void;
  session: StorageLike | undefined;
}

/**
 * The data of a link, if the page was opened with one. It is read once and taken out of the address; the session storage
 * serves a reload.
 */
export function arrived(door: Door, { mark, waiting }: Landing): string | undefined {
  const { location, replace, session } = door;
  const shelf = openShelf(session);
  const [begun] = mark.exec(location.hash) ?? [];
  if (begun === undefined) return shelf.get(waiting) ?? undefined;
  const data = location.hash.slice(begun.length);
  replace(location.pathname);
  if (data.length <= LONGEST_LINK) shelf.put(waiting, data);
  else shelf.drop([waiting]);
  return data;
}

/** The reader has decided: nothing waits any more. */
export const settled = ({ session }: Pick<Door, 'session'>, { waiting }: Landing): void =>
  openShelf(session).drop([waiting]);

/** The address that moves a record to another device. @param page absolute address of the page it is opened on */
export const moveAddress = (page: string, data: string): string => `${page.replace(/[?#].*$/s, '')}#move=${data}`;
