import { describe, expect, it } from 'vitest';
import { tellProblems } from '../../../../src/curriculum/check/problem.ts';

describe('tellProblems', () => {
  it('gives each problem a line, under their number', () => {
    expect(tellProblems([{ file: 'content/site.yaml', message: '"name" is missing: add it' }])).toBe(
      '1 problem in the content:\n  content/site.yaml: "name" is missing: add it',
    );
    expect(
      tellProblems([
        { file: 'a', message: 'one' },
        { file: 'b', message: 'two' },
      ]),
    ).toBe('2 problems in the content:\n  a: one\n  b: two');
  });
});
