import type { Learning } from '../record/learning.ts';
import type { Catalog } from './catalog.ts';

/** A section the reader noted something beside, or marked. */
export interface Beside {
  /** `lesson#heading` */
  section: string;
  /** The page and the heading, or nothing where the section is no longer there. */
  page: { title: string; href: string } | undefined;
  heading: string | undefined;
  note: string | undefined;
  marked: boolean;
}

/** Notes and bookmarks in the order of the curriculum; those whose section has gone come last, and stay. */
export function besideOf({ modules, foundations }: Catalog, { notes, bookmarks }: Learning): Beside[] {
  const pages = [...modules.flatMap(({ lessons }) => lessons), ...foundations];
  const places = new Map(
    pages.flatMap(({ id, title, href, sections }) =>
      sections.map((section) => [
        `${id}#${section.id}`,
        { page: { title, href: `${href}#${section.id}` }, heading: section.title },
      ]),
    ),
  );
  const known = [...places.keys()];
  const order = (section: string) => (places.has(section) ? known.indexOf(section) : known.length);
  return [...new Set([...notes.keys(), ...bookmarks.keys()])]
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((section) => {
      // The page may still be there when the section has gone.
      const page = pages.find(({ id }) => id === section.split('#')[0]);
      const gone = { page: page && { title: page.title, href: page.href }, heading: undefined };
      return {
        section,
        ...(places.get(section) ?? gone),
        note: notes.get(section)?.value,
        marked: bookmarks.has(section),
      };
    });
}
