import { plain } from '../curriculum/phrase.ts';
import type { Site } from '../quiz/curriculum.ts';

/** The sessions of a mentor guide, step by step: what an agenda is made of. */
export interface GuidePlans {
  /** Id of its module. */
  module: string;
  title: string;
  href: string;
  /** Sessions by their length; each step stands on the guide's page under `plan-<minutes>-<id>`. */
  plans: { minutes: number; steps: { id: string; title: string; minutes: number }[] }[];
}

/** The sessions of all guides, in the order of the modules. For the build only. */
export function guidesOf(curriculum: Site): GuidePlans[] {
  return curriculum.modules.flatMap(({ id }) => {
    const guide = curriculum.guideOf(id);
    if (!guide) return [];
    const plans = guide.plans.map(({ minutes, steps }) => ({
      minutes,
      steps: steps.map((step) => ({ id: step.id, title: plain(step.title), minutes: step.minutes })),
    }));
    return [{ module: id, title: guide.title, href: curriculum.href(guide.id), plans }];
  });
}
