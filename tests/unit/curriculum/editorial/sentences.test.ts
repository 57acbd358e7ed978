import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingGrade, sentences, wordsOf } from '../../../../src/curriculum/editorial/sentences.ts';

const texts = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['Lift it. Then wait.', ['Lift it.', 'Then wait.']],
    ['Is it heavy? Yes! Put it down.', ['Is it heavy?', 'Yes!', 'Put it down.']],
    ['Pot v. Kettle was decided. It held.', ['Pot v. Kettle was decided.', 'It held.']],
    ['Ask Dr. Reed or Mrs. Fen. They know.', ['Ask Dr. Reed or Mrs. Fen.', 'They know.']],
    ['Reed et al. Found it (e.g. Mulch). True.', ['Reed et al. Found it (e.g. Mulch).', 'True.']],
    ['At 8.40 p.m. On Thursday it was light. Then not.', ['At 8.40 p.m. On Thursday it was light.', 'Then not.']],
    ['It costs 3.50 a pot. No more.', ['It costs 3.50 a pot.', 'No more.']],
    ['Rule No. 14 of the yard. It stands.', ['Rule No. 14 of the yard.', 'It stands.']],
    ['Written c. 91 BCE. Read today.', ['Written c. 91 BCE.', 'Read today.']],
    ['See p. 4 and art. 19 there. Then go on.', ['See p. 4 and art. 19 there.', 'Then go on.']],
    // What shortens a word before a number is a word elsewhere.
    ['She said no. Then she left.', ['She said no.', 'Then she left.']],
    ['Potting is an art. It takes a year.', ['Potting is an art.', 'It takes a year.']],
    ['  Lift it.\n\nThen wait  ', ['Lift it.', 'Then wait']],
    ['… — !', []],
    ['', []],
  ])('ends where a sentence ends: %s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('ends behind the closing mark of a quotation, and not at one inside a sentence', () => {
    expect(texts('He said “Lift it.” She did.')).toEqual(['He said “Lift it.”', 'She did.']);
    expect(texts('“Is it heavy?” That was all.')).toEqual(['“Is it heavy?”', 'That was all.']);
    expect(texts('The word “light” stands there.')).toEqual(['The word “light” stands there.']);
  });

  it('loses no letter, and its offsets cut each sentence out of the text', () => {
    const scraps = fc.constantFrom(
      'Pot', 'pots ', 'a ', 'v. ', 'No. ', '14 ', 'p.m. ', 'c. ', '. ', '.', '! ', '? ', '…', ', ', '“', '”', '(', ')', '\n', '\n\n',
      '1,200', '3.5', '—', 'é', '茶', '🌱', 'e\u0301', ' ',
    ); // prettier-ignore
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    const letters = (words: string) => (words.match(/[\p{L}\p{N}]/gu) ?? []).join('');
    fc.assert(
      fc.property(text, (words) => {
        const found = sentences(words);
        expect(letters(found.map((sentence) => sentence.text).join(' '))).toBe(letters(words));
        let behind = 0;
        for (const { text: sentence, start, end } of found) {
          expect(words.slice(start, end)).toBe(sentence);
          expect(sentence).toBe(sentence.trim());
          expect(start).toBeGreaterThanOrEqual(behind);
          behind = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('wordsOf', () => {
  it.each([
    ['Lift the pot, then wait.', 5],
    ['a well-kept neighbour’s pot', 4],
    ['1,200 pots at 8.40 p.m.', 5],
    ['a cafe\u0301s pot', 3],
    ['— … “ ”', 0],
  ])('counts %s', (text, count) => {
    expect(wordsOf(text)).toHaveLength(count);
  });
});

describe('readingGrade', () => {
  const easy = 'You lift the pot and write down what you feel in your arm. ';
  const grade = (text: string) => readingGrade(text)!;
  /** Ten sentences, the first of them another. */
  const page = (sentence: string) => grade(`${sentence} ${easy.repeat(9)}`);

  it('is the formula it names', () => {
    // Six sentences of nine words, each of one syllable.
    expect(grade('The cat sat on the mat all day long. '.repeat(6))).toBeCloseTo(0.39 * 9 + 11.8 - 15.59, 10);
  });

  it('knows no grade of a text of fewer than 50 words', () => {
    expect(readingGrade('pot '.repeat(49))).toBeUndefined();
    expect(readingGrade('pot '.repeat(50))).toBeDefined();
    expect(readingGrade('')).toBeUndefined();
  });

  it('rises with longer words', () => {
    expect(page('You measure the humidity and describe the development.')).toBeGreaterThan(
      page('You weigh the wet pot and note the leaf.'),
    );
  });

  it('rises with longer sentences', () => {
    expect(grade(easy.repeat(10).replaceAll('. You', ', and you'))).toBeGreaterThan(grade(easy.repeat(10)));
  });

  it.each([
    ['names', 'We ask Ros.', 'We ask Alexandria Elizabeth Montgomery.'],
    ['numbers', 'It took days.', 'It took 1,234,567 7,654,321 99.5 18 2001 days.'],
    ['quotations', 'He said “no”.', 'He said “considerable environmental responsibility necessitates irrigation”.'],
    ['what stands in brackets', 'We ask Ros (a man).', 'We ask Ros (an extraordinarily experienced gardener).'],
  ])('is not raised by %s', (_, plain, heavy) => {
    expect(page(heavy)).toBeCloseTo(page(plain), 10);
  });

  it('is raised by the same words when an author wrote them', () => {
    expect(page('He said considerable environmental responsibility necessitates irrigation.')).toBeGreaterThan(
      page('He said “considerable environmental responsibility necessitates irrigation”.'),
    );
  });
});
