import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faults, follow, rightIn } from '../../../../src/quiz/case/story.ts';
import { story } from '../questions.ts';

const change = (edit: (copy: typeof story) => void) => {
  const copy = structuredClone(story);
  edit(copy);
  return faults(copy);
};

describe('follow', () => {
  it('begins at the first decision and leads where the options say', () => {
    expect(follow(story, '')).toEqual({ taken: [], open: story.steps[0], ending: undefined });
    expect(follow(story, 'b')?.open?.id).toBe('c');
    const end = follow(story, 'bba')!;
    expect(end.open).toBeUndefined();
    expect(end.ending).toBe('kept');
    expect(end.taken.map(({ step }) => step.id)).toEqual(['a', 'c', 'd']);
    expect(rightIn(end)).toBe(1);
  });

  it('knows no way that the story does not have, and none behind its end', () => {
    for (const way of ['z', 'az', 'abaa', ' ', 'a b']) expect(follow(story, way)).toBeUndefined();
  });

  it('never throws, and every beginning of a way is a way', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abz]{0,6}$/), (way) => {
        if (follow(story, way)) for (let end = 0; end < way.length; end += 1) expect(follow(story, way.slice(0, end))).toBeDefined();
      }),
    ); // prettier-ignore
  });
});

describe('faults', () => {
  it('finds none in a story whose ways are all right', () => {
    expect(faults(story)).toEqual([]);
  });

  it('names an option that leads nowhere, and one that leads back', () => {
    expect(change(({ steps }) => (steps[0]!.options[1]!.next = 'nowhere'))).toEqual([
      'step "a", option "b": next "nowhere" is neither a step nor an ending',
    ]);
    expect(change(({ steps }) => (steps[2]!.options[0]!.next = 'b'))).toEqual([
      'step "c", option "a": next "b" does not stand below it: stories do not go back',
    ]);
  });

  it('names a decision and an ending nobody reaches', () => {
    expect(change(({ endings }) => endings.push({ id: 'lost', text: 'Gone.' }))).toEqual(['"lost" is never reached']);
    expect(
      change(({ steps }) => {
        steps[0]!.options[1]!.next = 'b';
        steps[1]!.options[0]!.next = 'd';
      }),
    ).toContain('"c" is never reached');
  });

  it('names ways that are too short or too long', () => {
    expect(change(({ steps }) => (steps[0]!.options[0]!.next = 'd'))).toContain(
      'ways through it have 2 to 3 decisions: 3 to 5',
    );
  });
});
