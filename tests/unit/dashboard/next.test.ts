import { describe, expect, it } from 'vitest';
import { nextStep, planned } from '../../../src/dashboard/next.ts';
import { progressOf, readingOf } from '../../../src/dashboard/progress.ts';
import type { Fact, Values } from '../../../src/record/fact.ts';
import { answer, CATALOG, fact } from './catalogs.ts';

const read = (...modules: string[]) => modules.map((id) => fact('read', `${id}-lesson`, true, 1));
const ticked = (id: string, ...steps: string[]) =>
  steps.map((step) => fact('tick', `${id}-lesson`, { step, done: true }, 1));
const through = (...modules: string[]) => [...read(...modules), ...modules.flatMap((id) => ticked(id, 'one', 'two'))];
const assessed = (...modules: string[]) =>
  modules.flatMap((id) => [answer(`${id}-q1`, 1, 1), answer(`${id}-q2`, 1, 1)]);
const step = (facts: Fact[], plan?: Values['plan'], due = 0, catalog = CATALOG) =>
  nextStep({ catalog, progress: progressOf(catalog, readingOf(facts)), due, plan, review: '/review/' });
const pathless = { ...CATALOG, paths: [] };
const PLAN = { trade: 'first', law: 'soon', home: 'soon' } as const;

describe('the next best step', () => {
  it.each([
    ['what is due, before all', step(read('home'), PLAN, 3), 'review', /Review 3 questions/, /They are due today/],
    ['one question', step([], undefined, 1), 'review', /Review one question/, /It is due today/],
    ['ten at a time', step([], undefined, 38), 'review', /Review 10 questions/, /38 are due/],
    [
      'an exercise that was begun',
      step([...read('home', 'law'), ...ticked('law', 'one')]),
      'exercise',
      /law/,
      /1 of its 2 steps/,
    ],
    ['an exercise of a lesson that was read', step(read('home'), PLAN), 'exercise', /home/, /15 minutes/],
    ['the plan’s first module', step([], PLAN), 'lesson', /trade/, /take this module first/],
    ['the plan’s next: what another builds on', step(through('trade'), PLAN), 'lesson', /home/, /soon/],
    [
      'a plan that leaves it for later',
      step(through('trade', 'home'), { ...PLAN, law: 'later' }),
      'lesson',
      /law/,
      /for later/,
    ],
    ['without a plan, the path’s first', step([]), 'lesson', /home/, /path “eight-weeks”/],
    ['the path’s self-assessment', step(through('home')), 'self-assessment', /Check yourself: home/, /path/],
    ['the path’s next lesson', step([...through('home'), ...assessed('home')]), 'lesson', /law/, /path/],
    [
      'after the path, what is unread',
      step([...through('home', 'law'), ...assessed('home', 'law')]),
      'lesson',
      /trade/,
      /first lesson/,
    ],
    ['without path and plan, what is unread', step([], undefined, 0, pathless), 'lesson', /law/, /first lesson/],
    ['then a self-assessment', step(through('law', 'home', 'trade'), PLAN), 'self-assessment', /law/, /what stayed/],
    [
      'then a mentor',
      step([...through('law', 'home', 'trade'), ...assessed('law', 'home', 'trade')]),
      'mentor',
      /mentor/,
      /conversation/,
    ],
  ] as const)('%s', (_name, found, kind, title, why) => {
    expect(found.kind).toBe(kind);
    expect(found.title).toMatch(title);
    expect(found.why).toMatch(why);
    expect(found.href).toMatch(/^\//);
  });

  it('is rest where there is nothing more, and names no place that is not there', () => {
    const bare = { modules: [], paths: [], foundations: [] };
    expect(step([], { gone: 'first' }, 0, bare).kind).toBe('rest');
  });
});

describe('a plan in its order', () => {
  const order = (plan: Values['plan']) => planned(CATALOG.modules, plan).map(({ id }) => id);

  it('is first, soon, later, and inside them what another builds on comes before', () => {
    expect(order({ law: 'soon', home: 'soon', trade: 'first' })).toEqual(['trade', 'home', 'law']);
    expect(order({ law: 'first', home: 'later' })).toEqual(['law', 'home']);
  });

  it('knows only modules that exist, and ends even where two build on each other', () => {
    const round = structuredClone(CATALOG.modules);
    round[1]!.builds_on = ['law'];
    const order = planned(round, { law: 'soon', home: 'soon', gone: 'first' }).map(({ id }) => id);
    expect(order.toSorted()).toEqual(['home', 'law']);
  });
});
