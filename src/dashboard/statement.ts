import { dayOf, type Day } from './days.ts';
import { countOf, type ModuleProgress, type Progress } from './progress.ts';
import type { Reading } from './progress.ts';

/** One thing that was done, as it stands on the statement. */
export interface Entry {
  /** For leaving it out. */
  key: string;
  /** Example: `Read “Find where a rule lives”` */
  what: string;
  /** When, or when last. */
  day: Day;
  /** Minutes the page gives for it; nothing where it gives none. */
  minutes: number | undefined;
}

/** A module on the statement. */
export interface Chapter {
  id: string;
  title: string;
  entries: Entry[];
}

function lessonEntries({ lessons }: ModuleProgress): Entry[] {
  return lessons.flatMap(({ lesson, read, ticked, tickedAt, exercised }) => {
    const { id, title, reading, exercise, steps } = lesson;
    const exerciseWords = exercised
      ? `Did the exercise of “${title}”`
      : `Did ${ticked} of ${steps.length} steps of the exercise of “${title}”`;
    return [
      ...(read === undefined
        ? []
        : [{ key: `read ${id}`, what: `Read “${title}”`, day: dayOf(read), minutes: reading }]),
      ...(tickedAt === undefined
        ? []
        : [
            {
              key: `exercise ${id}`,
              what: exerciseWords,
              day: dayOf(tickedAt),
              minutes: exercised ? exercise : undefined,
            },
          ]),
    ];
  });
}

function answerEntry({ module, answered, assessed }: ModuleProgress, { answers }: Reading['shown']): Entry[] {
  const times = module.questions.flatMap(({ id }) => answers.get(id)?.at ?? []);
  if (times.length === 0) return [];
  const { right, partly } = answered;
  const graded = right + partly + answered.missed;
  const came = graded > 0 ? `; ${right} right${partly > 0 ? `, ${partly} right in part` : ''}` : '';
  return [
    {
      key: `answers ${module.id}`,
      what: `Answered ${countOf(answered)} of ${answered.of} questions${came}`,
      day: dayOf(Math.max(...times)),
      minutes: assessed ? module.selfAssessment?.minutes : undefined,
    },
  ];
}

function ratingEntries({ rated }: ModuleProgress): Entry[] {
  return rated.map(({ id, statement, before, after }) => {
    const parts = [before && `${before.step} before`, after && `${after.step} after`].filter(Boolean).join(', ');
    return {
      key: `rating ${id}`,
      what: `Rated “${statement.replace(/\.$/, '')}”: ${parts}, of 5`,
      day: dayOf((after ?? before)!.at),
      minutes: undefined,
    };
  });
}

/** What was done, by module, for a statement. Own words, notes and single answers never stand on it. */
export function statementOf({ modules }: Progress, { shown }: Reading): Chapter[] {
  return modules
    .map((progress) => ({
      id: progress.module.id,
      title: progress.module.title,
      entries: [...lessonEntries(progress), ...answerEntry(progress, shown), ...ratingEntries(progress)],
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** What is left of a statement without some entries: the chapters, their minutes, and the first and last day. */
export function withoutEntries(chapters: readonly Chapter[], left: ReadonlySet<string>) {
  const kept = chapters
    .map((chapter) => ({ ...chapter, entries: chapter.entries.filter(({ key }) => !left.has(key)) }))
    .filter(({ entries }) => entries.length > 0);
  const entries = kept.flatMap((chapter) => chapter.entries);
  const days = entries.map(({ day }) => day);
  return {
    chapters: kept,
    minutes: entries.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    first: days.length > 0 ? Math.min(...days) : undefined,
    last: days.length > 0 ? Math.max(...days) : undefined,
  };
}
