import type { Site } from '../quiz/curriculum.ts';
import type { Place } from './catalog.ts';

/** The address of *Start here*, where the content has one. */
export function startOf(curriculum: Site): string | undefined {
  try {
    return curriculum.href('start');
  } catch {
    return undefined;
  }
}

/** The lesson a newcomer may begin with: the first of the first path for advocates, or of the first module. */
export function firstLesson(curriculum: Site): Place | undefined {
  const { content, modules } = curriculum;
  const lessons = modules.flatMap(({ id }) => curriculum.lessonsOf(id));
  const steps = content.paths.find((path) => path.for === 'advocate')?.weeks.flatMap((week) => week.steps) ?? [];
  const first = steps.map(({ id }) => lessons.find((lesson) => lesson.id === id)).find(Boolean) ?? lessons[0];
  return first && { id: first.id, title: first.title, href: curriculum.href(first.id) };
}
