import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow } from '../../src/quiz/case/story.ts';
import { kindOf, type Question } from '../../src/quiz/registry.ts';
import { choice, choices, match, order, story } from '../unit/quiz/questions.ts';
import { RUNS } from './runs.ts';

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const words = fc.string({ minLength: 1, maxLength: 12 });

/** Questions as authors may write them: any number of parts that is allowed, in any order, with any words. */
const anyChoice = fc.tuple(fc.shuffledSubarray(letters, { minLength: 3, maxLength: 4 }), fc.nat(3)).map(([ids, right]): Of<'choice'> => ({
  ...choice,
  options: ids.map((id, index) => ({ id, text: id, feedback: id, right: index === right % ids.length })),
})); // prettier-ignore
const anyChoices = fc.tuple(fc.shuffledSubarray(letters, { minLength: 4, maxLength: 6 }), fc.constantFrom(2, 3)).map(([ids, choose]): Of<'choices'> => ({
  ...choices,
  choose,
  options: ids.map((id, index) => ({ id, text: id, feedback: id, right: index < choose })),
})); // prettier-ignore
const anyOrder = fc.shuffledSubarray(letters, { minLength: 3, maxLength: 6 }).map((ids): Of<'order'> => ({
  ...order,
  options: ids.map((id) => ({ id, text: id, feedback: id })),
})); // prettier-ignore
const anyMatch = fc.tuple(fc.shuffledSubarray(letters, { minLength: 3, maxLength: 7 }), fc.nat(2)).map(([ids, spares]): Of<'match'> => {
  const spare = ids.slice(3, 3 + spares);
  return {
    ...match,
    options: ids.filter((id) => !spare.includes(id)).slice(0, 5).map((id) => ({ id, text: id, match: `m${id}`, feedback: id, hint: id })),
    spare: spare.map((id) => ({ id, text: `s${id}` })),
  };
}); // prettier-ignore
const anyStory = fc.array(fc.tuple(fc.integer({ min: 2, max: 4 }), fc.nat(3), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 })), { minLength: 3, maxLength: 8 })
  .map((shapes): Of<'case'> => ({
    ...story,
    endings: [{ id: 'good', text: 'x' }, { id: 'open', text: 'y' }],
    steps: shapes.map(([count, right, leads], index) => ({
      id: letters[index]!,
      ask: 'x',
      options: letters.slice(0, count).map((id, at) => {
        const later = [...letters.slice(index + 1, shapes.length), 'good', 'open'];
        return { id, text: id, feedback: id, right: at === right % count, next: later[leads[at]! % later.length]! };
      }),
    })),
  })); // prettier-ignore

/** A question of any graded kind, with whatever a form of it may hold. */
const asked = fc.oneof(
  anyChoice.chain((question) => fc.tuple(fc.constant<Question>(question), fc.array(fc.tuple(fc.constant('f'), fc.oneof(fc.constantFrom(...letters), words)), { maxLength: 2 }))),
  anyChoices.chain((question) => fc.tuple(fc.constant<Question>(question), fc.array(fc.tuple(fc.constant('f'), fc.constantFrom(...question.options.map(({ id }) => id))), { maxLength: 6 }))),
  anyOrder.chain((question) => fc.tuple(fc.constant<Question>(question), fc.shuffledSubarray(question.options.map(({ id }) => id), { minLength: 2 }).map((rows) => rows.map((id, index) => [`f-${id}`, String(index + 1)] as [string, string])))),
  anyMatch.chain((question) => fc.tuple(fc.constant<Question>(question), fc.tuple(...question.options.map(({ id }) => fc.tuple(fc.constant(`f-${id}`), fc.oneof(fc.constantFrom(...question.options.map((option) => option.id)), words)))))),
  anyStory.chain((question) => fc.tuple(fc.constant<Question>(question), fc.array(fc.tuple(fc.constantFrom(...question.steps.map(({ id }) => `f-${id}`)), fc.constantFrom('a', 'b', 'c', 'd', 'zz')), { maxLength: 9 }))),
); // prettier-ignore

function formWith(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

/** The answer that is wholly right. */
function rightAnswer(question: Question): string {
  if (question.kind === 'order') return question.options.map(({ id }) => id).join('');
  if (question.kind === 'match') {
    const left = question.options.map(({ id }) => id).sort();
    return left.map((id) => id + id).join(' ');
  }
  if (question.kind === 'case') {
    let way = '';
    for (let open = follow(question, way)?.open; open; open = follow(question, way)?.open)
      way += open.options.find(({ right }) => right)!.id;
    return way;
  }
  if (question.kind !== 'choice' && question.kind !== 'choices') return '';
  const rights = question.options.filter(({ right }) => right).map(({ id }) => id);
  return rights.sort().join('');
}

describe('grading', () => {
  it('reads only answers that it accepts, and gives each a credit from 0 to 1; only a story may be unfinished', () => {
    fc.assert(
      fc.property(asked, ([question, fields]) => {
        const kind = kindOf(question);
        const answer = kind.read(formWith(fields as [string, string][]), 'f', question);
        if (answer === undefined) return;
        expect(kind.accepts(question, answer)).toBe(true);
        const credit = kind.grade(question, answer);
        if (credit === undefined) expect(follow(question as Of<'case'>, answer)?.open).toBeDefined();
        else expect(credit >= 0 && credit <= 1).toBe(true);
      }),
      RUNS,
    );
  });

  it('gives all credit to the right answer and to no other that can be read', () => {
    fc.assert(
      fc.property(asked, ([question, fields]) => {
        const kind = kindOf(question);
        const right = rightAnswer(question);
        expect(kind.grade(question, right)).toBe(1);
        const answer = kind.read(formWith(fields as [string, string][]), 'f', question);
        if (answer !== undefined && answer !== right && question.kind !== 'case')
          expect(kind.grade(question, answer)).toBeLessThan(1);
      }),
      RUNS,
    );
  });

  it('never gives less for one more part that is right', () => {
    fc.assert(
      fc.property(anyMatch, fc.nat(4), fc.nat(4), (question, wrong, mended) => {
        const ids = question.options.map(({ id }) => id);
        const others = ids.map((id, index) => (index <= wrong ? ids[(index + 1) % ids.length]! : id));
        const better = others.map((chosen, index) => (index === mended % ids.length ? ids[index]! : chosen));
        const grade = (chosen: (string | undefined)[]) => kindOf(question).grade(question, ids.map((id, index) => id + chosen[index]).join(' '))!;
        expect(grade(better)).toBeGreaterThanOrEqual(grade(others));
      }),
      RUNS,
    ); // prettier-ignore
  });

  it('never throws, whatever was kept', () => {
    fc.assert(
      fc.property(asked, fc.oneof(words, fc.stringMatching(/^[a-d ]{0,9}$/)), ([question], kept) => {
        const kind = kindOf(question);
        if (kind.accepts(question, kept)) {
          const credit = kind.grade(question, kept);
          expect(credit === undefined || (credit >= 0 && credit <= 1)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
