import { describe, expect, it } from 'vitest';
import { STATES } from '../../../../src/dashboard/start/order.ts';
import { nextOf, planOf, type Facts, type ModuleFacts, type States } from '../../../../src/dashboard/start/plan.ts';
import type { When } from '../../../../src/record/fact.ts';
import { facts, real, start } from './real.ts';

const moduleOf = (id: string, builds_on: string[] = []): ModuleFacts => ({
  id,
  title: id,
  hue: '',
  builds_on,
  overview: { href: `/${id}/`, title: id },
  lessons: [{ id: `${id}-lesson`, href: `/${id}/lesson/`, title: `Lesson of ${id}` }],
  assessment: { href: `/${id}/check/`, title: `Check ${id}`, questions: [`${id}-q1`, `${id}-q2`] },
});
const small = (modules: ModuleFacts[]): Facts => ({
  modules,
  paths: { long: { href: '/paths/long/', title: 'Long' } },
});
const rules = {
  themes: ['a', 'b', 'c', 'd'].map((module) => ({
    module,
    statement: '',
    first: `${module} first`,
    soon: `${module} soon`,
    later: `${module} later`,
  })),
  advice: STATES.map((state) => ({ state, means: `means ${state}`, do: `do ${state}` })),
  paths: [
    { at_least: 2, path: 'long', why: 'much is new' },
    { at_least: 0, why: 'little is new' },
  ],
};
const orderOf = (states: States, modules: ModuleFacts[]) =>
  planOf(states, rules, small(modules)).parts.flatMap(({ steps }) => steps.map(({ module }) => module.id));

describe('planOf', () => {
  const plain = ['a', 'b', 'c', 'd'].map((id) => moduleOf(id));

  it('takes first before soon before later, and inside a state the order of the site', () => {
    expect(orderOf({ a: 'later', b: 'first', c: 'soon', d: 'first' }, plain)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('takes what a module builds on before it, where both are in the same state', () => {
    const built = [moduleOf('a', ['d']), moduleOf('b'), moduleOf('c', ['a']), moduleOf('d')];
    expect(orderOf({ a: 'first', b: 'first', c: 'first', d: 'first' }, built)).toEqual(['d', 'a', 'b', 'c']);
    expect(orderOf({ a: 'first', b: 'first', c: 'first', d: 'soon' }, built)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('comes to an end where modules build on each other in a circle', () => {
    const circle = [moduleOf('a', ['b']), moduleOf('b', ['c']), moduleOf('c', ['a', 'c', 'nothing'])];
    expect(orderOf({ a: 'soon', b: 'soon', c: 'soon' }, circle).sort()).toEqual(['a', 'b', 'c']);
  });

  it('puts a module that the states do not name, as in an older plan, among those that can wait', () => {
    expect(orderOf({ b: 'soon', gone: 'first' }, plain)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('suggests the first path that fits the number of modules that come first or soon', () => {
    const suggested = (...early: string[]) =>
      planOf(Object.fromEntries(early.map((id, index) => [id, index ? 'soon' : 'first'])), rules, small(plain));
    expect(suggested('a', 'b')).toMatchObject({ path: { title: 'Long' }, why: 'much is new' });
    expect(suggested('a')).toMatchObject({ path: undefined, why: 'little is new' });
  });
});

describe('nextOf', () => {
  const modules = [moduleOf('a'), moduleOf('b'), moduleOf('c')];
  const plan = planOf({ a: 'later', b: 'first', c: 'soon' }, rules, small(modules));
  const next = (...done: string[]) =>
    nextOf(plan, { read: (id) => done.includes(id), answered: (id) => done.includes(id) })?.place.href;

  it('goes down the plan: lesson, then self-assessment; of what can wait the self-assessment alone', () => {
    const b = ['b-lesson', 'b-q1', 'b-q2'];
    const c = ['c-lesson', 'c-q1', 'c-q2'];
    expect(next()).toBe('/b/lesson/');
    expect(next('b-lesson')).toBe('/b/check/');
    expect(next('b-lesson', 'b-q1')).toBe('/b/check/');
    expect(next(...b)).toBe('/c/lesson/');
    expect(next(...b, ...c)).toBe('/a/check/');
    expect(next(...b, ...c, 'a-q1', 'a-q2')).toBeUndefined();
  });

  it('passes over a module in which nothing can be done yet', () => {
    const early = { ...moduleOf('b'), lessons: [], assessment: undefined };
    const plan = planOf({ a: 'soon', b: 'first' }, rules, small([modules[0]!, early]));
    expect(nextOf(plan, { read: () => false, answered: () => false })?.module.id).toBe('a');
  });
});

describe('every plan there can be, from the real content', () => {
  const ids = facts.modules.map(({ id }) => id);
  const stops = new Set(real.sequence().map(({ id }) => real.href(id)));

  it('has each module once, explained, with pages that exist, and a path or a reason for none', () => {
    const said = new Set<string>();
    for (let way = 0; way < 3 ** ids.length; way += 1) {
      const states = Object.fromEntries(
        ids.map((id, index): [string, When] => [id, STATES[Math.floor(way / 3 ** index) % 3]!]),
      );
      const plan = planOf(states, start, facts);
      const steps = plan.parts.flatMap((part) => part.steps);
      const problems = [
        steps
          .map(({ module }) => module.id)
          .sort()
          .join() === [...ids].sort().join() || 'each module once',
        plan.parts.every(({ means, does }) => means && does) || 'what to do',
        steps.every(({ reason }) => reason) || 'reasons',
        steps.every(({ module, state }) => states[module.id] === state) || 'states',
        steps.every(
          ({ state }, index) => index === 0 || STATES.indexOf(steps[index - 1]!.state) <= STATES.indexOf(state),
        ) || 'order',
        steps.every(
          ({ module, state }, index) =>
            !steps
              .slice(index + 1)
              .some((later) => later.state === state && module.builds_on.includes(later.module.id)),
        ) || 'what it builds on',
        steps
          .flatMap(({ module }) => [module.overview, ...module.lessons, module.assessment!])
          .every((place) => place.title && stops.has(place.href)) || 'pages',
        (plan.why && (!plan.path || stops.has(plan.path.href))) || 'path',
        nextOf(plan, { read: () => false, answered: () => false }) !== undefined || 'next step',
      ].filter((problem) => problem !== true);
      if (problems.length > 0) throw new Error(`${JSON.stringify(states)}: ${problems}`);
      said.add(plan.why);
    }
    expect(said.size).toBe(start.paths.length);
  });
});
