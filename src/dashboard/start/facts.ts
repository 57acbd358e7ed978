import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { Start } from '../../curriculum/schemas/start.ts';
import type { Site } from '../../quiz/curriculum.ts';
import { groundsOf, type Grounds } from '../../quiz/grounds.ts';
import type { Asked } from './asking.ts';
import type { Facts } from './plan.ts';

/** A question with all that is shown of it. */
export interface StartQuestion extends Asked {
  revision: number;
  scene: string;
  ask: string;
  options: readonly { id: string; text: string; feedback: string; right: boolean }[];
  grounds: Grounds;
}

/** What plans have to know of the curriculum. */
export function factsOf(curriculum: Curriculum): Facts {
  const placeOf = (id: string) => ({ href: curriculum.href(id), title: curriculum.stop(id).title });
  return {
    modules: curriculum.modules.map(({ id, title, hue, builds_on, lessons }) => {
      const questions = curriculum.bank(id).filter(({ kind }) => kind !== 'scale' && kind !== 'reflection');
      return {
        id,
        title,
        hue: hue ?? '',
        builds_on,
        overview: placeOf(id),
        lessons: lessons.map((lesson) => ({ id: lesson, ...placeOf(lesson) })),
        ...(questions.length > 0 && {
          assessment: { ...placeOf(`${id}/self-assessment`), questions: questions.map((question) => question.id) },
        }),
      };
    }),
    paths: Object.fromEntries(
      curriculum.content.paths.map(({ id, title }) => [id, { href: curriculum.href(id), title }]),
    ),
  };
}

/** The questions in the order in which they are asked: by module, in the order of the site. */
export function questionsOf(curriculum: Site, start: Start): StartQuestion[] {
  const grounds = groundsOf(
    curriculum,
    start.questions.map((question) => ({ ...question, kind: 'choice' as const, at: 'start' })),
  );
  return curriculum.modules.flatMap((module) =>
    start.questions
      .filter((question) => question.module === module.id)
      .map(({ id, revision, scene, ask, options }) => ({
        id,
        module: module.id,
        revision,
        scene,
        ask,
        options,
        grounds: grounds[id]!,
      })),
  );
}
