import type { Curriculum } from './curriculum.ts';
import type { Path } from './schemas/path.ts';

/** A page's place on a learning path. */
export interface OnPath {
  path: Path;
  /** Week of the path, from 1. */
  week: number;
  /** What comes after it on the path; nothing at the end. */
  next: { id: string; week: number } | undefined;
}

/** The paths a page stands on, so that whoever follows one finds the way on. Where a path comes back to a page, its first place counts. */
export function pathsWith(curriculum: Curriculum, id: string): OnPath[] {
  return curriculum.content.paths.flatMap((path) => {
    const steps = path.weeks.flatMap((week, index) => week.steps.map((step) => ({ id: step.id, week: index + 1 })));
    const here = steps.findIndex((step) => step.id === id);
    return here < 0 ? [] : [{ path, week: steps[here]!.week, next: steps[here + 1] }];
  });
}
