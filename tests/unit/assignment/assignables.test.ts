import { describe, expect, it } from 'vitest';
import { assignables, KIND_WORDS, standingOf, type Kind } from '../../../src/assignment/assignables.ts';
import { assessmentOf, exerciseOf, REF } from '../../../src/assignment/refs.ts';
import { catalogOf } from '../../../src/dashboard/catalog.ts';
import { progressOf, readingOf } from '../../../src/dashboard/progress.ts';
import type { Site } from '../../../src/quiz/curriculum.ts';
import type { Fact } from '../../../src/record/fact.ts';
import { answer, CATALOG, fact } from '../dashboard/catalogs.ts';
import { real } from '../dashboard/start/real.ts';

describe('the curriculum of the site', () => {
  const catalog = catalogOf(real as unknown as Site);
  const all = assignables(catalog);
  const { modules, lessons, guides, paths, foundations } = real.content;

  it('gives a ref to every module, lesson, exercise, self-assessment, guide, page for mentors and path', () => {
    const refs = [
      ...[...modules, ...lessons, ...guides, ...paths, ...foundations].map(({ code }) => code),
      ...lessons.map(({ code }) => exerciseOf(code)),
      ...modules.filter(({ id }) => real.bank(id).length > 0).map(({ code }) => assessmentOf(code)),
    ];
    expect(refs.length).toBeGreaterThan(40);
    expect([...all.keys()].sort()).toEqual(refs.sort());
    for (const [ref, each] of all) expect([ref, each.ref]).toEqual([each.ref, expect.stringMatching(REF)]);
  });

  it('says of each where it is, what it is called and how long it takes', () => {
    const anchors = new Map(lessons.map((lesson) => [lesson.code, lesson.outline.try]));
    for (const { ref, kind, id, title, href, minutes, module } of all.values()) {
      expect(KIND_WORDS[kind]).toBeTruthy();
      expect(title).not.toBe('');
      expect(href).toBe(kind === 'exercise' ? `${real.href(id)}#${anchors.get(ref.replace('.x', ''))}` : real.href(id));
      expect(minutes > 0).toBe(kind !== 'path');
      expect(module !== undefined).toBe(!['foundation', 'path'].includes(kind));
    }
  });

  it('counts a module as its overview and all its parts', () => {
    for (const module of catalog.modules) {
      const parts = [...all.values()].filter((each) => each.module === module && ['lesson', 'exercise', 'self-assessment'].includes(each.kind)); // prettier-ignore
      expect(all.get(module.code)?.minutes).toBe(parts.reduce((sum, { minutes }) => sum + minutes, module.minutes));
    }
  });
});

describe('how far a thing is done', () => {
  const standing = (kind: Kind, facts: readonly Fact[], catalog = CATALOG, id = 'home') => {
    const thing = [...assignables(catalog).values()].find((each) => each.kind === kind && (each.module?.id === id || !each.module))!; // prettier-ignore
    const reading = readingOf(facts);
    return standingOf(thing, progressOf(catalog, reading), reading.learning);
  };
  const tick = (step: string, at: number, done = true) => fact('tick', 'home-lesson', { step, done }, at);
  const read = (id: string, at: number) => fact('read', id, true, at);

  it.each(Object.keys(KIND_WORDS) as Kind[])('is open for a %s nobody touched, whatever was done elsewhere', (kind) => {
    expect(standing(kind, [read('law-lesson', 1), answer('law-q1', 1, 2)])).toEqual({ done: 'open' });
  });

  it('of a lesson is whether it was read to its end', () => {
    expect(standing('lesson', [read('home-lesson', 7), read('home-lesson', 9)])).toEqual({ done: 'done', at: 7 });
    // Whoever answers its questions has begun it.
    expect(standing('lesson', [answer('home-c1', 1, 4)])).toEqual({ done: 'begun' });
    expect(standing('lesson', [answer('home-q1', 1, 4)])).toEqual({ done: 'open' });
  });

  it('of an exercise is how many of its steps are ticked now', () => {
    expect(standing('exercise', [tick('one', 3)])).toEqual({ done: 'begun', at: 3 });
    expect(standing('exercise', [tick('one', 3), tick('two', 5)])).toEqual({ done: 'done', at: 5 });
    expect(standing('exercise', [tick('one', 3), tick('two', 5), tick('two', 6, false)])).toEqual({ done: 'begun', at: 3 }); // prettier-ignore
    expect(standing('exercise', [tick('gone', 3)])).toEqual({ done: 'open' });
  });

  it('of a self-assessment is whether each of its questions was answered, right or not', () => {
    expect(standing('self-assessment', [answer('home-q1', 0, 4)])).toEqual({ done: 'begun', at: 4 });
    expect(standing('self-assessment', [answer('home-q2', 0, 8), answer('home-q1', 0, 4)])).toEqual({ done: 'done', at: 8 }); // prettier-ignore
    // A story that stopped half way has no result yet.
    expect(standing('self-assessment', [answer('home-q2', 0, 8), fact('answer', 'home-q1', 'a', 4)])).toEqual({ done: 'begun', at: 8 }); // prettier-ignore
    // Checks inside a lesson and open questions are none of it.
    expect(standing('self-assessment', [answer('home-c1', 1, 4), fact('answer', 'home-r1', 'Mine', 5)])).toEqual({ done: 'open' }); // prettier-ignore
  });

  it('of a module is its lessons and its self-assessment, by whatever came last', () => {
    const assessed = [answer('home-q1', 1, 4), answer('home-q2', 1, 5)];
    expect(standing('module', [tick('one', 2)])).toMatchObject({ done: 'begun' });
    expect(standing('module', assessed)).toEqual({ done: 'begun', at: 5 });
    expect(standing('module', [read('home-lesson', 3)])).toEqual({ done: 'begun', at: 3 });
    expect(standing('module', [...assessed, read('home-lesson', 3)])).toEqual({ done: 'done', at: 5 });
    expect(standing('module', [...assessed, read('home-lesson', 9)])).toEqual({ done: 'done', at: 9 });
  });

  it('of a module without a self-assessment is its lessons', () => {
    const bare = structuredClone(CATALOG);
    for (const module of bare.modules) Object.assign(module, { selfAssessment: undefined, questions: [] });
    expect(standing('module', [read('home-lesson', 3)], bare)).toEqual({ done: 'done', at: 3 });
    expect(standing('module', [], bare)).toEqual({ done: 'open' });
  });

  it.each([
    ['guide', 'home-guide'],
    ['foundation', 'agreement'],
    ['path', 'mentors'],
  ] as const)('of a %s is what its reader says', (kind, id) => {
    expect(standing(kind, [read(id, 6)])).toEqual({ done: 'done', at: 6 });
  });
});
