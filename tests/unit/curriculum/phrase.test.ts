import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, phrases, plain, quotes, typographic, type Phrase } from '../../../src/curriculum/phrase.ts';

const written = (found: Phrase[]) =>
  found.map(({ words, lang, emphasis }) => (lang ? `{${lang}:${words}}` : emphasis ? `*${words}*` : words)).join('');

describe('phrases', () => {
  it('tells foreign words and emphasis from the rest', () => {
    expect(phrases('She said *no*, and {zh-Latn:bú yào} twice.')).toEqual([
      { words: 'She said ' },
      { words: 'no', emphasis: true },
      { words: ', and ' },
      { words: 'bú yào', lang: 'zh-Latn' },
      { words: ' twice.' },
    ]);
  });

  it.each(['3 * 4 * 5', 'a lone * here', '{ no language: here }', '{bn:}', '{BN:word}', 'f(x) = {y}'])(
    'leaves alone what is no markup: %s',
    (line) => {
      expect(phrases(line)).toEqual([{ words: line }]);
    },
  );

  it('turns a quote by the letter before it, also where that stands in the phrase before', () => {
    const line = `"{bn:bhai}" and {bn:bhita}'s, *"now"*, the *word*'s "*end*"`;
    expect(written(phrases(line))).toBe('“{bn:bhai}” and {bn:bhita}’s, *“now”*, the *word*’s “*end*”');
  });

  it('does not touch the letters of a foreign word', () => {
    expect(phrases(`{haw:Hawai'i}`)).toEqual([{ words: `Hawai'i`, lang: 'haw' }]);
  });

  const word = fc.stringMatching(/^[A-Za-zé0-9.,]{1,6}( [A-Za-z0-9é]{1,4}){0,2}$/);
  const phrase: fc.Arbitrary<Phrase> = fc.oneof(
    word.map((words) => ({ words, lang: 'bn' })),
    word.map((words) => ({ words, emphasis: true })),
  );

  it('reads back whatever is written with its markup', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, phrase)), word, (pairs, last) => {
        const line = [...pairs.flatMap(([words, marked]) => [{ words: ` ${words} ` }, marked]), { words: ` ${last}` }];
        expect(phrases(written(line))).toEqual(line);
      }),
    );
  });

  it('loses no letter of any text but its markup', () => {
    const letters = (text: string) => text.replace(/[*"'“”‘’\s]/g, '');
    const text = fc.string({ unit: fc.constantFrom(...'ab *"\'\n.(é—'), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.string().map((any) => any.replaceAll('{', '')),
        ),
        (any) => {
          expect(
            letters(
              phrases(any)
                .map(({ words }) => words)
                .join(''),
            ),
          ).toBe(letters(any));
          expect(letters(plain(any))).toBe(letters(any));
        },
      ),
    );
  });

  it('gives no empty phrase', () => {
    fc.assert(fc.property(fc.string(), (any) => phrases(any).every(({ words }) => words.length > 0)));
  });
});

describe('paragraphs', () => {
  it('begins one at each blank line, and takes other line ends for spaces', () => {
    expect(paragraphs('  One\ntwo.\n\n\n  Three\t*four*.\n')).toEqual([
      [{ words: 'One two.' }],
      [{ words: 'Three ' }, { words: 'four', emphasis: true }, { words: '.' }],
    ]);
  });
});

describe('plain', () => {
  it('gives the words without markup, a blank line between paragraphs', () => {
    expect(plain('A *b* {bn:c}.\n\n"D"')).toBe('A b c.\n\n“D”');
  });
});

describe('quotes', () => {
  it.each([
    [`"Yes," he said.`, '“Yes,” he said.'],
    [`She said ("no").`, 'She said (“no”).'],
    [`don't`, 'don’t'],
    [`the parents' table`, 'the parents’ table'],
    [`'Now' and "'never'"`, '‘Now’ and “‘never’”'],
    [`well—"yes"`, 'well—“yes”'],
  ])('%s', (straight, typographic) => {
    expect(quotes(straight)).toBe(typographic);
  });

  it('changes nothing but straight quotes, and leaves none', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', ' ', 'a', '“'), (text, before) => {
        const turned = quotes(text, before);
        expect(turned).not.toMatch(/["']/);
        expect(turned.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")).toBe(
          text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
        );
      }),
    );
  });
});

describe('typographic', () => {
  it('turns quotes in one-line fields, however deep, and leaves ids, markup and everything else alone', () => {
    const data = {
      id: "a'b",
      title: 'the family\'s "own"',
      options: [{ text: "*don't*" }],
      newsletter: { chat: "it's" },
      planned: ["one's own"],
    };
    expect(typographic(data)).toEqual({
      id: "a'b",
      title: 'the family\u2019s \u201cown\u201d',
      options: [{ text: "*don't*" }],
      newsletter: { chat: 'it\u2019s' },
      planned: ['one\u2019s own'],
    });
  });
});
