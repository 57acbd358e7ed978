import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { Prose } from '../../curriculum/prose.ts';
import type { Lesson } from '../../curriculum/schemas/lesson.ts';
import type { Source } from '../../curriculum/schemas/source.ts';

/** What the components inside prose need to know of the page they stand on. */
export interface ProseContext {
  curriculum: Curriculum;
  /** Sources in the order of their numbers on this page. */
  citations: Source[];
  /** The page's id and its prose, where it has prose of its own. */
  id?: string | undefined;
  prose?: Prose | undefined;
  /** The lesson, where the prose is one's. */
  lesson?: Lesson | undefined;
  /** How many things with an id of their own have been rendered. */
  count: number;
}

/**
 * Prepares a page to render prose, and returns the sources it cites, in the order of their numbers. What the page
 * cites beside its prose is added to them as it is rendered.
 * @param item what holds the prose; left out where a page cites only by itself
 */
export function beginProse(
  locals: App.Locals,
  curriculum: Curriculum,
  item?: { id: string; prose: Prose },
  lesson?: Lesson,
): Source[] {
  const citations = item ? curriculum.citations(item.prose) : [];
  locals.prose = { curriculum, citations, id: item?.id, prose: item?.prose, lesson, count: 0 };
  return citations;
}

/** The context of the page being rendered. @throws when a page renders prose without setting it */
export function proseContext(locals: App.Locals): ProseContext {
  if (!locals.prose) throw new Error('A page that renders prose sets Astro.locals.prose first.');
  return locals.prose;
}

/** An id that stands once on the page. */
export function freshId(locals: App.Locals, name: string): string {
  const context = proseContext(locals);
  context.count += 1;
  return `${name}-${context.count}`;
}

/** Number of a source on this page, from 1. Sources that prose did not cite are added behind. */
export function citationNumber(locals: App.Locals, id: string): number {
  const { citations, curriculum } = proseContext(locals);
  const known = citations.findIndex((source) => source.id === id);
  return known >= 0 ? known + 1 : citations.push(curriculum.source(id));
}
