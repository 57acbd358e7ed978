import { describe, expect, it } from 'vitest';
import {
  askedOf,
  mostOf,
  nextQuestion,
  outcomeOf,
  statesOf,
  UNKNOWN,
  type Asked,
} from '../../../../src/dashboard/start/asking.ts';
import { stateOf, type Outcome } from '../../../../src/dashboard/start/state.ts';
import { questions as real } from './real.ts';

const question = (id: string, module: string): Asked => ({
  id,
  module,
  options: ['a', 'b', 'c'].map((option) => ({ id: option, right: option === 'b' })),
});
const two = [question('g1', 'garden'), question('g2', 'garden'), question('m1', 'market'), question('m2', 'market')];
const ids = (asked: Asked[]) => asked.map(({ id }) => id);

describe('stateOf', () => {
  const table: [Outcome, Outcome, string][] = [
    ['right', undefined, 'later'],
    ['wrong', 'right', 'soon'],
    ['unknown', 'right', 'soon'],
    ['wrong', 'wrong', 'first'],
    ['wrong', 'unknown', 'first'],
    ['unknown', 'wrong', 'first'],
    ['unknown', 'unknown', 'first'],
    // An answer from before the first was changed counts for nothing.
    ['right', 'wrong', 'later'],
    [undefined, undefined, 'first'],
  ];

  it.each(table)('%s, then %s: %s', (first, second, state) => {
    expect(stateOf(first, second)).toBe(state);
  });
});

describe('outcomeOf', () => {
  it('tells right, wrong and "I don’t know" apart, and takes what fits no option for no answer', () => {
    const outcome = (answer: string) => outcomeOf(two[0], { g1: answer });
    expect(['b', 'a', UNKNOWN, 'd', '', 'ab', '__proto__'].map(outcome)).toEqual([
      'right', 'wrong', 'unknown', undefined, undefined, undefined, undefined,
    ]); // prettier-ignore
    expect(outcomeOf(undefined, {})).toBeUndefined();
    expect(outcomeOf(question('toString', 'garden'), {})).toBeUndefined();
  });
});

describe('nextQuestion', () => {
  const next = (answers: Record<string, string>) => nextQuestion(two, answers)?.id;

  it('moves on after a right answer, and opens the second of the theme after any other', () => {
    expect(next({})).toBe('g1');
    expect(next({ g1: 'b' })).toBe('m1');
    expect(next({ g1: 'a' })).toBe('g2');
    expect(next({ g1: UNKNOWN })).toBe('g2');
    expect(next({ g1: 'a', g2: 'a' })).toBe('m1');
    expect(next({ g1: 'b', m1: 'b' })).toBeUndefined();
  });

  it('asks again where an answer no longer fits', () => {
    expect(next({ g1: 'z', m1: 'b' })).toBe('g1');
  });

  it('takes a second question back when the first is changed to the right answer', () => {
    expect(ids(askedOf(two, { g1: 'a', g2: 'a', m1: 'b' }))).toEqual(['g1', 'g2', 'm1']);
    expect(ids(askedOf(two, { g1: 'b', g2: 'a', m1: 'b' }))).toEqual(['g1', 'm1']);
  });
});

describe('mostOf', () => {
  it('counts what has been asked, and two for each theme that is open', () => {
    expect(mostOf(two, {})).toBe(4);
    expect(mostOf(two, { g1: 'b' })).toBe(3);
    expect(mostOf(two, { g1: 'a' })).toBe(4);
    expect(mostOf(two, { g1: 'b', m1: 'b' })).toBe(2);
  });
});

// Every way through the real questions: each is answered right, wrong or with "I don't know" whenever it is asked. The
// themes know nothing of each other, which the first test shows; so eight times seven ways stand for seven to the eighth.
describe('every way through the questions', () => {
  const rightOf = (question: Asked) => question.options.find(({ right }) => right)!.id;
  const wrongOf = (question: Asked) => question.options.find(({ right }) => !right)!.id;
  /** The seven ways to answer the two questions of a theme. */
  const WAYS: [Outcome, Outcome][] = [
    ['right', undefined],
    ...(['wrong', 'unknown'] as const).flatMap((first) =>
      (['right', 'wrong', 'unknown'] as const).map((second): [Outcome, Outcome] => [first, second]),
    ),
  ];
  const given = (question: Asked, outcome: Outcome) =>
    outcome === 'right' ? rightOf(question) : outcome === 'wrong' ? wrongOf(question) : UNKNOWN;
  const modules = [...new Set(real.map(({ module }) => module))];
  const themeOf = (index: number) => real.filter(({ module }) => module === modules[index]);

  /** Answers whatever is asked, theme by theme in the ways given, and returns the ids in the order of asking. */
  function walk(ways: [Outcome, Outcome][]) {
    const answers: Record<string, string> = {};
    const asked: string[] = [];
    const most: number[] = [];
    for (let next = nextQuestion(real, answers); next; next = nextQuestion(real, answers)) {
      if (asked.length > 16) throw new Error('It never ends.');
      asked.push(next.id);
      most.push(mostOf(real, answers));
      const theme = modules.indexOf(next.module);
      const place = themeOf(theme)[0] === next ? 0 : 1;
      answers[next.id] = given(next, ways[theme]![place]);
    }
    return { asked, most, states: statesOf(real, answers) };
  }
  const expectedOf = (ways: [Outcome, Outcome][]) =>
    ways.flatMap(([first], theme) => themeOf(theme).slice(0, first === 'right' ? 1 : 2)).map(({ id }) => id);

  it('asks of each theme what its own answers call for, whatever the others were', () => {
    for (const rest of WAYS) {
      for (let theme = 0; theme < modules.length; theme += 1) {
        for (const own of WAYS) {
          const ways = modules.map((_, index) => (index === theme ? own : rest));
          const { asked, states } = walk(ways);
          expect(asked).toEqual(expectedOf(ways));
          expect(states[modules[theme]!]).toBe(stateOf(...own));
        }
      }
    }
  });

  it('asks 8 to 16 questions, none twice, never more than it said, on each of 3^8 ways to the states', () => {
    const three = [WAYS[0]!, WAYS[1]!, WAYS[6]!];
    const lengths = new Set<number>();
    for (let way = 0; way < 3 ** modules.length; way += 1) {
      const ways = modules.map((_, index) => three[Math.floor(way / 3 ** index) % 3]!);
      const { asked, most, states } = walk(ways);
      lengths.add(asked.length);
      if (new Set(asked).size !== asked.length) throw new Error(`One is asked twice: ${asked}`);
      if (most.some((count) => count < asked.length || count > 16))
        throw new Error(`It said ${most} of ${asked.length}`);
      if (modules.some((id, index) => states[id] !== stateOf(...ways[index]!))) throw new Error(JSON.stringify(states));
    }
    expect([...lengths].sort((a, b) => a - b)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16]);
  });
});
