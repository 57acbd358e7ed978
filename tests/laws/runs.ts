import { expect } from 'vitest';

/** How often each law is tried. `LAW_RUNS=1000000` tries longer. */
export const RUNS = { numRuns: Number(process.env.LAW_RUNS ?? 10_000) };

/** That two values are the same JSON, in the same order: at ten thousand tries `toEqual` takes ten times as long. */
export function expectSame(found: unknown, wanted: unknown): void {
  expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
}

/** Maps and objects as lists of what they hold, in the order of their keys, so that they can be compared as JSON. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries: [string, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]);
}
