import type { AstroGlobal } from 'astro';
import type { WithProse } from '../curriculum/curriculum.ts';
import type { Lesson } from '../curriculum/schemas/lesson.ts';
import Check from '../quiz/Check.astro';
import type { Site } from '../quiz/curriculum.ts';
import { proseComponents } from '../site/prose/components.ts';

/** The components that may stand in prose, for `<Content components={components} />`. */
export const components = { ...proseComponents, Check };

/**
 * Prepares a page to render prose, and returns the sources it cites, in the order of their numbers.
 * @param prose the prose, or prose of the same page whose citations are numbered together
 */
export function beginProse(
  astro: Pick<AstroGlobal, 'locals'>,
  curriculum: Site,
  item?: WithProse<object>,
  lesson?: Lesson,
) {
  const citations = item ? curriculum.citations(item.prose) : [];
  astro.locals.prose = { curriculum, citations, lesson, count: 0 };
  return citations;
}
