import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { giveCodes, type ContentFile } from '../../../scripts/codes.ts';

/** Numbers that differ from run to run of the test, but not within one. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const MODULE = 'content/en/modules/identity';
const give = (path: string, text: string) => giveCodes([{ path, text }], seeded(7))[0]?.text ?? text;

const LESSON = `---
# The first lesson
id: family-table # never renamed
module: identity

title: "The table: id: at home"
objectives:
  - id: name-it
    text: Name it
---

## Scene {#scene}

id: this is prose
---
code: so is this
`;

const QUIZ = `module: identity
intro: Ask yourself.

questions:
  # the first
  - id: identity-q01
    kind: choice
    ask: |
      Which one?
      id: not this
    options:
      - id: a
        text: One

  - kind: scale
    id: "identity-q02"   # written second
    statement: I can
  - id: identity-q03
    code: k7tqz
    kind: reflection
`;

describe('giveCodes', () => {
  it('writes codes of five characters for the questions of Start here, and none for the file', () => {
    const text = give('content/en/start.yaml', 'title: Start here\nquestions:\n  - id: start-a-1\n    module: a\n');
    const { questions, code } = parse(text) as { questions: { code: string }[]; code?: string };
    expect(questions[0]!.code).toMatch(/^[2-9a-z]{5}$/);
    expect(code).toBeUndefined();
  });

  it('writes codes of four characters for the terms of the glossary', () => {
    const text = give('content/en/glossary.yaml', 'terms:\n  - id: mulch\n    term: mulch\n  - id: cloche\n');
    expect(text).toMatch(
      /^terms:\n {2}- id: mulch\n {4}code: [2-9a-z]{4}\n {4}term: mulch\n {2}- id: cloche\n {4}code: [2-9a-z]{4}\n$/,
    );
  });

  it('writes the code of a lesson below its id, and touches nothing else', () => {
    const text = give(`${MODULE}/family-table.mdx`, LESSON);
    const [, code] = /\nid: family-table # never renamed\ncode: (\w+)\n/.exec(text) ?? [];
    expect(code).toMatch(/^[2-9bcdfghjkmnpqrstvwxyz]{4}$/);
    expect(text.replace(`code: ${code}\n`, '')).toBe(LESSON);
  });

  it('writes the codes of questions with the indent of their fields, wherever their id stands', () => {
    const text = give(`${MODULE}/quiz.yaml`, QUIZ);
    expect(text).toMatch(/\n {2}- id: identity-q01\n {4}code: [2-9a-z]{5}\n {4}kind: choice\n/);
    expect(text).toMatch(/\n {4}id: "identity-q02" {3}# written second\n {4}code: [2-9a-z]{5}\n {4}statement: I can\n/);
    expect(text.match(/code: /g)).toHaveLength(3);
    expect(text.replace(/ {4}code: (?!k7tqz)\w+\n/g, '')).toBe(QUIZ);
  });

  it.each([
    `${MODULE}/module.mdx`,
    `${MODULE}/mentor-guide.yaml`,
    'content/en/paths/first-month.yaml',
    'content/en/sheets/log.yaml',
  ])('gives %s one code of four characters', (path) => {
    const fence = path.endsWith('.mdx') ? '---\n' : '';
    const text = give(path, `${fence}id: thing\nplans:\n  - id: short\n${fence}`);
    expect(text).toMatch(new RegExp(`^${fence}id: thing\ncode: [2-9a-z]{4}\nplans:\n  - id: short\n${fence}$`));
  });

  it.each(['content/en/pages/help.mdx', 'content/sources/x.yaml', 'content/site.yaml'])('leaves %s alone', (path) => {
    expect(giveCodes([{ path, text: '---\nid: thing\n---\n' }], seeded(1))).toEqual([]);
  });

  it('keeps the line ends of the file', () => {
    expect(give('content/en/paths/a.yaml', 'id: a\r\nwhy: b\r\n')).toMatch(/^id: a\r\ncode: \w{4}\r\nwhy: b\r\n$/);
    expect(give('content/en/paths/a.yaml', 'id: a')).toMatch(/^id: a\ncode: \w{4}$/);
    expect(give(`${MODULE}/a.mdx`, '\uFEFF---\r\nid: a\r\n---\r\nText\r\n')).toMatch(
      /^\uFEFF---\r\nid: a\r\ncode: \w{4}\r\n---\r\nText\r\n$/,
    );
  });

  it('fills a code that was left empty', () => {
    expect(give('content/en/paths/a.yaml', 'code:\nid: a\n')).toMatch(/^code: \w{4}\nid: a\n$/);
    expect(give('content/en/paths/a.yaml', 'id: a\ncode:   # later\nwhy: b\n')).toMatch(
      /^id: a\ncode: \w{4} # later\nwhy: b\n$/,
    );
  });

  it('writes nothing where there is no id yet: the content check names that', () => {
    for (const text of ['title: a\n', '', '- id: a\n', 'Just words\n', '---\nNo end\n']) {
      expect(give(`${MODULE}/mentor-guide.yaml`, text)).toBe(text);
      expect(give(`${MODULE}/quiz.yaml`, text)).toBe(text);
      expect(give(`${MODULE}/a.mdx`, text)).toBe(text);
    }
  });

  it('names every file that cannot be read', () => {
    const files = ['a', 'b'].map((name) => ({ path: `content/en/paths/${name}.yaml`, text: 'id: [a\nwhy: "b\n' }));
    expect(() => giveCodes(files, seeded(1))).toThrow(/paths\/a\.yaml: [\s\S]*paths\/b\.yaml: /);
  });

  it('never gives a code that is in use or was released', () => {
    // The first draw is always the same, so each code in use forces another one.
    const first = give('content/en/paths/a.yaml', 'id: a\n').slice(12, 16);
    for (const other of [
      { path: `${MODULE}/module.mdx`, text: `---\nid: m\ncode: ${first}\n---\n` },
      { path: 'content/published.lock', text: `code ${first} -> m-q01 2026-12-01\n` },
      { path: 'content/published.lock', text: `short /go/${first}/ -> /modules/m/ 2026-12-01\n` },
    ]) {
      const [changed] = giveCodes([other, { path: 'content/en/paths/a.yaml', text: 'id: a\n' }], seeded(7));
      expect(changed?.text).toMatch(/^id: a\ncode: \w{4}\n$/);
      expect(changed?.text).not.toContain(first);
    }
  });

  it('gives up rather than turn for ever', () => {
    const files = ['a', 'b'].map((name) => ({ path: `content/en/paths/${name}.yaml`, text: `id: ${name}\n` }));
    expect(() => giveCodes(files, () => 0.5)).toThrow('no free code');
  });

  it('gives every owner one code, text to YAML, different from all others, and is then content', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const quiz = fc
      .array(id, { maxLength: 20 })
      .map((ids) => `questions:\n${ids.map((each) => `  - id: "${each}"\n    kind: scale\n`).join('')}`);
    fc.assert(
      fc.property(fc.array(quiz, { maxLength: 4 }), fc.integer(), (texts, seed) => {
        const files: ContentFile[] = texts.map((text, index) => ({
          path: `content/en/modules/m${index}/quiz.yaml`,
          text,
        }));
        const given = giveCodes(files, seeded(seed));
        const all = files.map((file) => given.find(({ path }) => path === file.path) ?? file);
        const codes = all.flatMap(({ text }) =>
          ((parse(text) as { questions: { code: unknown }[] | null }).questions ?? []).map(({ code }) => code),
        );
        expect(codes.every((code) => typeof code === 'string' && /^[2-9bcdfghjkmnpqrstvwxyz]{5}$/.test(code))).toBe(
          true,
        );
        expect(new Set(codes).size).toBe(codes.length);
        expect(giveCodes(all, seeded(seed))).toEqual([]);
      }),
    );
  });
});
