import type { Start } from '../../curriculum/schemas/start.ts';
import type { When } from '../../record/fact.ts';
import { ordered, STATES } from './order.ts';

/** A page of this site. */
export interface Place {
  href: string;
  title: string;
}

/** What a plan has to know of a module. */
export interface ModuleFacts {
  id: string;
  title: string;
  /** Name of its dye. */
  hue: string;
  builds_on: readonly string[];
  overview: Place;
  lessons: readonly (Place & { id: string })[];
  /** The self-assessment with the ids of its questions that have a right answer; nothing where there is none. */
  assessment?: (Place & { questions: readonly string[] }) | undefined;
}

/** What a plan has to know of the curriculum. */
export interface Facts {
  /** In the order of `content/site.yaml`. */
  modules: readonly ModuleFacts[];
  /** Paths by id. */
  paths: Readonly<Record<string, Place>>;
}

/** The part of `start.yaml` that plans rest on. */
export type Rules = Pick<Start, 'themes' | 'advice' | 'paths'>;

/** When to take each module, by its id. */
export type States = Readonly<Record<string, When>>;

/** One module of a plan. */
export interface Step {
  module: ModuleFacts;
  state: When;
  /** Why then. */
  reason: string;
}

/** Modules to take in one state, with what to do with each of them. */
export interface Part {
  state: When;
  /** What the answers were, in plain words. */
  means: string;
  /** What to do. */
  does: string;
  steps: Step[];
}

/** A suggested order, and a path where one is suggested. */
export interface Plan {
  /** `first`, `soon`, `later`, as far as there are modules in them. */
  parts: Part[];
  path: Place | undefined;
  /** Why this path, or why none. */
  why: string;
}

/** What readers call the states. */
export const NAMES: Readonly<Record<When, string>> = { first: 'First', soon: 'Soon', later: 'Later' };

/**
 * The suggested order: `first` before `soon` before `later`; inside a state the order of the site, but what a module
 * builds on comes before it where both are in the same state. The path is the first entry of `paths` that fits the
 * number of modules that are `first` or `soon`.
 * @param states modules without a state, as one added since the plan was kept, come `later`
 */
export function planOf(states: States, rules: Rules, facts: Facts): Plan {
  const stateOf = (id: string): When => states[id] ?? 'later';
  const parts = STATES.flatMap((state) => {
    const modules = ordered(facts.modules.filter(({ id }) => stateOf(id) === state));
    const advice = rules.advice.find((item) => item.state === state);
    const steps = modules.map((module) => ({
      module,
      state,
      reason: rules.themes.find((theme) => theme.module === module.id)?.[state] ?? '',
    }));
    return steps.length > 0 ? [{ state, means: advice?.means ?? '', does: advice?.do ?? '', steps }] : [];
  });
  const early = facts.modules.filter(({ id }) => stateOf(id) !== 'later').length;
  const suggestion = rules.paths.find(({ at_least }) => early >= at_least);
  return { parts, path: suggestion?.path ? facts.paths[suggestion.path] : undefined, why: suggestion?.why ?? '' };
}

/** What the reader has done so far, from their record. */
export interface Done {
  /** Whether a lesson was read to its end. */
  read: (lesson: string) => boolean;
  /** Whether a question was answered. */
  answered: (question: string) => boolean;
}

/** The next thing to do on a plan. */
export interface Next {
  /** The module it belongs to. */
  module: ModuleFacts;
  /** The page to open. */
  place: Place;
}

/**
 * The first thing on a plan that is not done: of a module that comes first or soon its lessons, then its
 * self-assessment; of one that can wait the self-assessment. Nothing when all is done.
 */
export function nextOf({ parts }: Plan, done: Done): Next | undefined {
  for (const { state, steps } of parts) {
    for (const { module } of steps) {
      const lesson = state !== 'later' && module.lessons.find(({ id }) => !done.read(id));
      if (lesson) return { module, place: lesson };
      const { assessment } = module;
      if (assessment?.questions.some((id) => !done.answered(id))) return { module, place: assessment };
    }
  }
  return undefined;
}
