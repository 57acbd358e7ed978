import type { Catalog, CatalogModule } from '../dashboard/catalog.ts';
import type { Progress } from '../dashboard/progress.ts';
import type { Learning } from '../record/learning.ts';
import { assessmentOf, exerciseOf, type Ref } from './refs.ts';
import type { Done } from './report.ts';

/** What kind of thing a mentor may ask for. */
export type Kind = 'module' | 'lesson' | 'exercise' | 'self-assessment' | 'guide' | 'foundation' | 'path';

/** A thing a mentor may ask for. */
export interface Assignable {
  ref: Ref;
  kind: Kind;
  /** Content id of the page. */
  id: string;
  title: string;
  href: string;
  minutes: number;
  /** The module it belongs to. */
  module?: CatalogModule;
}

/** What each kind is called before its title. */
export const KIND_WORDS: Record<Kind, string> = {
  module: 'Module',
  lesson: 'Lesson',
  exercise: 'Exercise',
  'self-assessment': 'Self-assessment',
  guide: 'Mentor guide',
  foundation: 'For mentors',
  path: 'Path',
};

function ofModule(module: CatalogModule): Assignable[] {
  const { code, id, title, href, lessons, selfAssessment, guide } = module;
  const parts: Assignable[] = [
    ...lessons.flatMap((lesson): Assignable[] => {
      const of = { id: lesson.id, title: lesson.title, module };
      return [
        { ...of, ref: lesson.code, kind: 'lesson', href: lesson.href, minutes: lesson.reading },
        {
          ...{ ...of, ref: exerciseOf(lesson.code), kind: 'exercise' as const },
          ...{ href: `${lesson.href}#${lesson.exerciseAt}`, minutes: lesson.exercise },
        },
      ];
    }),
    ...(selfAssessment
      ? [{ ref: assessmentOf(code), kind: 'self-assessment' as const, id: `${id}/self-assessment`, title, module, ...selfAssessment }] // prettier-ignore
      : []),
  ];
  const minutes = parts.reduce((sum, part) => sum + part.minutes, module.minutes);
  return [
    { ref: code, kind: 'module', id, title, href, minutes, module },
    ...parts,
    ...(guide
      ? [{ ref: guide.code, kind: 'guide' as const, id: guide.id, title: guide.title, href: guide.href, minutes: guide.minutes, module }] // prettier-ignore
      : []),
  ];
}

/** Everything a mentor may ask for, by its ref. */
export function assignables({ modules, foundations, paths }: Catalog): ReadonlyMap<Ref, Assignable> {
  const all: Assignable[] = [
    ...modules.flatMap(ofModule),
    ...foundations.map(({ code, id, title, href, minutes }): Assignable => ({ ref: code, kind: 'foundation', id, title, href, minutes })), // prettier-ignore
    ...paths.map(({ code, id, title, href }): Assignable => ({ ref: code, kind: 'path', id, title, href, minutes: 0 })),
  ];
  return new Map(all.map((each) => [each.ref, each]));
}

/** How far something is done by somebody's own record, and when the last of it was done, in milliseconds UTC. */
export interface Standing {
  done: Done;
  at?: number;
}

const standing = (done: boolean, begun: boolean, at?: number): Standing => ({
  done: done ? 'done' : begun ? 'begun' : 'open',
  ...(at !== undefined && { at }),
});

/** The last of some moments. */
const lastOf = (times: readonly number[]) => (times.length > 0 ? Math.max(...times) : undefined);

/**
 * How far something is done. A module is done when its lessons are read and its self-assessment, where it has one, is
 * answered. What leaves no trace of its own, a guide or a page for mentors, is done when its reader says so: a `read`
 * fact about its id.
 */
export function standingOf(
  { kind, id, module }: Assignable,
  { modules }: Progress,
  { read, histories }: Pick<Learning, 'read' | 'histories'>,
): Standing {
  const progress = modules.find((each) => each.module.id === module?.id);
  const lesson = progress?.lessons.find((each) => each.lesson.id === id);
  const asked = module?.questions.filter(({ at, graded }) => at === 'bank' && graded) ?? [];
  const answered = asked.flatMap((question) => histories.get(question.id)?.at(-1)?.at ?? []);
  const assessedAt = lastOf(answered);
  const asks = module?.questions.some(({ id: question, at }) => at === id && histories.has(question)) ?? false;
  if (kind === 'lesson') return standing(lesson?.read !== undefined, asks, lesson?.read);
  if (kind === 'exercise') return standing(lesson?.exercised ?? false, (lesson?.ticked ?? 0) > 0, lesson?.tickedAt);
  if (kind === 'self-assessment') return standing(progress?.assessed ?? false, answered.length > 0, assessedAt);
  if (kind === 'module' && progress) {
    const { lessons, assessed } = progress;
    const readAll = lessons.length > 0 && lessons.every((each) => each.read !== undefined);
    const begun = lessons.some((each) => each.read !== undefined || each.ticked > 0) || answered.length > 0;
    const times = [...lessons.map((each) => each.read), assessedAt].filter((at) => at !== undefined);
    return standing(readAll && (assessed || asked.length === 0), begun, lastOf(times));
  }
  return standing(read.has(id), false, read.get(id));
}
