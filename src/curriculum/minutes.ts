import type { Curriculum, WithProse } from './curriculum.ts';
import type { Prose } from './prose.ts';
import type { Lesson } from './schemas/lesson.ts';
import type { Path } from './schemas/path.ts';

/** Words a reader of a second language reads in a minute; a careful rate for English prose. */
const WORDS_PER_MINUTE = 150;
/** Words one says in a minute, with room for breath. */
export const SPOKEN_WORDS_PER_MINUTE = 130;
/** Minutes an inline check takes, and a question of a self-assessment with its scene and feedback. */
const MINUTES_PER_CHECK = 1;
const MINUTES_PER_QUESTION = 1.5;

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
const toRead = (words: number) => Math.ceil(words / WORDS_PER_MINUTE);

/** Minutes to read a lesson, answer its checks and do its exercise. */
export function minutesOfLesson(lesson: Pick<Lesson, 'try'> & { prose: Prose }) {
  const { components, words } = lesson.prose;
  const checks = components.filter(({ name }) => name === 'Check').length;
  // The box before a public act is written in attributes, and read all the same.
  const boxes = components
    .filter(({ name }) => name === 'BeforeYouAct')
    .flatMap((box) => Object.values(box.attributes));
  const reading = toRead(words + count(boxes.join(' '))) + checks * MINUTES_PER_CHECK;
  return { reading, exercise: lesson.try.minutes, all: reading + lesson.try.minutes };
}

/** Minutes to read a page that opens with a dilemma, its three replies included. */
export function minutesOfFoundation({
  prose,
  dilemma,
}: WithProse<{ dilemma: { situation: string; replies: object[] } }>) {
  return toRead(prose.words + count(dilemma.situation) + count(dilemma.replies.flatMap(Object.values).join(' ')));
}

/**
 * Minutes a page takes: whatever a path or a plan may name.
 * @throws when nothing that takes time has the id
 */
export function minutesOf(curriculum: Curriculum, id: string): number {
  const { content, foundations, modules } = curriculum;
  const of = <T extends { id: string }>(items: T[]) => items.find((item) => item.id === id);
  const lesson = of(content.lessons);
  if (lesson) return minutesOfLesson(lesson).all;
  const foundation = of(foundations);
  if (foundation) return minutesOfFoundation(foundation);
  const guide = of(content.guides);
  if (guide) return guide.plans[0]!.minutes;
  const [module, assessment] = id.split('/');
  if (assessment) return Math.ceil(curriculum.bank(module!).length * MINUTES_PER_QUESTION);
  const text = of(modules) ?? of(content.pages);
  if (text) return toRead(text.prose.words);
  throw new Error(`Nothing that takes time has the id "${id}".`);
}

/** Minutes of one step of a path. */
export const minutesOfStep = (
  curriculum: Curriculum,
  { id, minutes }: Path['weeks'][number]['steps'][number],
): number => minutes ?? minutesOf(curriculum, id);

/** Minutes of each week of a path, and of all of it. */
export function minutesOfPath(curriculum: Curriculum, path: Path): { weeks: number[]; all: number } {
  const weeks = path.weeks.map(({ steps }) => steps.reduce((sum, step) => sum + minutesOfStep(curriculum, step), 0));
  return { weeks, all: weeks.reduce((sum, minutes) => sum + minutes, 0) };
}
