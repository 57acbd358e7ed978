// cspell:ignore coalision goverment mentro resiliance gover xqzwk
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slips, suggest } from '../../../src/search/suggest.ts';

const word = fc.stringMatching(/^[a-z]{4,10}$/);
const KNOWN = ['coalition', 'government', 'licence', 'mentor', 'resilience', 'vote', 'voting'];

describe('slips', () => {
  it('counts letters left out, put in, changed or swapped', () => {
    expect(slips('goverment', 'government', 2)).toBe(1);
    expect(slips('coalision', 'coalition', 2)).toBe(1);
    expect(slips('mentro', 'mentor', 2)).toBe(1);
    expect(slips('licences', 'licence', 2)).toBe(1);
    expect(slips('same', 'same', 2)).toBe(0);
  });

  it('is the same both ways, and nothing only for the same word', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slips(one, other, 20)).toBe(slips(other, one, 20));
        expect(slips(one, other, 20) === 0).toBe(one === other);
      }),
    );
  });
});

describe('suggest', () => {
  it.each([
    ['goverment', 'government'],
    ['mentro', 'mentor'],
    ['Coalision vote', 'coalition vote'],
    ['resiliance', 'resilience'],
  ])('takes %s for %s', (typed, meant) => expect(suggest(typed, KNOWN)).toBe(meant));

  it('leaves alone what is known, begins a known word, is short, or is near nothing', () => {
    for (const typed of ['vote', 'gover', 'vot', 'xqzwk', '', 'licence mentor'])
      expect(suggest(typed, KNOWN)).toBeUndefined();
  });

  it('never suggests what was typed', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => suggest(words.join(' '), KNOWN) !== words.join(' ')),
    );
  });
});
