import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Assignment } from '../../../src/assignment/assignment.ts';
import { givenIn, openPlan, openReport, packPlan, packReport } from '../../../src/assignment/open.ts';
import type { Report } from '../../../src/assignment/report.ts';
import { planText, reportText } from '../../../src/assignment/wire.ts';
import { LONGEST_LINK } from '../../../src/record/codec.ts';

/** A link of version 1, as a browser that deflates wrote it and as another did, the line of a file, and what it says. */
interface Golden {
  name: string;
  kind: 'plan' | 'report';
  text: string;
  deflated: string;
  plain: string;
  value: Assignment | Report;
}

// This file is never changed: links and files like these are in mails, chats and notebooks. What is new gets one of its own.
const GOLDEN: Golden[] = JSON.parse(
  readFileSync(new URL('../../fixtures/assignment/v1.json', import.meta.url), 'utf8'),
);

const open = ({ kind }: Golden, given: string) => (kind === 'plan' ? openPlan(given) : openReport(given));
const textOf = ({ kind, value }: Golden) => (kind === 'plan' ? planText(value as Assignment) : reportText(value as Report)); // prettier-ignore
const pack = ({ kind, value }: Golden) => (kind === 'plan' ? packPlan(value as Assignment) : packReport(value as Report)); // prettier-ignore

afterEach(() => void vi.unstubAllGlobals());

describe('links of version 1', () => {
  it('are all there', () => {
    expect(GOLDEN.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'plan: short',
      'plan: empty',
      'plan: weekly',
      'plan: meeting',
      'plan: dates before, long ago and far off',
      'plan: many scripts',
      'plan: full',
      'report: nothing but progress',
      'report: chosen and empty',
      'report: everything',
    ]);
    for (const { deflated, plain } of GOLDEN) expect([deflated.slice(0, 2), plain.slice(0, 2)]).toEqual(['1.', '0.']);
  });

  describe.each(GOLDEN)('$kind: $name', (golden) => {
    const whole = { value: golden.value, lost: 0 };

    it('opens deflated', async () => {
      expect(await open(golden, golden.deflated)).toEqual(whole);
      expect(await open(golden, `https://trellis.example/assignment/#${golden.deflated}`)).toEqual(whole);
    });

    it('opens plain, unless it is longer than a link may be', async () => {
      const fits = golden.plain.length <= LONGEST_LINK;
      expect(await open(golden, golden.plain)).toEqual(fits ? whole : { problem: 'too-long' });
    });

    it('opens from a file', async () => {
      expect(givenIn(`${golden.text}\r\n`)).toEqual([golden.text]);
      expect(await open(golden, `${golden.text}\n`)).toEqual(whole);
    });

    it('is what is written today, as far as it does not depend on how a browser deflates', async () => {
      expect(textOf(golden)).toBe(golden.text);
      vi.stubGlobal('CompressionStream', undefined);
      expect(await pack(golden)).toBe(golden.plain);
    });

    it('opens without its sum, and says with another sum that something was changed', async () => {
      const bare = golden.deflated.replace(/\.[^.]*$/, '');
      expect(await open(golden, bare)).toEqual(whole);
      expect(await open(golden, `${bare}.zzzz`)).toEqual({ ...whole, lost: 1 });
    });

    it('is no other kind', async () => {
      const other = golden.kind === 'plan' ? openReport : openPlan;
      expect(await other(golden.deflated)).toEqual({ problem: `a-${golden.kind}` });
    });
  });
});
