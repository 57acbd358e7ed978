import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedOf,
  MOST,
  queueOf,
  REASONS,
  reviewable,
  whyBack,
  type Back,
} from '../../../../src/dashboard/review/queue.ts';
import { dueOf } from '../../../../src/dashboard/review/schedule.ts';
import { learningOf } from '../../../../src/record/learning.ts';
import type { Fact, Sure } from '../../../../src/record/fact.ts';
import { dayOf } from '../../../../src/dashboard/days.ts';
import { answer, CATALOG, fact, noon } from '../catalogs.ts';

const TODAY = 20_500;
const questions = reviewable(CATALOG);
const queue = (facts: readonly Fact[], of = questions) => queueOf(of, learningOf(facts).histories, TODAY, dueOf);
const many = Array.from({ length: 14 }, (_, index) => ({ id: `q${index}`, module: 'home', revision: 1 + (index % 2) }));
const ago = (days: number) => noon(TODAY - days);

/** Ten thousand runs take seconds. */
const LONG = 60_000;

describe('what comes back', () => {
  it('is only what exists and has a right answer', () => {
    expect(questions.map(({ id }) => id)).toContain('law-c1');
    expect(questions.map(({ id }) => id)).not.toContain('law-r1');
    const facts = [answer('gone-q1', 0, ago(9)), answer('start-home-1', 0, ago(9)), answer('law-r1', 0, ago(9))];
    expect(queue(facts)).toEqual({ now: [], more: 0, later: [] });
  });

  it('comes in the order of its reasons, then by due date', () => {
    const facts = [
      answer('law-q1', 1, ago(40)),
      answer('law-q2', 1, ago(41)),
      answer('law-c1', 1, ago(9), 1),
      answer('home-q1', 0.5, ago(9)),
      answer('home-q2', 1, ago(1), 3, 1),
      answer('home-c1', 0, ago(9), 2),
      answer('trade-q1', 0, ago(9), 3),
      answer('trade-q2', 1, ago(0)),
      answer('trade-c1', 0, ago(0)),
    ];
    const raised = questions.map((each) => (each.id === 'home-q2' ? { ...each, revision: 2 } : each));
    const { now, more, later } = queue(facts, raised);
    expect(now.map(({ id, reason }) => [id, reason])).toEqual([
      ['trade-q1', 'sure'],
      ['home-c1', 'missed'],
      ['home-q2', 'changed'],
      ['home-q1', 'partly'],
      ['law-c1', 'guessed'],
      ['law-q2', 'old'],
      ['law-q1', 'old'],
    ]);
    expect(more).toBe(0);
    expect(later).toEqual([
      { day: TODAY + 1, count: 1 },
      { day: TODAY + 3, count: 1 },
    ]);
  });

  it('is at most ten, and says how many more there are', () => {
    const { now, more } = queue(
      many.map(({ id }) => answer(id, 0, ago(3))),
      many,
    );
    expect(now).toHaveLength(MOST);
    expect(more).toBe(4);
  });

  it('is judged by the first answer of a day: a second try after the feedback shows little', () => {
    const missedThenRight = [answer('law-q1', 0, ago(1), 3), answer('law-q1', 1, ago(1) + 60_000)];
    expect(queue(missedThenRight).now.map(({ id, reason }) => [id, reason])).toEqual([['law-q1', 'sure']]);
    const rightThenMissed = [answer('law-q1', 1, ago(1), 3), answer('law-q1', 0, ago(1) + 60_000)];
    expect(queue(rightThenMissed).now).toEqual([]);
    const histories = learningOf([...missedThenRight, answer('law-q1', 1, ago(0))]).histories.get('law-q1')!;
    expect(countedOf(histories).map(({ result }) => result!.credit)).toEqual([0, 1]);
  });

  it('says why in words', () => {
    const back: Back = { id: 'q', module: 'm', revision: 1, reason: 'old', due: TODAY, answered: TODAY - 12 };
    expect(whyBack(back, TODAY)).toBe('It is 12 days since you answered.');
    expect(whyBack({ ...back, answered: TODAY - 1 }, TODAY)).toBe('It is 1 day since you answered.');
    expect(new Set(REASONS.map((reason) => whyBack({ ...back, reason }, TODAY))).size).toBe(REASONS.length);
  });
});

const records = fc.array(
  fc
    .tuple(
      fc.constantFrom(...many.map(({ id }) => id), 'gone', 'start-1'),
      fc.constantFrom(0, 0.5, 1, undefined),
      fc.nat(90),
    )
    .chain(([id, credit, days]) =>
      fc
        .tuple(fc.constantFrom<(Sure | undefined)[]>(undefined, 1, 2, 3), fc.constantFrom(1, 2))
        .map(([sure, revision]) =>
          credit === undefined
            ? fact('answer', id, 'a', ago(days), { revision })
            : answer(id, credit, ago(days), sure, revision),
        ),
    ),
  { maxLength: 30 },
);

/** Whether a reason is true of the first answer, with a result, on the last day that has one. */
function holds({ id, reason, due, answered, revision }: Back, facts: readonly Fact[]): boolean {
  const history = learningOf(facts).histories.get(id)!;
  const lastDay = history.filter(({ result }) => result).reduce((day, { at }) => Math.max(day, dayOf(at)), -Infinity);
  const latest = history.find(({ result, at }) => result && dayOf(at) === lastDay)!;
  const { credit, sure } = latest.result!;
  const isDue = due <= TODAY;
  const changed = history.at(-1)!.revision! < revision;
  if (answered !== dayOf(latest.at)) return false;
  return {
    sure: isDue && credit === 0 && sure === 3,
    missed: isDue && credit === 0 && sure !== 3,
    changed,
    partly: isDue && credit === 0.5,
    guessed: isDue && credit === 1 && sure === 1,
    old: isDue && credit === 1 && sure !== 1,
  }[reason];
}

describe('laws of the queue', () => {
  it(
    'never more than ten, no repeats, only what exists, every reason true, every one accounted for',
    () => {
      fc.assert(
        fc.property(records, (facts) => {
          const { now, more, later } = queue(facts, many);
          expect(now.length).toBeLessThanOrEqual(MOST);
          expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
          for (const back of now) expect(many).toContainEqual({ id: back.id, module: 'home', revision: back.revision });
          expect(now.filter((back) => !holds(back, facts))).toEqual([]);
          const known = new Set(
            facts.filter(({ subject, result }) => result && /^q/.test(subject)).map((each) => each.subject),
          );
          expect(now.length + more + later.reduce((sum, { count }) => sum + count, 0)).toBe(known.size);
          for (const { day } of later) expect(day).toBeGreaterThan(TODAY);
        }),
        { numRuns: 10_000 },
      );
    },
    LONG,
  );

  it(
    'the order of the facts is irrelevant',
    () => {
      fc.assert(
        fc.property(
          records.chain((facts) =>
            fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
          ),
          ([facts, shuffled]) => {
            expect(queue(shuffled, many)).toEqual(queue(facts, many));
          },
        ),
        { numRuns: 10_000 },
      );
    },
    LONG,
  );

  it(
    'a question that was answered right is not back today',
    () => {
      fc.assert(
        fc.property(records, (facts) => {
          const [first] = queue(facts, many).now;
          if (!first) return;
          const after = queue([...facts, answer(first.id, 1, noon(TODAY) + 1, undefined, first.revision)], many);
          expect(after.now.map(({ id }) => id)).not.toContain(first.id);
        }),
        { numRuns: 10_000 },
      );
    },
    LONG,
  );
});
