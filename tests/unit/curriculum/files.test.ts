import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfFile, parseFile } from '../../../src/curriculum/files.ts';
import { wholeFiles } from './whole.ts';

describe('kindOfFile', () => {
  it.each([
    ['content/site.yaml', 'site'],
    ['content/permalinks.yaml', 'permalinks'],
    ['content/sources/soil.yaml', 'sources'],
    ['content/en/glossary.yaml', 'glossary'],
    ['content/en/pages/help.mdx', 'page'],
    ['content/en/paths/balcony.yaml', 'path'],
    ['content/en/sheets/one-visit.yaml', 'sheet'],
    ['content/en/modules/garden/module.mdx', 'module'],
    ['content/en/modules/garden/first-pot.mdx', 'lesson'],
    ['content/en/modules/garden/mentor-guide.yaml', 'guide'],
    ['content/en/modules/garden/quiz.yaml', 'quiz'],
    ['content/zh-Hant/modules/garden/quiz.yaml', 'quiz'],
  ])('%s is a %s', (path, kind) => {
    expect(kindOfFile(path)).toBe(kind);
  });

  it.each([
    'content/published.lock',
    'content/figures/pot.svg',
    'content/en/modules/module.mdx',
    'content/en/modules/garden/notes/first-pot.mdx',
    'content/en/site.yaml',
    'other/content/site.yaml',
  ])('%s is no content', (path) => {
    expect(kindOfFile(path)).toBeUndefined();
  });
});

describe('readContent', () => {
  it('reads what is content, sorted by path, with forward slashes', () => {
    const paths = wholeFiles.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toContain('content/en/modules/garden/first-pot.mdx');
  });
});

describe('parseFile', () => {
  const page = (text: string) => parseFile('content/en/pages/help.mdx', 'page', text);
  const yaml = (text: string) => parseFile('content/site.yaml', 'site', text);

  it('takes front matter and prose apart, and knows where the prose begins', () => {
    expect(page('---\nid: help\ntitle: Help\n---\nFirst line.\n')).toEqual({
      path: 'content/en/pages/help.mdx',
      kind: 'page',
      data: { id: 'help', title: 'Help' },
      body: 'First line.\n',
      bodyLine: 5,
    });
  });

  it('reads the lines of other systems the same', () => {
    const { data, body, bodyLine } = page('---\r\nid: help\r\n---\r\nFirst line.\r\n');
    expect({ data, body, bodyLine }).toEqual({ data: { id: 'help' }, body: 'First line.\r\n', bodyLine: 4 });
  });

  it('does not take a rule in the prose for the end of the fields', () => {
    expect(page('---\nid: help\n---\nOne\n\n---\n\nTwo').body).toBe('One\n\n---\n\nTwo');
  });

  it('keeps dates as they are written', () => {
    expect(yaml('written: 2026-11-23').data).toEqual({ written: '2026-11-23' });
  });

  it('counts lines from the top of the file, fences included', () => {
    expect(yaml('a: 1\nb: "x').unreadable).toMatch(/^line 2: /);
    expect(page('---\na: 1\nb: "x\n---\n').unreadable).toMatch(/^line 3: /);
  });

  it('tells which ids an unreadable file seems to hold', () => {
    expect(yaml('terms:\n  - id: mulch\n    short: "A" b\n  - id: moss').mentions).toEqual(['mulch', 'moss']);
    expect(yaml('id: help').mentions).toBeUndefined();
  });

  it.each(['a: *b', '- *b', 'a: &x [*x]', 'a: *b*', 'a: *b* c', '- {bn:b} c'])(
    'refuses markup that YAML reads otherwise: %s',
    (text) => {
      expect(yaml(text)).toMatchObject({
        data: undefined,
        unreadable: 'line 1: a text that begins with * or { stands in quotes or below >-',
      });
    },
  );

  it('never throws, and gives data or a reason', () => {
    const scraps = fc.constantFrom(
      '---\n', 'id: a', ': ', '- ', '\n', '  ', '\t', '"', "'", '*a', '&a ', '!!binary ', '!x ', '{', '}', '[', ']', ',',
      '? ', '| ', '>-', '#', '%YAML 1.1\n', '<<: ', '...\n', '\r\n', '@', '`', 'null', '__proto__: ', '\u0000', '\ud800',
    ); // prettier-ignore
    const text = fc.oneof(
      fc.string(),
      fc.array(scraps, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        for (const file of [page(any), yaml(any), page(`---\n${any}\n---\n${any}`)]) {
          if (file.unreadable !== undefined) expect(file.data).toBeUndefined();
          expect(() => JSON.stringify(file)).not.toThrow();
        }
      }),
      { numRuns: 2000 },
    );
  });
});
