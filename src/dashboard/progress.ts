import type { Fact } from '../record/fact.ts';
import { fold, type Rating, type Shown } from '../record/fold.ts';
import { learningOf, type Learning } from '../record/learning.ts';
import type { Catalog, CatalogLesson, CatalogModule } from './catalog.ts';

/** Everything a record says, read once for all that a page shows of it. */
export interface Reading {
  shown: Shown;
  learning: Learning;
}

/** @param facts in any order */
export const readingOf = (facts: readonly Fact[]): Reading => ({ shown: fold(facts), learning: learningOf(facts) });

/** Answers by what came of them, each question counted once, by its latest answer. */
export interface Answered {
  right: number;
  partly: number;
  missed: number;
  /** Answered, and there is no right or wrong. */
  own: number;
  /** Of these, given to an earlier wording of the question. */
  earlier: number;
  /** Questions there are. */
  of: number;
}

/** A lesson as far as it was done. */
export interface LessonProgress {
  lesson: CatalogLesson;
  /** When it was read to its end, in milliseconds UTC. */
  read: number | undefined;
  /** Steps of its exercise that are ticked, of those there are. */
  ticked: number;
  /** When the last of them was ticked. */
  tickedAt: number | undefined;
  /** Whether every step is ticked. */
  exercised: boolean;
}

/** A rating before and after. */
export interface Rated {
  id: string;
  statement: string;
  before: Rating | undefined;
  after: Rating | undefined;
  /** One of the two was given to an earlier wording. */
  earlier: boolean;
}

/** A module as far as it was done. */
export interface ModuleProgress {
  module: CatalogModule;
  lessons: LessonProgress[];
  answered: Answered;
  /** Whether every question of its self-assessment that can be right or wrong was answered, to its end. */
  assessed: boolean;
  /** Ratings that were given. */
  rated: Rated[];
  /** Own words beside its sections, and sections marked. */
  notes: number;
  bookmarks: number;
  /** Questions that are due. */
  due: number;
  /** Nothing was done in it. */
  untouched: boolean;
}

/** All modules together. */
export interface Progress {
  modules: ModuleProgress[];
  lessons: { read: number; of: number };
  answered: Answered;
  /** Modules that were rated afterwards. */
  ratedAfter: number;
  /** Nothing was done in any of them. */
  untouched: boolean;
}

const nobody: Answered = { right: 0, partly: 0, missed: 0, own: 0, earlier: 0, of: 0 };
export const countOf = ({ right, partly, missed, own }: Answered) => right + partly + missed + own;

function answeredOf({ questions }: CatalogModule, { answers }: Shown): Answered {
  const found = { ...nobody, of: questions.length };
  for (const { id, revision, graded } of questions) {
    const answer = answers.get(id);
    if (!answer) continue;
    const credit = graded ? answer.result?.credit : undefined;
    if (credit === undefined) found.own += 1;
    else if (credit === 1) found.right += 1;
    else if (credit === 0) found.missed += 1;
    else found.partly += 1;
    if ((answer.revision ?? 1) < revision) found.earlier += 1;
  }
  return found;
}

function lessonOf(lesson: CatalogLesson, { read, ticks }: Learning): LessonProgress {
  const done = ticks.get(lesson.id);
  const times = lesson.steps.flatMap((step) => done?.get(step) ?? []);
  return {
    lesson,
    read: read.get(lesson.id),
    ticked: times.length,
    tickedAt: times.length > 0 ? Math.max(...times) : undefined,
    exercised: lesson.steps.length > 0 && times.length === lesson.steps.length,
  };
}

function moduleOf(module: CatalogModule, { shown, learning }: Reading, due: ReadonlySet<string>): ModuleProgress {
  const lessons = module.lessons.map((lesson) => lessonOf(lesson, learning));
  const answered = answeredOf(module, shown);
  const bank = module.questions.filter(({ at, graded }) => at === 'bank' && graded);
  const rated = module.scales.flatMap(({ id, statement, revision }): Rated[] => {
    const { before, after } = shown.ratings.get(id) ?? {};
    const earlier = [before, after].some((rating) => rating && (rating.revision ?? 1) < revision);
    return before || after ? [{ id, statement, before, after, earlier }] : [];
  });
  const here = new Set(module.lessons.map(({ id }) => id));
  const beside = (section: string) => here.has(section.split('#')[0]!);
  const notes = [...learning.notes.keys()].filter(beside).length;
  const bookmarks = [...learning.bookmarks.keys()].filter(beside).length;
  const touched = lessons.some(({ read, ticked }) => read !== undefined || ticked > 0);
  return {
    module,
    lessons,
    answered,
    assessed: bank.length > 0 && bank.every(({ id }) => shown.answers.get(id)?.result !== undefined),
    rated,
    notes,
    bookmarks,
    due: module.questions.filter(({ id }) => due.has(id)).length,
    untouched: !touched && countOf(answered) + rated.length + notes + bookmarks === 0,
  };
}

/**
 * How far somebody has come, by module and over all.
 * @param due ids of the questions that are due
 */
export function progressOf(catalog: Catalog, reading: Reading, due: ReadonlySet<string> = new Set()): Progress {
  const modules = catalog.modules.map((module) => moduleOf(module, reading, due));
  const lessons = modules.flatMap((module) => module.lessons);
  const sum = (key: keyof Answered) => modules.reduce((all, { answered }) => all + answered[key], 0);
  return {
    modules,
    lessons: { read: lessons.filter(({ read }) => read !== undefined).length, of: lessons.length },
    answered: {
      right: sum('right'),
      partly: sum('partly'),
      missed: sum('missed'),
      own: sum('own'),
      earlier: sum('earlier'),
      of: sum('of'),
    },
    ratedAfter: modules.filter(({ rated }) => rated.some(({ after }) => after)).length,
    untouched: modules.every(({ untouched }) => untouched),
  };
}
