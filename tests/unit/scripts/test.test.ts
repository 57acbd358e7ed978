import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closing, tally, type Step, type Tally } from '../../../scripts/test.ts';

const ROOT = resolve('/project');
const PLAN = ['check', 'test:unit', 'build', 'test:built', 'test:browser'];

const step = (name: string, seconds: number, code = 0, tallies: Partial<Tally>[] = []): Step => ({
  name,
  seconds,
  code,
  tallies: tallies.map((each) => ({ passed: 0, failed: 0, skipped: 0, files: [], ...each })),
});

const lastLine = (text: string) => text.split('\n').at(-1);

describe('tally', () => {
  it('reads the report of Vitest', () => {
    const report = {
      numTotalTests: 10,
      numPassedTests: 6,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [{ name: join(ROOT, 'tests', 'unit', 'a.test.ts'), startTime: 1000, endTime: 3500 }],
    };
    expect(tally(report, ROOT)).toEqual({
      passed: 6,
      failed: 1,
      skipped: 3,
      files: [{ name: 'tests/unit/a.test.ts', seconds: 2.5 }],
    });
  });

  it('reads the report of Playwright, with every attempt in every nested group', () => {
    const spec = (...durations: number[]) => ({ tests: [{ results: durations.map((duration) => ({ duration })) }] });
    const report = {
      config: {},
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
      suites: [
        {
          file: 'quiz.spec.ts',
          specs: [spec(1000, 500)],
          suites: [
            { file: 'quiz.spec.ts', specs: [spec(250)], suites: [{ file: 'quiz.spec.ts', specs: [spec(250)] }] },
          ],
        },
        { file: 'empty.spec.ts' },
      ],
    };
    expect(tally(report, ROOT)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
      files: [
        { name: 'quiz.spec.ts', seconds: 2 },
        { name: 'empty.spec.ts', seconds: 0 },
      ],
    });
  });

  it.each([[null], [7], ['text'], [[]], [{}], [{ lighthouse: 1 }]])('passes over %j', (report) => {
    expect(tally(report, ROOT)).toBeUndefined();
  });
});

describe('closing', () => {
  it('shows each step, the slowest parts and the sum of all tests', () => {
    const file = (name: string, seconds: number) => ({ name, seconds });
    const text = closing(
      [
        step('check', 9.5),
        step('test:unit', 4, 0, [{ passed: 100, files: [file('a.test.ts', 1), file('b.test.ts', 0.5)] }]),
        step('build', 12.04),
        step('test:built', 3, 0, [{ passed: 20, files: [file('c.test.ts', 2)] }]),
        step('test:browser', 60, 0, [{ passed: 30, files: [file('d.spec.ts', 40), file('e.spec.ts', 15)] }]),
      ],
      PLAN,
    );
    expect(text).toBe(`step          seconds
check             9.5  passed
test:unit         4.0  passed
build            12.0  passed
test:built        3.0  passed
test:browser     60.0  passed

slowest parts
   40.0  d.spec.ts
   15.0  e.spec.ts
   12.0  build
    9.5  check
    2.0  c.test.ts

150 passed, 0 failed`);
  });

  it('says what is red and what did not run', () => {
    const text = closing([step('check', 1), step('test:unit', 2, 3, [{ passed: 4, failed: 2 }])], PLAN);
    expect(text).toMatch(/test:unit +2\.0 {2}FAILED \(exit code 3\)\n/);
    expect(text).toMatch(/build +not run\n/);
    expect(lastLine(text)).toBe('4 passed, 2 failed');
  });

  it('never ends a red run with 0 failed', () => {
    expect(lastLine(closing([step('check', 1, 2)], PLAN))).toBe('0 passed, 1 failed');
    expect(lastLine(closing([step('test:unit', 1, 1, [{ passed: 8 }])], PLAN))).toBe('8 passed, 1 failed');
  });

  it('says which tests it could not count', () => {
    const text = closing([step('check', 1), step('test:unit', 2)], PLAN);
    expect(text).toContain('test:unit left no report in test-results/: its tests are not counted.');
    expect(text).not.toContain('check left');
  });

  it('names skipped tests only if there are any, alone on the last line', () => {
    const count = fc.record({ passed: fc.nat(999), failed: fc.nat(999), skipped: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1 }), (counts) => {
        const failed = counts.reduce((sum, each) => sum + each.failed, 0);
        const line = lastLine(closing([step('test:unit', 1, failed > 0 ? 1 : 0, counts)], PLAN));
        expect(line).toMatch(/^\d+ passed, \d+ failed(, [1-9]\d* skipped)?$/);
        expect(line).toContain(`, ${failed} failed`);
        expect(line?.includes('skipped')).toBe(counts.some(({ skipped }) => skipped > 0));
      }),
    );
  });
});
