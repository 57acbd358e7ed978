import { minutesOf, minutesOfFoundation, minutesOfLesson } from '../curriculum/minutes.ts';
import type { WithProse } from '../curriculum/curriculum.ts';
import { plain } from '../curriculum/phrase.ts';
import type { Lesson } from '../curriculum/schemas/lesson.ts';
import type { Site } from '../quiz/curriculum.ts';
import { groundsOf, type Grounds } from '../quiz/grounds.ts';
import { kindOf, type Question } from '../quiz/registry.ts';

/** A page one can go to. */
export interface Place {
  id: string;
  title: string;
  /** Its address, sub-path included. */
  href: string;
}

/** A heading of a page, its anchor as id. */
export interface Section {
  id: string;
  title: string;
}

/** A page that links and plans name by its permanent code. */
export interface Coded extends Place {
  code: string;
}

/** What the reader's own pages know of a lesson. */
export interface CatalogLesson extends Coded {
  /** Minutes to read it and answer its checks. */
  reading: number;
  /** Minutes of its exercise. */
  exercise: number;
  /** Anchor of its exercise. */
  exerciseAt: string;
  sections: Section[];
  /** Ids of the exercise's steps. */
  steps: string[];
}

/** What they know of a question: enough to count and to schedule it, nothing to ask it with. */
export interface CatalogQuestion {
  id: string;
  code: string;
  kind: string;
  revision: number;
  /** `bank`, or the id of the lesson that asks it. */
  at: string;
  /** Whether it has a right answer and so comes back for review. */
  graded: boolean;
}

/** What they know of a module. */
export interface CatalogModule extends Coded {
  /** Minutes to read its overview. */
  minutes: number;
  /** The name on the cover. */
  short: string;
  hue?: string | undefined;
  builds_on: string[];
  lessons: CatalogLesson[];
  scales: { id: string; code: string; statement: string; revision: number }[];
  /** Its questions in *Start here*, by id. */
  start: string[];
  questions: CatalogQuestion[];
  selfAssessment?: { href: string; minutes: number } | undefined;
  /** Its mentor guide; the minutes are those of its shortest session. */
  guide?: (Coded & { minutes: number }) | undefined;
}

/** A learning path, with the pages it leads through in their order. */
export interface CatalogPath extends Coded {
  for: 'advocate' | 'mentor';
  /** Each in the week it is for, from 1. */
  steps: (Place & { week: number })[];
}

/** What the reader's own pages must know of the curriculum: titles, addresses, revisions; no prose. */
export interface Catalog {
  modules: CatalogModule[];
  paths: CatalogPath[];
  foundations: (Coded & { minutes: number; sections: Section[] })[];
}

/** The questions of a module that come back for review, with where each is taught. */
export interface ReviewQuestions {
  questions: Question[];
  grounds: Record<string, Grounds>;
}

const sectionsOf = ({ prose }: Pick<WithProse<object>, 'prose'>): Section[] =>
  prose.headings.flatMap(({ id, text }) => (id ? [{ id, title: plain(text) }] : []));

/** Ids of an exercise's steps: their own where they have one, else their number. */
function stepsOf(lesson: Pick<Lesson, 'try'>): string[] {
  return (lesson.try.steps as readonly (string | { id: string })[]).map((step, index) =>
    typeof step === 'string' ? String(index + 1) : step.id,
  );
}

/** The catalog of a curriculum. Needs the whole content: for the build only. */
export function catalogOf(curriculum: Site): Catalog {
  const { content, foundations } = curriculum;
  const titles = new Map(curriculum.sequence().map(({ id, title }) => [id, title]));
  const place = (id: string, title = titles.get(id) ?? id): Place => ({ id, title, href: curriculum.href(id) });
  return {
    modules: curriculum.modules.map((module) => {
      const all = curriculum.quizOf(module.id)?.questions ?? [];
      const guide = curriculum.guideOf(module.id);
      const assessment = `${module.id}/self-assessment`;
      return {
        ...place(module.id, module.title),
        ...{ code: module.code, minutes: minutesOf(curriculum, module.id) },
        short: module.short,
        hue: module.hue,
        builds_on: module.builds_on,
        lessons: curriculum.lessonsOf(module.id).map((lesson) => ({
          ...place(lesson.id, lesson.title),
          ...{ code: lesson.code, exerciseAt: lesson.outline.try },
          ...{ reading: minutesOfLesson(lesson).reading, exercise: lesson.try.minutes },
          sections: sectionsOf(lesson),
          steps: stepsOf(lesson),
        })),
        start: (content.start?.questions ?? []).filter((question) => question.module === module.id).map(({ id }) => id),
        scales: all.flatMap((question) =>
          question.kind === 'scale'
            ? [
                {
                  id: question.id,
                  code: question.code,
                  statement: plain(question.statement),
                  revision: question.revision,
                },
              ]
            : [],
        ),
        questions: all
          .filter(({ kind }) => kind !== 'scale')
          .map((question) => {
            const { id, code, kind, revision, at } = question;
            return { id, code, kind, revision, at, graded: kindOf(question).graded };
          }),
        selfAssessment:
          curriculum.bank(module.id).length > 0
            ? { href: curriculum.href(assessment), minutes: minutesOf(curriculum, assessment) }
            : undefined,
        guide: guide && { ...place(guide.id, guide.title), code: guide.code, minutes: minutesOf(curriculum, guide.id) },
      };
    }),
    paths: content.paths.map((path) => ({
      ...place(path.id, path.title),
      ...{ code: path.code, for: path.for },
      steps: path.weeks.flatMap(({ steps }, index) => steps.map(({ id }) => ({ ...place(id), week: index + 1 }))),
    })),
    foundations: foundations.map((page) => ({
      ...place(page.id, page.title),
      ...{ code: page.code, minutes: minutesOfFoundation(page), sections: sectionsOf(page) },
    })),
  };
}

/** The questions of a module that come back for review, whole, with their grounds. For the build only. */
export function questionsOf(curriculum: Site, module: string): ReviewQuestions {
  const questions = (curriculum.quizOf(module)?.questions ?? []).filter((question) => kindOf(question).graded);
  return { questions, grounds: groundsOf(curriculum, questions) };
}
