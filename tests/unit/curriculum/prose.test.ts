import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENTS, readProse } from '../../../src/curriculum/prose.ts';

describe('readProse', () => {
  it('finds headings, components, links and words, each with its line in the file', () => {
    const prose = readProse(
      '## Weight *is* water {#water}\n\nDry.<Cite source="reed-2001" /> See\n[the list](id:glossary#mulch).\n\n- <i lang="ms">Mak Cik</i>\n',
      20,
    );
    expect(prose).toEqual({
      headings: [{ depth: 2, id: 'water', text: 'Weight is water', line: 20 }],
      components: [
        { name: 'Cite', attributes: { source: 'reed-2001' }, line: 22 },
        { name: 'i', attributes: { lang: 'ms' }, line: 25 },
      ],
      links: [{ to: 'id:glossary#mulch', line: expect.any(Number) }],
      code: [],
      readable: true,
      words: 9,
      text: expect.stringContaining('Mak Cik'),
    });
  });

  it('counts the words a reader reads, and no markup', () => {
    expect(readProse('One **two** `three`\n\n| four | five |\n|---|---|\n| six | seven |\n\n- eight').words).toBe(8);
    expect(readProse('<Script title="Not counted">\n\nOne two\n\n</Script>').words).toBe(2);
    expect(readProse('').words).toBe(0);
  });

  it('reads headings inside components and quotations', () => {
    const ids = readProse('<Note>\n\n### In {#in}\n\n</Note>\n\n> ## Out {#out}').headings.map(({ id }) => id);
    expect(ids).toEqual(['in', 'out']);
  });

  it('finds links in every way Markdown writes them', () => {
    const links = readProse('[a](id:help) [b][ref] www.example.org\n\n[ref]: ../here').links.map(({ to }) => to);
    expect(links).toEqual(['id:help', 'http://www.example.org', '../here']);
  });

  it.each([
    ['import a from "b"', 'begins with "import" or "export"'],
    ['export const a = 1', 'begins with "import" or "export"'],
    ['a {b} c', 'words in braces'],
    ['{b}', 'a line in braces'],
    ['{/* remark */}', 'a line in braces'],
    ['<Cite source={a} />', 'may only have attributes in quotes'],
    ['<Cite {...a} />', 'may only have attributes in quotes'],
    ['![a](b.png)', 'a picture is written'],
    ['![a][b]\n\n[b]: https://example.org/b.png', 'a picture is written'],
  ])('says that code may not stand in prose: %s', (body, words) => {
    const { code, readable } = readProse(`First.\n\n${body}`, 10);
    expect(code).toEqual([{ message: expect.stringContaining(words), line: 12 }]);
    expect(readable).toBe(true);
  });

  it.each([
    ['a <3 b', 'write &lt; for a "<"'],
    ['<https://example.org>', 'write &lt; for a "<"'],
    ['<!-- remark -->', 'write &lt; for a "<"'],
    ['<Note', 'check its quotes and its />'],
    ['<Note title="a />', 'check its quotes and its />'],
    ['<Note>a', '<Note> is not closed'],
    ['if a<b then', 'write &lt; for a "<"'],
    ['</Note>', '</Note> does not close what stands open'],
    ['<Note>a</Nota>', '</Nota> does not close what stands open'],
    ['a { b', 'write &#123; for a brace'],
    ['## A {#a} b', '{#id} stands at the end of a heading'],
  ])('says what to do when it cannot be read, and on which line: %s', (body, words) => {
    const { code, readable } = readProse(`First.\n\n${body}`, 10);
    expect(code).toEqual([{ message: expect.stringContaining(words), line: 12 }]);
    expect(readable).toBe(false);
    expect(code[0]!.message).not.toMatch(/mdx|JSX|\d+:\d+|U\+/);
  });

  it('survives what brings the parser down', () => {
    expect(readProse('import <Term><Check></Cite>\\').code).not.toEqual([]);
  });

  it('never throws, and stays inside the text', () => {
    const scraps = fc.constantFrom(
      ...Object.keys(COMPONENTS).flatMap((name) => [`<${name} />`, `<${name}>`, `</${name}>`]),
      '<', '>', '{', '}', '"', '=', '/', '#', '## A {#a}', '\n', '\n\n', '- ', '> ', '* ', '`', '```', '[a](b)', '![', '](',
      '---', '|', ':', '&lt;', '\\', 'import ', 'export ', 'word ', '<!--', '\t', '\r\n', '\u0000', '\ud800', '🌱', '[^1]', '$',
    ); // prettier-ignore
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (body) => {
        const { headings, components, links, code, words, readable } = readProse(body, 5);
        const last = 5 + body.split(/\r\n|\r|\n/).length;
        for (const { line } of [...headings, ...components, ...links, ...code]) {
          expect(line).toBeGreaterThanOrEqual(5);
          expect(line).toBeLessThanOrEqual(last);
        }
        expect(words).toBeGreaterThanOrEqual(0);
        if (!readable) expect(code).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});
