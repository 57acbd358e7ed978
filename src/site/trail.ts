import type { Curriculum } from '../curriculum/curriculum.ts';

/** A page in the trail to another, with its address; the page itself has none. */
export interface Crumb {
  name: string;
  href?: string;
}

/**
 * The trail from the home page to a page, for those who read it and for software.
 * @param inside ids of the pages it stands in, below the home page
 * @param title name of the page in the trail
 */
export function trailTo(curriculum: Curriculum, inside: string[], title: string): Crumb[] {
  /** Pages whose trail uses a shorter name than their title. */
  const nameOf = (id: string) =>
    curriculum.modules.find((module) => module.id === id)?.short ??
    (id === 'before-you-begin' ? 'Before you begin' : curriculum.stop(id).title);
  return [
    { name: curriculum.content.site.name, href: curriculum.href('home') },
    ...inside.map((id) => ({ name: nameOf(id), href: curriculum.href(id) })),
    { name: title },
  ];
}
