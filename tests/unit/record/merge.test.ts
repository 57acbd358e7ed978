import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/record/fact.ts';
import { merge } from '../../../src/record/merge.ts';
import { ids } from './arbitraries.ts';

const fact = (letter: string, more: Partial<Fact> = {}): Fact => ({
  id: letter.repeat(16),
  type: 'answer',
  subject: 'identity-q01',
  value: letter,
  at: 0,
  ...more,
});
const erased = (letter: string, names: string[], at = 0): Fact =>
  fact(letter, { type: 'erased', subject: '', value: names.map((name) => name.repeat(16)), at });

describe('merge', () => {
  it('removes what an erased fact names, and the value with it', () => {
    const mark = erased('e', ['a']);
    expect(merge([fact('a'), fact('b')], [mark])).toEqual([fact('b'), mark]);
    expect(JSON.stringify(merge([fact('a', { value: 'my secret' })], [mark]))).not.toContain('my secret');
  });

  it('cannot erase an erasing', () => {
    const mark = erased('e', ['a']);
    const undo = erased('f', ['e']);
    expect(merge(merge([mark], [undo]), [fact('a')])).toEqual([mark, undo]);
  });

  it('keeps both erasings when two share an id', () => {
    const left = erased('e', ['a']);
    const right = erased('e', ['b']);
    const all = merge(merge([left], [right]), [fact('a'), fact('b'), fact('c')]);
    expect(all.filter(({ type }) => type === 'answer')).toEqual([fact('c')]);
  });

  it('takes the later, then the greater text, of two facts that share an id', () => {
    expect(merge([fact('a', { at: 2, value: 'x' })], [fact('a', { at: 1, value: 'y' })])).toEqual([
      fact('a', { at: 2, value: 'x' }),
    ]);
    expect(merge([fact('a', { value: 'x' })], [fact('a', { value: 'y' })])).toEqual([fact('a', { value: 'y' })]);
  });

  it('is not upset by an erased fact whose value is no list', () => {
    fc.assert(
      fc.property(ids, fc.jsonValue(), (id, value) => {
        const odd: Fact = { id, type: 'erased', subject: '', value, at: 0 };
        expect(merge([odd], [])).toEqual([odd]);
      }),
    );
  });
});
