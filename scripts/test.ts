/**
 * `npm test`: everything that has to hold, in order, up to the first red step. At the end it says how long each step
 * took, which parts are slowest and, as the last line, how many tests passed and failed. With `--all` (`npm run
 * test:all`) every page is tried in both themes and at every width, not only one of each kind.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Something that took time: a step, or a file of tests. */
export interface Part {
  name: string;
  seconds: number;
}

/** What a test runner reported. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  files: Part[];
}

/** A step that ran: its npm script, its exit code, and what its runners reported, if they did. */
export interface Step extends Part {
  code: number;
  tallies: Tally[];
}

const STEPS = ['check', 'test:unit', 'test:laws', 'build', 'test:built', 'test:browser'];
const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'test-results');
const SLOWEST = 5;

/** The report of Vitest's `json` reporter, as far as it is read. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests?: number;
  numTodoTests?: number;
  testResults?: { name: string; startTime: number; endTime: number }[];
}

/** The report of Playwright's `json` reporter, as far as it is read. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites?: PlaywrightSuite[];
}

interface PlaywrightSuite {
  file: string;
  specs?: { tests: { results: { duration: number }[] }[] }[];
  suites?: PlaywrightSuite[];
}

function milliseconds({ specs = [], suites = [] }: PlaywrightSuite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)));
  return own.reduce((sum, each) => sum + each, 0) + suites.reduce((sum, suite) => sum + milliseconds(suite), 0);
}

/**
 * What a report says, or nothing if it is neither Vitest's nor Playwright's.
 * @param report parsed JSON
 * @param root folder that names of files are shortened to, with the system's own separators
 */
export function tally(report: unknown, root: string): Tally | undefined {
  if (typeof report !== 'object' || report === null) return undefined;
  if ('numPassedTests' in report) {
    const { numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0, ...rest } = report as VitestReport;
    const files = (rest.testResults ?? []).map(({ name, startTime, endTime }) => ({
      name: relative(root, name).split(sep).join('/'),
      seconds: (endTime - startTime) / 1000,
    }));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, files };
  }
  if ('stats' in report) {
    const { stats, suites = [] } = report as PlaywrightReport;
    // One suite a file and project: the same file may come twice. Flaky means passed when tried again.
    const files = suites.map((suite) => ({ name: suite.file, seconds: milliseconds(suite) / 1000 }));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, files };
  }
  return undefined;
}

/**
 * What is printed at the end. The last line is `N passed, N failed`, and `, N skipped` only if there are any. A red
 * step that reported no failed test (a type error, a server that does not start) counts as one failure: nothing that
 * is red ends with `0 failed`.
 * @param steps those that ran, in order
 * @param planned the names of all steps
 */
export function closing(steps: readonly Step[], planned: readonly string[]): string {
  const width = Math.max(...planned.map((name) => name.length), 4) + 2;
  const rows = planned.map((name) => {
    const step = steps.find((each) => each.name === name);
    return `${name.padEnd(width)}${(step ? step.seconds.toFixed(1) : '').padStart(7)}  ${outcome(step)}`;
  });
  const parts = steps.flatMap((step) => {
    const files = step.tallies.flatMap((each) => each.files);
    return files.length > 0 ? files : [step];
  });
  const slowest = parts.toSorted((first, second) => second.seconds - first.seconds).slice(0, SLOWEST);

  const sum = (of: (tally: Tally) => number) =>
    steps.flatMap(({ tallies }) => tallies).reduce((total, each) => total + of(each), 0);
  const unreported = steps.filter(
    ({ code, tallies }) => code !== 0 && tallies.every(({ failed }) => failed === 0),
  ).length;
  const skipped = sum((each) => each.skipped);
  const counts = [
    `${sum((each) => each.passed)} passed`,
    `${sum((each) => each.failed) + unreported} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const silent = steps.filter(({ name, tallies }) => name.startsWith('test:') && tallies.length === 0);
  return [
    `${'step'.padEnd(width)}seconds`,
    ...rows,
    '',
    'slowest parts',
    ...slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)}  ${name}`),
    '',
    ...silent.map(({ name }) => `${name} left no report in test-results/: its tests are not counted.`),
    counts.join(', '),
  ].join('\n');
}

function outcome(step: Step | undefined): string {
  if (!step) return 'not run';
  return step.code === 0 ? 'passed' : `FAILED (exit code ${step.code})`;
}

/** Runs an npm script with its output streamed, and gives its exit code. */
function runScript(name: string): Promise<number> {
  const all = process.argv.includes('--all') ? { ALL_PAGES: '1' } : {};
  const settings = {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...all, ASTRO_TELEMETRY_DISABLED: '1' },
  } as const;
  // On Windows npm is a script of the shell. Names come from STEPS only, so nothing needs quoting.
  const child =
    process.platform === 'win32'
      ? spawn(`npm run ${name}`, { ...settings, shell: true })
      : spawn('npm', ['run', name], settings);
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', pass);
  return new Promise((settle) => {
    child.once('error', (error) => {
      console.error(`npm run ${name}: ${error.message}`);
      settle(1);
    });
    child.once('close', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGINT', pass);
      settle(code ?? (signal ? 1 : 0));
    });
  });
}

function reportFiles(): string[] {
  mkdirSync(REPORTS, { recursive: true });
  return readdirSync(REPORTS)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .map((name) => join(REPORTS, name));
}

/** The reports are read after each step, and cleared before: Playwright empties the folder when it starts. */
function readReports(): Tally[] {
  return reportFiles().flatMap((file) => {
    try {
      return tally(JSON.parse(readFileSync(file, 'utf8')), ROOT) ?? [];
    } catch {
      // A runner that died in the middle leaves half a report: its step is red anyway.
      return [];
    }
  });
}

async function main(): Promise<void> {
  const steps: Step[] = [];
  for (const name of STEPS) {
    reportFiles().forEach((file) => rmSync(file));
    console.log(`\n── ${name} ──`);
    const start = performance.now();
    const code = await runScript(name);
    steps.push({ name, code, seconds: (performance.now() - start) / 1000, tallies: readReports() });
    if (code !== 0) {
      process.exitCode = code;
      break;
    }
  }
  console.log(`\n${closing(steps, STEPS)}`);
}

if (import.meta.main) await main();
