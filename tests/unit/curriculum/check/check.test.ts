import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/curriculum/check/check.ts';
import { readContent, type ContentFile } from '../../../../src/curriculum/files.ts';
import { quizFileSchema } from '../../../../src/quiz/schema.ts';
import { fixtures, wholeFiles } from '../whole.ts';

const broken = readdirSync(join(fixtures, 'broken'));

const check = (files: ContentFile[]) =>
  checkContent(files, quizFileSchema).map(({ file, message }) => `${file}: ${message}`);

/** The whole tree with the files of a folder in place of, or beside, its own. */
function overlay(folder: string): ContentFile[] {
  const files = new Map(wholeFiles.map((file) => [file.path, file]));
  for (const file of readContent(folder)) files.set(file.path, file);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

// Each folder of `broken` holds the files that differ from `whole`, and in `expected.txt` every line the check says.
describe('checkContent', () => {
  it('finds nothing in whole content, which uses every kind of file', () => {
    expect(check(wholeFiles)).toEqual([]);
    expect(new Set(wholeFiles.map(({ kind }) => kind)).size).toBe(10);
  });

  it.each(broken)('says what is broken, and nothing else: %s', (rule) => {
    const expected = readFileSync(join(fixtures, 'broken', rule, 'expected.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(check(overlay(join(fixtures, 'broken', rule)))).toEqual(expected);
  });

  const places = wholeFiles.flatMap((file, index) => pathsIn(file.data).map((path) => ({ index, path })));
  const checkWith = ({ index, path }: (typeof places)[number], value: unknown) => {
    const file = wholeFiles[index]!;
    return checkContent(wholeFiles.with(index, { ...file, data: put(file.data, path, value) }), quizFileSchema);
  };

  it('never throws, whatever stands in a field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        expect(() => checkWith(place, value)).not.toThrow();
      }),
    );
  });

  it('always names the file and the field, and never speaks like a machine', () => {
    const odd = [
      null,
      true,
      0,
      -1,
      2.5,
      '',
      'words',
      'Two\nlines',
      [],
      {},
      [null],
      [3],
      ['words'],
      [{}],
      { id: 'words' },
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...odd), (place, value) => {
        for (const { file, message } of checkWith(place, value)) {
          expect(file).toMatch(/^content\//);
          expect(message).not.toMatch(/undefined|null|\[object|NaN|""|^ | {2}|Invalid|Expected|is not right/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

type Path = (string | number)[];

/** Every place in a value, the value itself included. */
function pathsIn(value: unknown): Path[] {
  if (value === null || typeof value !== 'object') return [[]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = (value: unknown, key: string | number) => (value as Record<string | number, unknown>)[key];
  return [[], ...keys.flatMap((key) => pathsIn(inner(value, key)).map((path) => [key, ...path]))];
}

/** A copy of a value with something else in one place. */
function put(value: unknown, [key, ...path]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.with(key as number, put(value[key as number], path, other));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: put(fields[key], path, other) };
}
