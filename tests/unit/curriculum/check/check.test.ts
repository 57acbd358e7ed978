import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/curriculum/check/check.ts';
import type { ContentFile } from '../../../../src/curriculum/files.ts';
import { overlay, pathsIn, put } from '../overlay.ts';
import { asking, fixtures, wholeFiles } from '../whole.ts';

const broken = readdirSync(join(fixtures, 'broken'));

const check = (files: ContentFile[]) => checkContent(files, asking).map(({ file, message }) => `${file}: ${message}`);

// Each folder of `broken` holds the files that differ from `whole`, and in `expected.txt` every line the check says.
describe('checkContent', () => {
  it('finds nothing in whole content, which uses every kind of file', () => {
    expect(check(wholeFiles)).toEqual([]);
    expect(new Set(wholeFiles.map(({ kind }) => kind)).size).toBe(15);
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
    return checkContent(wholeFiles.with(index, { ...file, data: put(file.data, path, value) }), asking);
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
