import type { Catalog, CatalogModule } from '../../../src/dashboard/catalog.ts';
import type { Fact } from '../../../src/record/fact.ts';

/** Codes as short as real ones, and like them without the digits that look like letters. */
const codeOf = (id: string) =>
  id
    .replaceAll('1', '7')
    .replaceAll('0', '8')
    .replaceAll(/[^a-z2-9]/g, '')
    .slice(-5);
const question = (id: string, at = 'bank', more = {}) => ({
  id,
  code: codeOf(id),
  kind: 'choice',
  revision: 1,
  at,
  graded: true,
  ...more,
});

function module(id: string, builds_on: string[] = [], more: Partial<CatalogModule> = {}): CatalogModule {
  return {
    ...{
      id,
      code: codeOf(id),
      minutes: 3,
      title: `All about ${id}`,
      short: id,
      href: `/modules/${id}/`,
      hue: 'moss',
      builds_on,
    },
    lessons: [
      {
        ...{ id: `${id}-lesson`, title: `A lesson on ${id}`, href: `/modules/${id}/${id}-lesson/` },
        ...{ code: codeOf(`${id}l`), exerciseAt: 'try', reading: 9, exercise: 15, steps: ['one', 'two'] },
        sections: [{ id: 'words', title: 'Words' }],
      },
    ],
    start: [`start-${id}-1`, `start-${id}-2`],
    scales: [{ id: `${id}-s1`, code: codeOf(`${id}s1`), statement: `I can do ${id}`, revision: 1 }],
    questions: [
      question(`${id}-q1`),
      question(`${id}-q2`),
      question(`${id}-c1`, `${id}-lesson`),
      question(`${id}-r1`, 'bank', { kind: 'reflection', graded: false }),
    ],
    selfAssessment: { href: `/modules/${id}/self-assessment/`, minutes: 6 },
    guide: {
      id: `${id}-guide`,
      code: codeOf(`${id}g`),
      minutes: 30,
      title: `Guide to ${id}`,
      href: `/modules/${id}/mentor-guide/`,
    },
    ...more,
  };
}

const place = (id: string) => ({ id, code: codeOf(id), title: id, href: `/${id}/` });
const step = (id: string, index: number) => ({ ...place(id), week: index + 1 });

/** A small curriculum: `law` builds on `home`. */
export const CATALOG: Catalog = {
  modules: [module('law', ['home']), module('home'), module('trade')],
  paths: [
    { ...place('mentors'), for: 'mentor', steps: [] },
    {
      ...place('eight-weeks'),
      for: 'advocate',
      steps: ['home-lesson', 'home/self-assessment', 'law-lesson', 'law/self-assessment'].map(step),
    },
  ],
  foundations: [{ ...place('agreement'), minutes: 6, sections: [{ id: 'terms', title: 'Terms' }] }],
};

let count = 0;
/** A fact with an id of its own. */
export function fact(type: string, subject: string, value: unknown, at: number, more: Partial<Fact> = {}): Fact {
  count += 1;
  return { id: String(count).padStart(16, 'f'), type, subject, value, at, ...more };
}
/** An answer. */
export const answer = (subject: string, credit: number, at: number, sure?: 1 | 2 | 3, revision = 1): Fact =>
  fact('answer', subject, 'a', at, { revision, result: { credit, rules: 1, ...(sure && { sure }) } });

/** Noon of a calendar day, where the tests run. */
export const noon = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12).getTime();
};
