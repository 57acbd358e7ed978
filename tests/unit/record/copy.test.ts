import { describe, expect, it } from 'vitest';
import { bringBack, compareCopy, copyName, readCopy, writeCopy } from '../../../src/record/copy.ts';
import type { Fact } from '../../../src/record/fact.ts';
import { merge } from '../../../src/record/merge.ts';

const NOW = Date.UTC(2026, 10, 29, 12);
const fact = (letter: string, more: object = {}): Fact => ({
  id: letter.repeat(16),
  type: 'answer',
  subject: `q-${letter}`,
  value: `words of ${letter}`,
  at: 1_795_000_000_000,
  ...more,
});
const erased = (letter: string, names: string): Fact =>
  fact(letter, { type: 'erased', subject: '', value: [...names].map((name) => name.repeat(16)) });
const list = [
  fact('a'),
  fact('b', { type: 'rating', value: { when: 'before', step: 2 } }),
  fact('c', { type: 'note', value: 'own "words" {in braces}, \\ and\nlines: আমার' }), // cspell:disable-line
  fact('d', { type: 'later-type', value: { id: 'x', list: [{ id: 1 }] }, place: { lesson: 'x' } }),
  erased('e', 'xy'),
];
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCopy(bytes(text));
const copy = writeCopy(list, NOW);

describe('writeCopy', () => {
  it('is JSON with one fact a line', () => {
    expect(JSON.parse(copy)).toEqual({ trellis: 1, saved: '2026-11-29T12:00:00.000Z', facts: list });
    expect(copy.split('\n').length).toBe(list.length + 3);
    expect(copy).toMatch(/^\{"trellis":1,"saved":"2026-11-29T12:00:00.000Z","facts":\[\n\{"id".*\},\n[^]*\}\n\]\}\n$/);
  });

  it('of nothing is a copy of nothing', () => {
    expect(JSON.parse(writeCopy([], NOW)).facts).toEqual([]);
    expect(read(writeCopy([], NOW))).toEqual({ facts: [], damaged: 0 });
  });
});

describe('copyName', () => {
  it('bears the day of the reader', () => {
    expect(copyName(new Date(2026, 10, 29, 23, 59).getTime())).toBe('trellis-learning-2026-11-29.json');
    expect(copyName(new Date(2027, 2, 5, 0, 1).getTime())).toBe('trellis-learning-2027-03-05.json');
  });
});

describe('readCopy', () => {
  const pretty = JSON.stringify(JSON.parse(copy), null, 2);
  const sorted = JSON.stringify(
    { facts: list.map(({ id, type, ...rest }) => ({ ...rest, id, type })), saved: '', trellis: 1 },
    null,
    '\t',
  );
  const quoted = (text: string) => text.replaceAll(/^/gm, '> ');
  const mail = (text: string) => `From: "A" <a@b.example>\n\nHere {it} is:\n\n${text}\n-- \nA [friend]\n`;

  it.each([
    ['as written', copy],
    ['reformatted', pretty],
    ['in one line', JSON.stringify(JSON.parse(copy))],
    ['with its fields in another order', sorted],
    ['with a byte order mark', `\uFEFF${copy}`],
    ['with CRLF', copy.replaceAll('\n', '\r\n')],
    ['with spaces and lines around it', `\n\n  ${copy}  \n`],
    ['in the text of a mail', mail(copy)],
    ['reformatted, in the text of a mail', mail(pretty)],
    ['quoted in a mail', mail(quoted(copy))],
    ['quoted twice', quoted(mail(quoted(copy)))],
    ['reformatted, quoted in a mail with CRLF', mail(quoted(pretty)).replaceAll('\n', '\r\n')],
    ['with fields of a later time', copy.replace('"saved"', '"place":{"a":1},"saved"')],
    ['with a comma too many', copy.replace('\n]}', ',\n]}')],
    ['with a comma too few', copy.replace('},\n', '}\n')],
  ])('reads it %s', (_, text) => {
    expect(read(text)).toEqual({ facts: list, damaged: 0 });
  });

  it.each([
    ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('reads what an editor saved as %s', (_, encode) => {
    expect(readCopy(encode(copy))).toEqual({ facts: list, damaged: 0 });
  });

  it('reads a file that was cut off anywhere, and says that something is missing', () => {
    for (const text of [copy, pretty]) {
      for (let length = text.indexOf('[') + 1; length < text.lastIndexOf(']'); length += 1) {
        const opened = read(text.slice(0, length));
        if ('problem' in opened) throw new Error(`${length}: ${opened.problem}`);
        expect(opened.facts).toEqual(list.slice(0, opened.facts.length));
        expect(opened.damaged).toBe(1);
      }
    }
    expect(read(copy.slice(0, copy.indexOf('"id":"dddd')))).toMatchObject({ facts: list.slice(0, 3) });
  });

  it.each([
    ['a letter', (line: string) => line.replace('"id"', '"ix"')],
    ['a quotation mark', (line: string) => line.replace('"answer', 'answer')],
    ['a quotation mark of a text', (line: string) => line.replace(/"(?=,"at")/, '')],
    ['the end', (line: string) => line.slice(0, -10)],
    ['the beginning', (line: string) => line.slice(10)],
    ['a brace', (line: string) => line.replace('}', '')],
    ['a time', (line: string) => line.replace('1795000000000', '-')],
    ['what it says', (line: string) => line.replace('"at"', '"when"')],
  ])('loses one fact by one damaged line: %s', (_, damage) => {
    const three = [fact('a'), fact('b'), fact('c')];
    const lines = writeCopy(three, NOW).split('\n');
    for (const at of [1, 2, 3]) {
      const hurt = lines.with(at, damage(lines[at] ?? ''));
      expect(read(hurt.join('\n'))).toEqual({ facts: three.toSpliced(at - 1, 1), damaged: 1 });
    }
  });

  it.each([
    ['a brace too many', (line: string) => line.replace('}', '}}')],
    ['braces that open before it', (line: string) => `{{{"id":{${line}`],
    ['words before it', (line: string) => `"words" {${line}`],
  ])('loses none by %s', (_, damage) => {
    const three = [fact('a'), fact('b'), fact('c')];
    const lines = writeCopy(three, NOW).split('\n');
    for (const at of [1, 2, 3]) {
      expect(read(lines.with(at, damage(lines[at] ?? '')).join('\n'))).toMatchObject({ facts: three });
    }
  });

  it('loses one fact by a byte that is no text, and takes no other letter for it', () => {
    for (const [text, lost] of [
      [copy, 2],
      [pretty, 2],
    ] as const) {
      // prettier-ignore
      const file = bytes(text);
      file[file.indexOf(0xe0)] = 0xff;
      expect(readCopy(file)).toEqual({ facts: list.filter((_, index) => index !== lost), damaged: 1 });
    }
  });

  it('counts what is whole JSON and no fact', () => {
    const odd = { trellis: 1, facts: [list[0], null, { ...list[1], at: 0.5 }, [list[2]]] };
    expect(read(JSON.stringify(odd))).toEqual({ facts: [list[0]], damaged: 3 });
  });

  it('takes a fact inside the value of another for a value', () => {
    const outer = fact('o', { type: 'later-type', value: [list[0], list[1]] });
    expect(read(`${writeCopy([outer, fact('p')], NOW)}!`)).toEqual({ facts: [outer, fact('p')], damaged: 0 });
  });

  it.each([
    ['empty', ''],
    ['empty', ' \r\n\uFEFF'],
    ['newer', copy.replace('1', '2')],
    ['newer', mail(quoted(copy.replace('1', '12')))],
    ['newer', '{"trellis":2}'],
    ['not-a-copy', 'null'],
    ['not-a-copy', '[]'],
    ['not-a-copy', '{"name":"trellis","version":"1","id":7}'],
    ['not-a-copy', 'Dear reader, this is {not} a "copy".'],
    ['not-a-copy', '{"trellis":"1","facts":[]}'],
  ])('says %s', (problem, text) => {
    expect(read(text)).toEqual({ problem });
  });

  it('opens at most 16 MB, so that the largest record a browser keeps can be read again', () => {
    expect(readCopy(new Uint8Array(16_000_001))).toEqual({ problem: 'too-large' });
    const many = Array.from({ length: 260 }, (_, index) =>
      fact('m', { id: String(index).padStart(16, '0'), value: 'য'.repeat(19_800) }),
    );
    const file = bytes(writeCopy(many, NOW));
    expect(file.length).toBeGreaterThan(15_000_000);
    expect(readCopy(file)).toEqual({ facts: many, damaged: 0 });
  });

  it.each([['{'], ['{"id":'], ['"'], ['{"id":1}'], ['\\"'], ['}'], ['> '], ['\n{"id":"'], ['[']])(
    'comes to an end over a long file of %j',
    (trap) => {
      const text = trap.repeat(300_000 / trap.length);
      for (const form of [text, `${text}${'}'.repeat(30_000)}`, `${copy}${text}`]) expect(read(form)).toBeDefined();
    },
  );
});

describe('compareCopy', () => {
  it('says what an import would add, what is here, what it erases and what was erased here', () => {
    const mine = [fact('a'), fact('b'), fact('k'), erased('e', 'xyz')];
    const theirs = [fact('a'), fact('n'), fact('x'), fact('z'), fact('v'), erased('f', 'bkv')];
    expect(compareCopy(mine, theirs)).toEqual({
      fresh: [fact('n')],
      known: 1,
      erasedHere: [fact('x'), fact('z')],
      erases: 2,
    });
  });

  it('of a copy of this record finds nothing new', () => {
    expect(compareCopy(list, list)).toEqual({ fresh: [], known: 4, erasedHere: [], erases: 0 });
    expect(compareCopy([], [])).toEqual({ fresh: [], known: 0, erasedHere: [], erases: 0 });
  });

  it('takes another fact under a known id for known, as joining does', () => {
    const forged = fact('a', { value: 'forged', at: 1_796_000_000_000 });
    expect(compareCopy([fact('a')], [forged])).toMatchObject({ fresh: [], known: 1 });
  });
});

describe('bringBack', () => {
  const random = (target: Uint8Array) => target.fill((count += 1));
  let count = 0;

  it('gives new ids and keeps all else', () => {
    const x = fact('x', { revision: 2, result: { credit: 0.5, sure: 2, rules: 1 }, place: 'later' });
    const mine = [fact('a'), erased('e', 'x')];
    const back = bringBack(compareCopy(mine, [x]).erasedHere, random);
    expect(back).toEqual([{ ...x, id: expect.stringMatching(/^[\w-]{16}$/) }]);
    expect(back[0]?.id).not.toBe(x.id);
    expect(merge(mine, back)).toContainEqual(back[0]);
  });

  it('is not offered again for what came back', () => {
    const mine = [erased('e', 'xy')];
    const back = bringBack(compareCopy(mine, [fact('x')]).erasedHere, random);
    expect(compareCopy([...mine, ...back], [fact('x'), fact('y')]).erasedHere).toEqual([fact('y')]);
  });
});
