import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClaim, numbersIn } from '../../../../src/curriculum/editorial/truth.ts';

describe('isClaim', () => {
  it.each([
    'In 2001 the pots dried out.',
    'The yard was laid out in 1890.',
    'Of the pots, 40% dried out.',
    'About 40 per cent of pots dry out.',
    'The town has 1,200 balconies.',
    'There, 9 of 10 pots were dry.',
    'It happens to 1 in every 4 pots.',
    'They asked 80 people.',
    'It was tried in 12 schools.',
    'The court decided it in Pot v. Kettle.',
    'Under section 3 a pot may stay.',
    'Article 19 protects whoever speaks of pots.',
    'The Supreme Court of the yard agreed.',
    'The Act of the yard forbids it.',
    'A study of pots says so.',
    'Several small surveys say so.',
    'Researchers weighed the pots.',
    'Research shows that pots dry out.',
    'There is evidence that mulch helps.',
    'The census counts balconies.',
    'It was a randomised trial.',
    'On 3 March 2024 the yard was closed.',
    'As 61 of 80 people said on 23 November 2026.',
  ])('asks for the source of: %s', (sentence) => {
    expect(isClaim(sentence)).toBe(true);
  });

  it.each([
    'A dry pot is light.',
    'Lift it 3 times a week.',
    'Write 1500 words about it.',
    'It opens at 8.40 a.m.',
    'Were 40% of the pots dry?',
    'Did the census count balconies?',
    'We found no study of mulch.',
    'We know of no survey of 2001.',
    'There is no good evidence from schools.',
    'None of these studies weighed a cactus.',
    'Whether 9 of 10 would do it is not known.',
    'We read the rules on 23 November 2026.',
    'You study the pot.',
    'It takes 2000 hours.',
    'The court met in the yard.',
    'Rule it out.',
    'Her research is her own.',
    'Nothing in the census says so.',
  ])('asks for none of: %s', (sentence) => {
    expect(isClaim(sentence)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isClaim(text) === 'boolean'));
  });
});

describe('numbersIn', () => {
  it.each([
    ['61 of 80', ['61', '80']],
    ['1,200 and 1200 and 12,', ['1200', '1200', '12']],
    ['3.50, 3.5 and 3.0.', ['3.5', '3.5', '3']],
    ['37.5%, 8.40 p.m.', ['37.5', '8.4']],
    ['pages 14-29, 2001–2003', ['14', '29', '2001', '2003']],
    ['COVID-19', ['19']],
    ['sixty-one', []],
    ['', []],
  ])('finds those of %s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it('takes a number for the same with and without commas', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (number) => {
        expect(numbersIn(`It is ${number.toLocaleString('en-GB')}.`)).toEqual([String(number)]);
        expect(numbersIn(`It is ${number}.`)).toEqual([String(number)]);
      }),
    );
  });
});
