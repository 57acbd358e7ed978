import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPlan, openReport } from '../../../src/assignment/open.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { countInflating } from '../record/counted.ts';

const deflated = (bytes: Uint8Array) => `1.${Buffer.from(deflateRawSync(bytes)).toString('base64url')}`;
/** A link of the greatest length there may be, full of what inflates most. */
const longest = (letter: string) => deflated(Buffer.alloc(100_000_000, letter)).slice(0, 4000);

afterEach(() => void vi.unstubAllGlobals());

describe('a small link that inflates to much', () => {
  it.each([
    ['3 MB', deflated(Buffer.alloc(3_000_000, '[')), 'too-large'],
    ['what is left of 100 MB in 4,000 characters', longest(' '), 'too-large'],
    ['12 MB', deflated(Buffer.alloc(12_000_000, ',')), 'too-long'],
    ['100 MB', deflated(Buffer.alloc(100_000_000)), 'too-long'],
  ])('to %s is refused, and little more than the bound is pulled', async (name, packed, problem) => {
    const seen = countInflating();
    for (const open of [openPlan, openReport]) expect(await open(packed)).toEqual({ problem });
    console.log(`${name}: ${packed.length} characters, ${seen.pulled / 2} bytes inflated a time`);
    // A link that is too long is not even decoded.
    if (problem === 'too-long') expect(seen.pulled).toBe(0);
    else expect(seen.pulled / 2).toBeLessThan(200_000);
  });

  it('costs as little when it is called damaged, and looked through for what can be read', async () => {
    const seen = countInflating();
    for (const end of ['A', '_____', 'AAAA'.repeat(50)]) {
      expect(await openPlan(deflated(Buffer.alloc(60_000, '[')) + end)).toMatchObject({ problem: 'damaged' });
    }
    expect(seen.pulled).toBeLessThan(6 * 64_000);
  });
});

describe('time and memory', () => {
  it('of all hostile links are printed; what is asserted is that they are opened, each alone', async () => {
    const rows: { name: string; ms: number; kB: number }[] = [];
    for (const { name, packed } of HOSTILE) {
      const [start, before] = [performance.now(), process.memoryUsage()];
      const opened = [await openPlan(packed), await openReport(packed)];
      const after = process.memoryUsage();
      const bytes = after.heapUsed + after.external - before.heapUsed - before.external;
      rows.push({ name, ms: performance.now() - start, kB: Math.max(0, bytes / 1000) });
      expect(opened.length).toBe(2);
    }
    const worst = (key: 'ms' | 'kB') =>
      rows
        .toSorted((a, b) => b[key] - a[key])
        .slice(0, 3)
        .map((row) => `${row[key].toFixed(1)} ${key} ${row.name}`)
        .join('; ');
    const sum = rows.reduce((all, { ms }) => all + ms, 0);
    console.log(`${rows.length} links opened twice: ${sum.toFixed(0)} ms. Slowest: ${worst('ms')}. Most memory: ${worst('kB')}.`); // prettier-ignore
  });
});
