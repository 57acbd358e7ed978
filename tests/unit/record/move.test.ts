import { describe, expect, it } from 'vitest';
import { pack } from '../../../src/record/codec.ts';
import type { Fact } from '../../../src/record/fact.ts';
import { merge } from '../../../src/record/merge.ts';
import { readMove, writeMove } from '../../../src/record/move.ts';

/** Ids that do not deflate, the same in every run. */
function idOf(number: number): string {
  let state = number * 2_654_435_761;
  const draw = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  return Buffer.from(Uint8Array.from({ length: 12 }, () => draw() >>> 24)).toString('base64url');
}
let count = 0;
const fact = (type: string, subject: string, value: unknown, more: object = {}): Fact => {
  count += 1;
  return {
    id: idOf(count),
    type,
    subject,
    value,
    at: 1_795_437_000_000 + count * 61_000 + ((count * 7919) % 50_021),
    ...more,
  };
};
const answers = (many: number) =>
  Array.from({ length: many }, (_, index) =>
    fact('answer', `identity-q${index}`, 'abcd'[index % 4], {
      revision: 1,
      result: { credit: index % 2, sure: 1 + (index % 3), rules: 1 },
    }),
  );
const moved = async (facts: readonly Fact[]) => readMove((await writeMove(facts)) ?? 'too long');

describe('a move', () => {
  it('brings every fact that is shown, to the letter', async () => {
    const facts = [
      fact('erased', '', [idOf(9000)]),
      fact('answer', 'q1', 'a', { revision: 2, result: { credit: 0.5, sure: 3, rules: 1 } }),
      fact('answer', 'q2', 'b', { result: { credit: 0, rules: 2 } }),
      fact('answer', 'q3', 'own words: আমার "x"', { revision: 1 }), // cspell:disable-line
      fact('answer', 'q4', { text: 'newer' }),
      fact('rating', 'q5', { when: 'before', step: 2 }),
      fact('rating', 'q5', { when: 'after', step: 4 }),
      fact('read', 'family-table', true),
      fact('note', 'family-table#words', 'mine'),
      fact('note', 'family-table#scene', ''),
      fact('bookmark', 'family-table#words', false),
      fact('tick', 'family-table', { step: 'ask', done: true }),
      fact('tick', 'family-table', { step: 'write', done: false }),
      fact('plan', 'start', { identity: 'first' }),
      fact('assigned', 'AAAAAAAA', { plan: '["a",1]', sender: 'BBBBBBBB' }),
      fact('aim', 'aim', 3),
      fact('saved', 'copy', true),
      fact('later-type', 'x', null, { place: { lesson: 'x' } }),
      fact('later-type', 'x', null),
      fact('answer', 'q6', 'a', { result: { credit: 1, rules: 1, words: 'more' }, place: 'x' }),
      { value: 'x', at: -5, subject: 'in another order', type: 'answer', id: idOf(9001) },
      { ...fact('answer', 'q7', 'a'), at: 8.64e15 },
      { ...fact('answer', 'q8', 'a'), at: -8.64e15 },
    ];
    const opened = await moved(facts);
    expect(opened).toMatchObject({ damaged: 0 });
    const read = 'facts' in opened ? opened.facts : [];
    expect(merge(read, []).map((each) => JSON.stringify(each))).toEqual(
      merge(facts, []).map((each) => JSON.stringify(each)),
    );
    expect(read[0]?.type).toBe('erased');
    expect(merge(facts, read)).toEqual(merge(facts, []));
  });

  it('leaves behind what a later fact replaced', async () => {
    const old = [
      fact('answer', 'q1', 'a'),
      fact('rating', 'q2', { when: 'before', step: 1 }),
      fact('note', 'l#w', 'first'),
      fact('bookmark', 'l#w', true),
      fact('tick', 'l', { step: 's', done: true }),
      fact('plan', 'start', { identity: 'later' }),
      fact('aim', 'aim', 7),
      fact('saved', 'copy', true),
    ];
    const first = fact('read', 'l', true);
    const again = old.map(({ type, subject, value }) => fact(type, subject, value));
    expect(await moved([...again, fact('read', 'l', true), ...old, first])).toEqual({
      facts: [first, ...again],
      damaged: 0,
    });
  });

  it('is letters that stand in a fragment, short and long', async () => {
    expect(await writeMove(answers(1))).toMatch(/^[01]\.[\w-]+$/);
    expect(await writeMove(answers(60))).toMatch(/^1\.[\w-]+$/);
    expect(await moved([])).toEqual({ facts: [], damaged: 0 });
  });

  it('holds some 130 answers, and says so when it cannot hold them', async () => {
    expect(await writeMove(answers(120))).toBeDefined();
    expect(await writeMove(answers(180))).toBeUndefined();
    expect(await writeMove([fact('note', 'l#w', Array.from({ length: 400 }, (_, index) => idOf(index)).join(' '))])).toBeUndefined(); // prettier-ignore
  });

  it('takes erasings along as far as they fit, the newest first', async () => {
    const marks = Array.from({ length: 40 }, (_, index) => fact('erased', '', [1, 2, 3, 4].map((part) => idOf(index * 10 + part)))); // prettier-ignore
    const mine = answers(100);
    const opened = await moved([...marks, ...mine]);
    if ('problem' in opened) throw new Error(opened.problem);
    const came = opened.facts.filter(({ type }) => type === 'erased');
    expect(opened.facts.slice(came.length)).toEqual(mine);
    expect(came.length).toBeGreaterThan(3);
    expect(came.length).toBeLessThan(20);
    expect(came).toEqual(marks.slice(-came.length));
    const more = marks.slice(-came.length - 1);
    expect((await pack(JSON.stringify([1, [...more, ...mine]]))).length).toBeGreaterThan(4000);
    expect(await moved([...more.slice(1), ...mine])).toEqual(opened);
  });
});

describe('readMove', () => {
  const row = [idOf(1), 1, 'q1', 'a', 5];
  const good = { id: idOf(1), type: 'answer', subject: 'q1', value: 'a', at: 5 };

  it('reads rows and whole facts', async () => {
    const text = await pack(JSON.stringify([1, [row, { ...good, id: idOf(2), at: 7 }, [idOf(3), 1, 'q1', 'a', 5, 2]]]));
    expect(await readMove(text)).toEqual({
      facts: [good, { ...good, id: idOf(2), at: 7 }, { ...good, id: idOf(3), at: 12, revision: 2 }],
      damaged: 0,
    });
  });

  it.each([
    ['nothing', '', 'empty'],
    ['other words', 'read', 'not-a-copy'],
    ['a link that was cut off', '1.yzi8', 'not-a-copy'],
    ['a later packing', '2.abc', 'newer'],
    ['a long text', `0.${'A'.repeat(4000)}`, 'too-large'],
  ])('refuses %s', async (_, text, problem) => {
    expect(await readMove(text)).toEqual({ problem });
  });

  it.each([
    ['a later version', [2, []], 'newer'],
    ['no version', [], 'not-a-copy'],
    ['no list', { 0: 1, 1: [] }, 'not-a-copy'],
    ['null', null, 'not-a-copy'],
    ['no rows', [1], 'not-a-copy'],
    ['a version in words', ['1', []], 'not-a-copy'],
    ['a row of nothing', [1, [[]]], 'not-a-copy'],
    ['a row too few', [1, [row, null]], 'not-a-copy'],
    ['a type it does not know', [1, [row.with(1, 99)]], 'not-a-copy'],
    ['a type that is a name of lists', [1, [row.with(1, 'length')]], 'not-a-copy'],
    ['a time in words', [1, [row.with(4, '5')]], 'not-a-copy'],
    ['half a millisecond', [1, [row.with(4, 0.5)]], 'not-a-copy'],
    ['a short id', [1, [row.with(0, 'x')]], 'not-a-copy'],
  ])('refuses %s', async (_, content, problem) => {
    expect(await readMove(await pack(JSON.stringify(content)))).toEqual({ problem });
  });
});
