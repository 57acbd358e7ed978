import type { Progress } from './progress.ts';

/** One place for a slat on an upright, filled once the thing is done. */
export interface Slot {
  /** Example: `read: Find where a rule lives` */
  what: string;
  done: boolean;
}

/** The upright of a module. */
export interface Upright {
  id: string;
  short: string;
  hue: string | undefined;
  /** From the ground up. */
  slots: Slot[];
}

/**
 * The picture of growth: an upright for each module, on it a slat for each thing done. Every lesson has two, one for
 * reading and one for its exercise; then come the self-assessment and the rating afterwards.
 */
export function growthOf({ modules }: Progress): Upright[] {
  return modules.map(({ module, lessons, assessed, rated }) => ({
    id: module.id,
    short: module.short,
    hue: module.hue,
    slots: [
      ...lessons.flatMap(({ lesson, read, exercised }) => [
        { what: lessons.length > 1 ? `read: ${lesson.title}` : 'lesson read', done: read !== undefined },
        ...(lesson.steps.length > 0
          ? [{ what: lessons.length > 1 ? `exercise: ${lesson.title}` : 'exercise done', done: exercised }]
          : []),
      ]),
      ...(module.selfAssessment ? [{ what: 'self-assessment answered', done: assessed }] : []),
      ...(module.scales.length > 0
        ? [{ what: 'rated afterwards', done: rated.some(({ after }) => after !== undefined) }]
        : []),
    ],
  }));
}

/** How many slats there are, and how many could be. */
export function slats(uprights: readonly Upright[]): { done: number; of: number } {
  const slots = uprights.flatMap((upright) => upright.slots);
  return { done: slots.filter(({ done }) => done).length, of: slots.length };
}

/** An upright in words: `2 of 4 things done: lesson read, exercise done`. */
export function uprightWords({ slots }: Upright): string {
  const done = slots.filter((slot) => slot.done);
  const names = done.map(({ what }) => what).join(', ');
  return done.length === 0
    ? `0 of ${slots.length} things done`
    : `${done.length} of ${slots.length} things done: ${names}`;
}
