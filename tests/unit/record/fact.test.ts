import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFactId, parseFact, resultOf, type Fact } from '../../../src/record/fact.ts';
import { fromLines, toLines } from '../../../src/record/lines.ts';
import { facts } from './arbitraries.ts';

const good = { id: 'b3_hQ0xV-9fKd2Lm', type: 'answer', subject: 'identity-q01', value: 'b', at: 1_795_000_000_000 };

describe('newFactId', () => {
  it('is 16 base64url characters, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
        const id = newFactId((target) => (target.set(bytes), target));
        expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
        expect(new Uint8Array(Buffer.from(id, 'base64url'))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});

describe('parseFact', () => {
  it('never throws, and what it gives survives text', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (input) => {
          const fact = parseFact(input);
          if (fact) expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
        },
      ),
    );
  });

  it('never throws on fields of any kind', () => {
    const field = fc.anything({ withBigInt: true });
    const shapes = fc.record(
      { id: field, type: field, subject: field, value: field, at: field, revision: field },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(shapes, (shape) => void parseFact({ ...good, ...shape })));
  });

  it('never throws on what refuses to be read', () => {
    const circle: Record<string, unknown> = { ...good };
    circle['value'] = circle;
    const trap = { ...good, toJSON: () => { throw new Error('no'); } }; // prettier-ignore
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    for (const input of [
      circle,
      trap,
      { ...good, value: deep },
      { ...good, value: 1n },
      undefined,
      null,
      Symbol('x'),
    ]) {
      expect(parseFact(input)).toBeUndefined();
    }
  });

  it('keeps unknown types and fields as they are', () => {
    const newer = { ...good, type: 'later-type', value: { deep: [1, null] }, revision: 2, place: { lesson: 'x' } };
    expect(parseFact(newer)).toEqual(newer);
  });

  it('gives a copy that shares nothing with the input', () => {
    const value = { list: [1] };
    const fact = parseFact({ ...good, value });
    value.list.push(2);
    expect(fact?.value).toEqual({ list: [1] });
  });

  it.each([
    ['no object', 'answer'],
    ['a list', [good]],
    ['no id', { ...good, id: undefined }],
    ['a short id', { ...good, id: 'short' }],
    ['an id with other characters', { ...good, id: 'b3+hQ0xV/9fKd2Lm' }],
    ['an id with a line break behind it', { ...good, id: 'b3_hQ0xV-9fKd2Lm\n' }],
    ['an empty type', { ...good, type: '' }],
    ['a long type', { ...good, type: 'x'.repeat(41) }],
    ['a long subject', { ...good, subject: 'x'.repeat(121) }],
    ['no value', { ...good, value: undefined }],
    ['a value that JSON cannot hold', { ...good, value: () => 1 }],
    ['a fact that is too long', { ...good, value: 'x'.repeat(20_000) }],
    ['half a millisecond', { ...good, at: 0.5 }],
    ['no time', { ...good, at: Number.NaN }],
    ['a time no date can hold', { ...good, at: 8.64e15 + 1 }],
    ['revision 0', { ...good, revision: 0 }],
    ['a revision of null', { ...good, revision: null }],
  ])('refuses %s', (_, input) => {
    expect(parseFact(input)).toBeUndefined();
  });

  it.each([
    ['null as a value', { ...good, value: null }],
    ['no subject', { ...good, subject: '' }],
    ['the longest subject', { ...good, subject: 'x'.repeat(120) }],
    ['a long text', { ...good, value: 'য'.repeat(19_800) }],
    ['a clock before 1970', { ...good, at: -1 }],
  ])('takes %s', (_, input) => {
    expect(parseFact(input)).toEqual(input);
  });
});

describe('resultOf', () => {
  const of = (result: unknown) => resultOf({ ...good, result } as Fact);

  it('reads what came of an answer, and no more than it knows', () => {
    expect(of({ credit: 0.5, sure: 3, rules: 1 })).toEqual({ credit: 0.5, sure: 3, rules: 1 });
    expect(of({ credit: 0, rules: 2 })).toEqual({ credit: 0, rules: 2 });
    expect(of({ credit: 1, rules: 1, sure: 4, words: 'later' })).toEqual({ credit: 1, rules: 1 });
  });

  it.each([
    [undefined],
    [null],
    [1],
    [{ rules: 1 }],
    [{ credit: 1 }],
    [{ credit: '1', rules: 1 }],
    [{ credit: 1.1, rules: 1 }],
    [{ credit: -0.1, rules: 1 }],
    [{ credit: null, rules: 1 }],
    [{ credit: 1, rules: 0 }],
    [{ credit: 1, rules: 1.5 }],
  ])('is nothing of %j', (result) => {
    expect(of(result)).toBeUndefined();
  });
});

describe('lines', () => {
  it('bring back what was written', () => {
    fc.assert(fc.property(fc.array(facts), (list) => void expect(fromLines(toLines(list))).toEqual(list)));
  });

  it('never throw, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void fromLines(text)));
  });

  it('lose one fact by damage to one line', () => {
    fc.assert(
      fc.property(
        fc.array(facts, { minLength: 1 }),
        fc.nat(),
        fc.string().map((text) => text.replaceAll('\n', '')),
        (list, at, damage) => {
          const lines = toLines(list).split('\n');
          const hit = at % lines.length;
          lines[hit] = `${lines[hit]?.slice(0, -1)}${damage}`;
          fc.pre(!damage.includes('}'));
          const rest = list.filter((_, index) => index !== hit);
          expect(fromLines(lines.join('\n'))).toEqual(rest);
        },
      ),
    );
  });

  it('lose only the last fact when the text was cut off', () => {
    const list = [1, 2, 3].map((at) => ({ ...good, at }));
    expect(fromLines(toLines(list).slice(0, -5))).toEqual(list.slice(0, 2));
  });
});
