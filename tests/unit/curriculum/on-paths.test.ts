import { describe, expect, it } from 'vitest';
import { minutesOfPath } from '../../../src/curriculum/minutes.ts';
import { pathsWith } from '../../../src/curriculum/on-paths.ts';
import { wholeContent, wholeCurriculum } from './whole.ts';

const curriculum = wholeCurriculum();
const on = (id: string) => pathsWith(curriculum, id).map(({ path, week, next }) => ({ path: path.id, week, next }));

describe('pathsWith', () => {
  it('names the week, and the next step in it or in the week after', () => {
    expect(on('first-pot')).toEqual([
      { path: 'balcony-path', week: 1, next: { id: 'garden/self-assessment', week: 1 } },
    ]);
    expect(on('garden/self-assessment')).toEqual([{ path: 'balcony-path', week: 1, next: { id: 'market', week: 2 } }]);
  });

  it('knows the end of a path, and pages that stand on none', () => {
    expect(on('market')).toEqual([{ path: 'balcony-path', week: 2, next: undefined }]);
    expect(on('first-visit')).toEqual([]);
  });

  it('takes the first place of a page to which a path comes back', () => {
    const content = wholeContent();
    const [path] = content.paths;
    content.paths = [{ ...path!, weeks: [...path!.weeks, path!.weeks[0]!] }];
    expect(pathsWith(wholeCurriculum('/', content), 'first-pot')[0]?.week).toBe(1);
  });
});

describe('minutes of a step', () => {
  it('are those the step names, where it names any', () => {
    const content = wholeContent();
    const [path] = content.paths;
    const steps = [{ id: 'first-pot', minutes: 4, why: 'The text only.' }];
    content.paths = [{ ...path!, weeks: [{ aim: 'Read', steps }, path!.weeks[1]!] }];
    const changed = wholeCurriculum('/', content);
    expect(minutesOfPath(changed, changed.path('balcony-path')).weeks).toEqual([4, 1]);
  });
});
