import type { Values, When } from '../record/fact.ts';
import type { Catalog, CatalogModule, Place } from './catalog.ts';
import type { LessonProgress, ModuleProgress, Progress } from './progress.ts';
import { MOST } from './review/queue.ts';
import { ordered, STATES } from './start/order.ts';

/** The next best step, and why it is that one. */
export interface NextStep {
  kind: 'review' | 'exercise' | 'lesson' | 'self-assessment' | 'mentor' | 'rest';
  /** What to do, in words for a link. */
  title: string;
  href: string;
  why: string;
}

/** What the step depends on besides progress. */
export interface Standing {
  catalog: Catalog;
  progress: Progress;
  /** How many questions are due. */
  due: number;
  /** What *Start here* came to, where it was kept. */
  plan: Values['plan'] | undefined;
  /** Address of the review page. */
  review: string;
}

const SAID: Record<When, string> = {
  first: 'Your plan says to take this module first.',
  soon: 'Your plan says to take this module soon.',
  later: 'Your plan leaves this module for later, and the others are read.',
};

/** The modules of a plan in its order; inside `first`, `soon` and `later` what another builds on comes before it. */
export const planned = (modules: readonly CatalogModule[], plan: Values['plan']): CatalogModule[] =>
  STATES.flatMap((when) => ordered(modules.filter(({ id }) => plan[id] === when)));

const unread = ({ lessons }: ModuleProgress) => lessons.find(({ read }) => read === undefined);
const readThrough = ({ lessons }: ModuleProgress) =>
  lessons.length > 0 && lessons.every(({ read }) => read !== undefined);

function fromReview({ due, review }: Standing): NextStep | undefined {
  if (due === 0) return undefined;
  const why = 'What is recalled just before it fades stays longest.';
  const many = due > MOST ? `${due} are due, and they come ${MOST} at a time.` : undefined;
  return {
    kind: 'review',
    title: due === 1 ? 'Review one question' : `Review ${Math.min(due, MOST)} questions`,
    href: review,
    why: many ? `${many} ${why}` : `${due === 1 ? 'It is' : 'They are'} due today. ${why}`,
  };
}

function fromExercise({ progress }: Standing): NextStep | undefined {
  const lessons = progress.modules.flatMap((module) => module.lessons);
  const open = lessons.filter(({ lesson, exercised }) => lesson.steps.length > 0 && !exercised);
  // One that was begun comes before one that was only read.
  const found = open.find(({ ticked }) => ticked > 0) ?? open.find(({ read }) => read !== undefined);
  if (!found) return undefined;
  const { lesson, ticked } = found;
  return {
    kind: 'exercise',
    title: `Do the exercise of “${lesson.title}”`,
    href: lesson.href,
    why:
      ticked > 0
        ? `You have done ${ticked} of its ${lesson.steps.length} steps.`
        : `You have read the lesson; the exercise takes ${lesson.exercise} minutes and gives you something to keep.`,
  };
}

const lessonStep = ({ lesson }: LessonProgress, why: string): NextStep => ({
  kind: 'lesson',
  title: `Read “${lesson.title}”`,
  href: lesson.href,
  why,
});

function fromPlan({ catalog, progress, plan = {} }: Standing): NextStep | undefined {
  for (const { id } of planned(catalog.modules, plan)) {
    const lesson = unread(progress.modules.find(({ module }) => module.id === id)!);
    if (lesson) return lessonStep(lesson, SAID[plan[id]!]);
  }
  return undefined;
}

function assess({ module }: ModuleProgress, why: string): NextStep | undefined {
  const { selfAssessment, short } = module;
  return (
    selfAssessment && { kind: 'self-assessment', title: `Check yourself: ${short}`, href: selfAssessment.href, why }
  );
}

function fromPath({ catalog, progress, plan }: Standing): NextStep | undefined {
  const path = plan && Object.keys(plan).length > 0 ? undefined : catalog.paths.find((each) => each.for === 'advocate');
  const why = `It is the next one on the path “${path?.title ?? ''}”.`;
  for (const { id } of path?.steps ?? []) {
    for (const module of progress.modules) {
      const lesson = module.lessons.find((each) => each.lesson.id === id);
      if (lesson?.read === undefined && lesson) return lessonStep(lesson, why);
      if (id === `${module.module.id}/self-assessment` && !module.assessed) return assess(module, why);
    }
  }
  return undefined;
}

function fromRest({ progress }: Standing): NextStep | undefined {
  const lesson = progress.modules.flatMap((module) => unread(module) ?? [])[0];
  return lesson && lessonStep(lesson, 'It is the first lesson you have not read.');
}

function fromAssessment({ progress }: Standing): NextStep | undefined {
  const open = progress.modules.find(
    (module) => readThrough(module) && !module.assessed && module.module.selfAssessment,
  );
  return open && assess(open, 'You have read the module. Its questions show what stayed.');
}

function fromMentor({ progress }: Standing): NextStep | undefined {
  const guide: Place | undefined = progress.modules.findLast((module) => readThrough(module) && module.module.guide)
    ?.module.guide;
  return (
    guide && {
      kind: 'mentor',
      title: 'Talk one module through with a mentor',
      href: guide.href,
      why: 'You have read and answered what there is. A conversation takes it further; this guide gives it a plan.',
    }
  );
}

/**
 * The next best step: what is due; then an exercise that is open; then the next lesson of the plan, or of the first
 * path for advocates where there is no plan, or any unread one; then a self-assessment; then a mentor conversation.
 */
export function nextStep(standing: Standing): NextStep {
  const steps = [fromReview, fromExercise, fromPlan, fromPath, fromRest, fromAssessment, fromMentor];
  for (const step of steps) {
    const found = step(standing);
    if (found) return found;
  }
  const why = 'Everything there is was read and answered. Come back when something is due.';
  return { kind: 'rest', title: 'Rest', href: standing.review, why };
}
