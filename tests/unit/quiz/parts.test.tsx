import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/quiz/registry.ts';
import { quizFileSchema } from '../../../src/quiz/schema.ts';
import { formOf, match, order, story } from './questions.ts';

// Kinds whose answer has several parts: pairs, places, decisions.

const inFile = (question: object) =>
  quizFileSchema.safeParse({ module: 'garden', intro: 'Words.', questions: [question] });
const show = (node: unknown) => renderToString(node as VNode);

describe('match', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anyPairs = fc.tuple(...match.options.map(() => fc.constantFrom(...ids)));
  const answerOf = (chosen: string[]) => match.options.map(({ id }, index) => id + chosen[index]).join(' ');
  const fields = (chosen: string[]) =>
    formOf(Object.fromEntries(match.options.map(({ id }, index) => [`q-${id}`, chosen[index]!])));

  it('reads a choice in every row, gives credit for each right one, and accepts what it reads', () => {
    fc.assert(
      fc.property(anyPairs, (chosen) => {
        const answer = kinds.match.read(fields(chosen), 'q', match)!;
        expect(answer).toBe(answerOf(chosen));
        expect(kinds.match.accepts(match, answer)).toBe(true);
        const right = chosen.filter((id, index) => id === match.options[index]!.id).length;
        expect(kinds.match.grade(match, answer)).toBe(right / 3);
      }),
    );
  });

  it('reads nothing while a row is empty, or names what is not offered', () => {
    expect(kinds.match.read(fields(['a', 'b', '']), 'q', match)).toBeUndefined();
    expect(kinds.match.read(fields(['a', 'b', 'z']), 'q', match)).toBeUndefined();
    expect(kinds.match.read(new FormData(), 'q', match)).toBeUndefined();
  });

  it('accepts no kept answer whose rows or choices are gone', () => {
    for (const answer of ['', 'aa bb', 'aa bb cz', 'ba ab cc', 'aa bb cc dd', 'aabbcc'])
      expect(kinds.match.accepts(match, answer)).toBe(false);
  });

  it('offers the same list in every row, in an order that says nothing', () => {
    const form = show(<kinds.match.Prompt question={match} name="q" />);
    const lists = form.match(/<select.*?<\/select>/g)!.map((list) => list.match(/>[^<]+(?=<\/option)/g)!.join());
    expect(new Set(lists).size).toBe(1);
    expect(lists[0]).toBe('>Choose…,>A larger pot,>A song,>A turn,>Water');
  });

  it('says why two belong together, and where they do not only what to look at', () => {
    const shown = show(<kinds.match.Prompt question={match} name="q" answer="aa bc cb" />);
    expect(shown).toContain('Dry soil is light.');
    expect(shown).toContain('Look below.');
    expect(shown).not.toContain('They look for room.');
  });

  it('has files offer nothing twice', () => {
    expect(inFile({ ...match, spare: [{ id: 'd', text: 'Water' }] }).success).toBe(false);
    expect(inFile({ ...match, spare: [{ id: 'a', text: 'A song' }] }).success).toBe(false);
    expect(inFile({ ...match, options: match.options.slice(1) }).success).toBe(false);
  });
});

describe('order', () => {
  const anyOrder = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 });
  const fields = (rows: string[]) =>
    formOf(Object.fromEntries(rows.map((id, index) => [`q-${id}`, String(index + 1)])));

  it('reads the places of all rows, but not those in which they were shown', () => {
    fc.assert(
      fc.property(anyOrder, (rows) => {
        const answer = rows.join('');
        expect(kinds.order.read(fields(rows), 'q', order)).toBe(answer === 'abcd' ? undefined : answer);
        expect(kinds.order.accepts(order, answer)).toBe(true);
      }),
    );
    expect(kinds.order.read(formOf({ 'q-a': '1', 'q-b': '1', 'q-c': '2', 'q-d': '3' }), 'q', order)).toBeUndefined();
  });

  it('gives all credit to the right order only, and some for each step that follows the one it needs', () => {
    fc.assert(
      fc.property(anyOrder, (rows) => {
        const credit = kinds.order.grade(order, rows.join(''))!;
        expect(credit === 1).toBe(rows.join('') === 'cadb');
        expect(credit).toBeGreaterThanOrEqual(0);
        const turned = kinds.order.grade(order, rows.toReversed().join(''))!;
        expect(credit + turned).toBeLessThanOrEqual(1);
      }),
    );
    expect(kinds.order.grade(order, 'dbca')).toBe(2 / 3);
  });

  it('shows the rows in the order of their letters, and the reasons only once they were checked', () => {
    const open = show(<kinds.order.Prompt question={order} name="q" />);
    expect(open.indexOf('Water it.')).toBeLessThan(open.indexOf('Write it down.'));
    expect(open).not.toContain('Its weight says');
  });

  it('has files mix the letters', () => {
    const options = order.options.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(inFile({ ...order, options }).error?.issues[0]?.message).toContain('mix the letters');
  });
});

describe('case', () => {
  it('reads the way the radios lead, as far as it goes', () => {
    expect(kinds.case.read(new FormData(), 'q', story)).toBeUndefined();
    expect(kinds.case.read(formOf({ 'q-a': 'b' }), 'q', story)).toBe('b');
    // A decision on another way does not count.
    expect(kinds.case.read(formOf({ 'q-a': 'b', 'q-b': 'a' }), 'q', story)).toBe('b');
    expect(kinds.case.read(formOf({ 'q-a': 'b', 'q-c': 'a', 'q-d': 'a' }), 'q', story)).toBe('baa');
    expect(kinds.case.read(formOf({ 'q-a': 'z' }), 'q', story)).toBeUndefined();
  });

  it('grades a whole way only: the share of decisions we would defend', () => {
    expect(kinds.case.grade(story, 'ab')).toBeUndefined();
    expect(kinds.case.grade(story, 'aba')).toBe(1);
    expect(kinds.case.grade(story, 'bbb')).toBe(0);
    expect(kinds.case.grade(story, 'baa')).toBe(2 / 3);
  });

  it('shows what happened, the open decision, and nothing of where other options lead', () => {
    const shown = show(<kinds.case.Prompt question={story} name="q" answer="b" />);
    expect(shown).toContain('It runs over.');
    expect(shown).not.toContain('It is light.');
    expect(shown.match(/data-step="now"/g)).toHaveLength(1);
    expect(show(<kinds.case.Feedback question={story} answer="ba" />)).toBe('');
    expect(show(<kinds.case.Feedback question={story} answer="bbb" />)).toContain('She may ask again.');
  });

  it('has files whose ways are checked', () => {
    const broken = structuredClone(story);
    broken.steps[0]!.options[0]!.next = 'nowhere';
    expect(inFile(broken).error?.issues[0]?.message).toContain('neither a step nor an ending');
  });
});
