import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/curriculum/blocks.ts';
import { COMPONENTS } from '../../../src/curriculum/prose.ts';

const only = (body: string) => {
  const blocks = readBlocks(body);
  expect(blocks).toHaveLength(1);
  return blocks[0]!;
};

describe('readBlocks', () => {
  it('reads block after block, each with its line in the file and the ## heading above it', () => {
    const body =
      'Before.\n\n## Weight *is* water {#water}\n\nDry pots\nare light.\n\n### By hand {#by-hand}\n\n- lift it\n- lower it\n\n## Later {#later}\n\n> Wait.\n';
    expect(readBlocks(body, 20).map(({ kind, text, line, section }) => [kind, text, line, section])).toEqual([
      ['paragraph', 'Before.', 20, undefined],
      ['heading', 'Weight is water', 22, 'water'],
      ['paragraph', 'Dry pots are light.', 24, 'water'],
      ['heading', 'By hand', 27, 'water'],
      ['paragraph', 'lift it', 29, 'water'],
      ['paragraph', 'lower it', 30, 'water'],
      ['heading', 'Later', 32, 'later'],
      ['paragraph', 'Wait.', 34, 'later'],
    ]);
  });

  it('reads line breaks as spaces', () => {
    expect(only('Dry\\\npots  \nare\nlight.').text).toBe('Dry pots are light.');
  });

  it('reads each cell of a table', () => {
    expect(readBlocks('| pot | weight |\n|---|---|\n| clay | 3 |').map(({ text }) => text)).toEqual([
      'pot',
      'weight',
      'clay',
      '3',
    ]);
  });

  it('says which component a block stands in, the innermost', () => {
    const body =
      '<Script title="Ask">\n\nMay I?\n\n</Script>\n\n<Note>One line.</Note>\n\n<Note>\n\n<Script title="Ask">\n\nPlease.\n\n</Script>\n\n</Note>\n\nOutside.';
    expect(readBlocks(body).map(({ text, inside }) => [text, inside])).toEqual([
      ['May I?', 'Script'],
      ['One line.', 'Note'],
      ['Please.', 'Script'],
      ['Outside.', undefined],
    ]);
  });

  it.each([
    ['<i lang="ms">Mak Cik</i>', 'Mak Cik'],
    ['<Term id="mulch">mulch</Term>', 'mulch'],
  ])('counts words with a language or a meaning as words, and not as a component: %s', (body, text) => {
    expect(only(body)).toMatchObject({ text, inside: undefined });
    expect(only(`<Script title="Thanks">\n\n${body}\n\n</Script>`)).toMatchObject({ text, inside: 'Script' });
  });

  it('finds citations at their offsets', () => {
    const { text, cites } = only('Dry.<Cite source="reed-2001" /> It is *light*.<Cite source="fen-1999" />');
    expect(text).toBe('Dry. It is light.');
    expect(cites).toEqual([
      { at: 4, id: 'reed-2001' },
      { at: 17, id: 'fen-1999' },
    ]);
  });

  it('gives a citation behind a component to the last words in it', () => {
    const [, last] = readBlocks('<Note>\n\nOne.\n\nTwo.\n\n</Note>\n\n<Cite source="reed-2001" />');
    expect(last).toMatchObject({ text: 'Two.', cites: [{ at: 4, id: 'reed-2001' }] });
    expect(readBlocks('<Cite source="reed-2001" />')).toEqual([]);
  });

  it('finds terms with both ends, in a heading too', () => {
    const body = 'A 🌱 below "dry" <Term id="mulch">*leaf*  mulch</Term>';
    const { text, terms } = only(body);
    expect(text).toBe('A 🌱 below “dry” leaf mulch');
    expect(terms).toEqual([{ at: 17, end: 27, id: 'mulch' }]);
    expect(text.slice(17, 27)).toBe('leaf mulch');
    expect(only('## On <Term id="mulch">mulch</Term> {#mulch}').terms).toEqual([{ at: 3, end: 8, id: 'mulch' }]);
    expect(only('<Term id="mulch">mulch</Term>').terms).toEqual([{ at: 0, end: 5, id: 'mulch' }]);
  });

  it.each([
    ['on one line', '<Objection source="reed-2001">Pots dry.</Objection>'],
    ['over lines', '<Objection source="reed-2001">\nPots dry.\n</Objection>'],
    ['as a paragraph', '<Objection source="reed-2001">\n\nPots dry.\n\n</Objection>'],
    ['as a list', '<Objection source="reed-2001">\n\n- Pots dry.\n\n</Objection>'],
  ])('puts the source of an objection behind its words %s, and behind no others', (_, objection) => {
    const blocks = readBlocks(`Before.\n\n${objection}\n\nAfter.`);
    expect(blocks.map(({ text, source, inside }) => [text, source, inside])).toEqual([
      ['Before.', undefined, undefined],
      ['Pots dry.', 'reed-2001', 'Objection'],
      ['After.', undefined, undefined],
    ]);
  });

  it('puts nothing behind an objection without a source', () => {
    expect(only('<Objection>Pots dry.</Objection>').source).toBeUndefined();
  });

  it.each(['<Note>open', 'a { b', '<3', 'import <Term><Check></Cite>\\'])('gives nothing for %s', (body) => {
    expect(readBlocks(body)).toEqual([]);
  });

  it('never throws, and its offsets stay inside the text', () => {
    const scraps = fc.constantFrom(
      ...Object.keys(COMPONENTS).flatMap((name) => [`<${name} />`, `<${name}>`, `<${name} source="a" id="b">`, `</${name}>`]),
      '<', '{', '}', '"', "'", '## A {#a}', '\n', '\n\n', '- ', '> ', '* ', '`', '```', '[a](b)', '![', '---', '|', '&lt;', '\\', 'import ',
      'export ', 'word ', '\t', '\r\n', '\u0000', '\ud800', '🌱', '[^1]', '$',
    ); // prettier-ignore
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (body) => {
        for (const block of readBlocks(body, 5)) {
          expect(block.line).toBeGreaterThanOrEqual(5);
          expect(block.line).toBeLessThanOrEqual(5 + body.split(/\r\n|\r|\n/).length);
          for (const { at } of block.cites) expect(block.text.length).toBeGreaterThanOrEqual(at);
          for (const { at, end } of block.terms) {
            expect(at).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(block.text.length);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
