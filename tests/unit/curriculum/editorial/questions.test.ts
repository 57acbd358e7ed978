import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexContent } from '../../../../src/curriculum/check/content-index.ts';
import {
  banksOf,
  questionBreaches,
  strategies as strategiesOf,
} from '../../../../src/curriculum/editorial/questions.ts';
import type { ContentFile } from '../../../../src/curriculum/files.ts';

/** The texts of a question's options; those that are right begin with a plus sign. */
type Options = string[];

/** A bank of such questions, and one inside a lesson, which counts for nothing. */
function bank(...questions: Options[]) {
  const file: ContentFile = {
    path: 'content/en/modules/garden/quiz.yaml',
    kind: 'quiz',
    bodyLine: 1,
    data: {
      module: 'garden',
      questions: [
        { id: 'garden-c01', at: 'first-pot', options: optionsOf(['+a', 'bb', 'ccc', 'dddd', 'eeeee']) },
        { id: 'garden-s01', at: 'bank', statement: 'I can lift a pot.' },
        ...questions.map((options, index) => ({
          id: `garden-q${index + 1}`,
          at: 'bank',
          options: optionsOf(options),
        })),
      ],
    },
  };
  return indexContent([file]);
}

const optionsOf = (options: Options) =>
  options.map((text, index) => ({
    text: text.replace('+', ''),
    feedback: `Answer ${index}.`,
    ...(text.startsWith('+') ? { right: true } : {}),
  }));

const strategies = (content: ReturnType<typeof bank>) => strategiesOf(banksOf(content)[0]!);

/** What one strategy scores on a bank, and what chance does. */
function scoreOf(name: string, ...questions: Options[]): [score: number, chance: number] {
  const found = strategies(bank(...questions)).find((strategy) => strategy.name === name);
  return [found!.score, found!.chance];
}

const LONGEST = 'always the longest';
const SHORTEST = 'always the shortest';
const QUALIFIED = 'always the one with a qualifier';

describe('strategies', () => {
  it('are none where nothing of the bank has a right answer', () => {
    expect(strategies(bank())).toEqual([]);
    expect(strategies(bank(['lift', 'wait']))).toEqual([]);
  });

  it('count each decision of a story as a question of its own', () => {
    const content = bank(['+a', 'b', 'c']);
    const steps = [{ id: 'a', options: optionsOf(['x', '+y']) }, { id: 'b', options: optionsOf(['x', '+y']) }]; // prettier-ignore
    content.questions.push({ id: 'garden-q9', file: 'quiz.yaml', data: { at: 'bank', steps } });
    const first = strategies(content).find(({ name }) => name === 'always position 1')!;
    expect(first.score).toBeCloseTo(100 / 3);
  });

  it('are tried by name, each place on the questions that have it', () => {
    const names = strategies(bank(['+a', 'b', 'c'], ['a', 'b', 'c', '+d'])).map(({ name }) => name);
    const places = [1, 2, 3, 4].map((place) => `always position ${place}`);
    expect(names).toEqual([LONGEST, SHORTEST, ...places, QUALIFIED]);
    expect(scoreOf('always position 4', ['+a', 'b', 'c'], ['a', 'b', 'c', '+d'])).toEqual([100, 25]);
    expect(scoreOf('always position 1', ['+a', 'b'], ['a', 'b', 'c', '+d'])).toEqual([50, 37.5]);
  });

  it.each<[string, Options[], number]>([
    [
      'found each time',
      [
        ['lift', '+lift it', 'wait'],
        ['+water it', 'turn', 'go'],
      ],
      100,
    ],
    [
      'never found',
      [
        ['lift it', '+lift', 'wait'],
        ['+go', 'turn', 'water it'],
      ],
      0,
    ],
    [
      'found every other time',
      [
        ['+lift it', 'lift', 'wait'],
        ['+go', 'turn', 'water it'],
      ],
      50,
    ],
    ['one of two alike', [['+lift', 'turn', 'go']], 50],
    ['one of three alike', [['+lift', 'turn', 'wait']], 100 / 3],
    ['alike but wrong', [['+go', 'turn', 'wait']], 0],
  ])('find the longest: %s', (_, questions, score) => {
    expect(scoreOf(LONGEST, ...questions)[0]).toBeCloseTo(score, 10);
  });

  it.each<[string, Options[], number]>([
    [
      'found each time',
      [
        ['lift it', '+lift', 'await'],
        ['water it', 'turn', '+go'],
      ],
      100,
    ],
    ['never found', [['lift it', '+await', 'lift']], 0],
    ['one of two alike', [['+lift', 'turn', 'await']], 50],
  ])('find the shortest: %s', (_, questions, score) => {
    expect(scoreOf(SHORTEST, ...questions)[0]).toBeCloseTo(score, 10);
  });

  it('measure what a reader sees, without markup', () => {
    expect(scoreOf(LONGEST, ['+lift it now', '*lift* {ms:ia}'])).toEqual([100, 50]);
  });

  it('find the one with a qualifier, or any where none or all have one', () => {
    expect(scoreOf(QUALIFIED, ['lift it', '+lift it if it is dry', 'wait'])[0]).toBe(100);
    expect(scoreOf(QUALIFIED, ['+lift it', 'lift it if it is dry', 'wait'])[0]).toBe(0);
    expect(scoreOf(QUALIFIED, ['+usually lift', 'often lift', 'lift'])[0]).toBe(50);
    expect(scoreOf(QUALIFIED, ['+lift', 'turn', 'wait'])[0]).toBeCloseTo(100 / 3, 10);
    // "Cannery" and "sometime" hold no such word.
    expect(scoreOf(QUALIFIED, ['+cannery', 'sometime'])[0]).toBe(50);
  });

  it('take as many as are right: the most liked, then any of the rest', () => {
    const twoOfFour = ['+water it', '+lift it', 'turn', 'go'];
    expect(scoreOf(LONGEST, twoOfFour)).toEqual([100, 50]);
    expect(scoreOf(SHORTEST, twoOfFour)).toEqual([0, 50]);
    expect(scoreOf('always position 1', twoOfFour)[0]).toBeCloseTo((100 * (1 + 1 / 3)) / 2, 10);
    expect(scoreOf('always position 4', twoOfFour)[0]).toBeCloseTo((100 * (2 / 3)) / 2, 10);
    expect(scoreOf(LONGEST, ['+water it', 'water us', '+turn', 'turn'])).toEqual([50, 50]);
  });

  it('score chance at every place when the right place is uniform', () => {
    const question = fc.record({ options: fc.integer({ min: 2, max: 6 }), right: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 4 }), (shapes) => {
        // Each question once with its right options turned to every place.
        const questions = shapes.flatMap(({ options, right }) =>
          Array.from({ length: options }, (_, turn) =>
            Array.from({ length: options }, (_option, place) =>
              (place + turn) % options < Math.min(right, options - 1) ? '+pot' : 'pot',
            ),
          ),
        );
        for (const { score, chance } of strategies(bank(...questions))) expect(score).toBeCloseTo(chance, 8);
      }),
    );
  });
});

describe('what can be guessed', () => {
  /** Twelve questions of three options; of as many as said the right one is the longest, of the others the middle one. */
  const longestIn = (count: number, of = 12) =>
    bank(
      ...Array.from({ length: of }, (_, index) => {
        const texts = index < count ? ['lift', 'water', '+water it'] : ['lift', '+water', 'water it'];
        return [...texts.slice(index % 3), ...texts.slice(0, index % 3)];
      }),
    );
  const said = (content: ReturnType<typeof bank>) =>
    questionBreaches(content).filter(({ rule, message }) => rule === 'ask/guessable' && message.includes(LONGEST));

  it.each([
    [2, 1],
    [3, 0],
    [4, 0],
    [5, 1],
  ])('is said when %i of 12 are the longest: %i time(s)', (count, times) => {
    expect(said(longestIn(count))).toHaveLength(times);
  });

  it('is not said of a handful of questions', () => {
    expect(said(longestIn(11, 11))).toEqual([]);
    expect(said(longestIn(12))).toHaveLength(1);
  });

  it('is said of Start here by itself, whatever the self-assessments score', () => {
    const file: ContentFile = {
      path: 'content/en/start.yaml',
      kind: 'start',
      bodyLine: 1,
      data: {
        questions: longestIn(12)
          .questions.filter(({ data }) => data.at === 'bank' && data.options)
          .map(({ data }) => data),
      },
    };
    const breaches = said(indexContent([file]));
    expect(breaches.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^over the questions of Start here, /),
    ]);
    expect(breaches[0]!.file).toBe('content/en/start.yaml');
  });
});

describe('feedback', () => {
  const said = (...feedback: (string | undefined)[]) => {
    const options = feedback.map((text, index) => ({ text: `Pot ${index}`, feedback: text, right: index === 0 }));
    const data = { questions: [{ id: 'garden-q01', at: 'bank', options }] };
    const file: ContentFile = { path: 'content/en/modules/garden/quiz.yaml', kind: 'quiz', bodyLine: 1, data };
    return questionBreaches(indexContent([file])).map(({ rule }) => rule);
  };

  it('is the same when it differs in marks and capitals only', () => {
    expect(said('Too dry.', 'too dry!', 'Too wet.')).toEqual(['ask/feedback']);
    expect(said('太干了。', '太湿了。')).toEqual([]);
  });

  it('that is missing is not the same: another check says so', () => {
    expect(said(undefined, '', '…')).toEqual([]);
  });
});
