import type { Curriculum } from './curriculum.ts';
import type { Provenance } from './schemas/words.ts';

/** A page whose words have a date. */
export interface Dated extends Pick<Provenance, 'written' | 'changes'> {
  id: string;
  title: string;
}

/** A change of one page, for its readers. */
export interface Changed {
  page: Dated;
  date: string;
  note: string;
  /** Whether something that was wrong was put right. */
  correction: boolean;
}

/** Pages with dates that belong together. */
export interface DatedGroup {
  title: string;
  pages: Dated[];
}

/** The version of a page: 1 as its words were first written, and one more with each change for its readers. */
export const versionOf = ({ changes }: Pick<Provenance, 'changes'>): number => changes.length + 1;

/** Every page whose words have a date, in the order in which they are read. */
export function datedPages(curriculum: Curriculum): DatedGroup[] {
  const { modules, foundations, sheets, content } = curriculum;
  const groups = [
    { title: 'Learning paths', pages: content.paths },
    ...modules.map((module) => {
      const guide = curriculum.guideOf(module.id);
      return { title: module.short, pages: [module, ...curriculum.lessonsOf(module.id), ...(guide ? [guide] : [])] };
    }),
    { title: 'For mentors', pages: [...foundations, ...sheets] },
    { title: 'Pages', pages: content.pages },
  ];
  return groups.filter(({ pages }) => pages.length > 0);
}

/** What changed for readers in some pages, newest first; of one day in the order of the pages. */
export const changesOf = (groups: readonly DatedGroup[]): Changed[] =>
  groups
    .flatMap(({ pages }) => pages.flatMap((page) => page.changes.map((change) => ({ page, ...change }))))
    .toSorted((one, other) => (one.date === other.date ? 0 : one.date < other.date ? 1 : -1));
