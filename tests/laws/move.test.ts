import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/record/codec.ts';
import type { Fact } from '../../src/record/fact.ts';
import { fold } from '../../src/record/fold.ts';
import { learningOf } from '../../src/record/learning.ts';
import { merge } from '../../src/record/merge.ts';
import { readMove, writeMove } from '../../src/record/move.ts';
import { histories } from '../unit/record/arbitraries.ts';
import { expectSame, plain, RUNS } from './runs.ts';

const texts = fc.string({ unit: 'grapheme', size: 'medium' });
const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');

describe('a packed text', () => {
  it('unpacked is the text, and stands in a fragment as it is', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(/^[01]\.[\w-]*$/);
        expect(new URL(`https://a.example/#${packed}`).hash).toBe(`#${packed}`);
        expect(await unpack(packed)).toEqual({ text });
      }),
      RUNS,
    );
  });

  it('never throws, whatever the text', async () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.uint8Array().map(base64url),
      fc.uint8Array().map((bytes) => base64url(deflateRawSync(bytes))),
      fc.tuple(fc.json(), fc.nat({ max: 9 })).map(([text, cut]) => base64url(deflateRawSync(text)).slice(cut)),
    );
    const any = fc.oneof(fc.string(), fc.tuple(fc.constantFrom('0.', '1.', '1', '2.', '.'), bodies).map((parts) => parts.join(''))); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom(undefined, { longest: 20, largest: 10 }), async (text, bounds) => {
        const read = await unpack(text, bounds);
        if ('text' in read) expect(Buffer.byteLength(read.text)).toBeLessThanOrEqual(bounds?.largest ?? 64_000);
        expect(await readMove(text)).toBeDefined();
      }),
      RUNS,
    );
  });
});

/** What a move is to keep: all but earlier answers, and the times of what it left behind. */
function viewOf(facts: readonly Fact[]) {
  const { histories: all, times: _, ...rest } = learningOf(facts);
  return plain({ ...fold(facts), ...rest, last: new Map([...all].map(([id, answers]) => [id, answers.at(-1)])) });
}

describe('a move', () => {
  it('shows the same on the other device, and adds nothing a second time or on the first', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (facts) => {
        const opened = await readMove((await writeMove(facts)) ?? '');
        if ('problem' in opened) throw new Error(opened.problem);
        expect(opened.damaged).toBe(0);
        expectSame(viewOf(opened.facts), viewOf(facts));
        expectSame(merge(facts, opened.facts), merge(facts, []));
        const times = new Set(learningOf(facts).times);
        expectSame(
          learningOf(opened.facts).times.filter((at) => !times.has(at)),
          [],
        );
      }),
      RUNS,
    );
  });

  it('never throws, whatever stands in the rows', async () => {
    const cell = fc.oneof(fc.nat({ max: 12 }), fc.constantFrom('a'.repeat(16), 'q1', '', null, 'length'), fc.jsonValue({ maxDepth: 1 })); // prettier-ignore
    const rows = fc.oneof(fc.array(fc.oneof(fc.array(cell, { maxLength: 10 }), fc.jsonValue({ maxDepth: 2 })), { maxLength: 4 }), fc.jsonValue()); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 1, 1, 2, '1', null), rows, async (version, content) => {
        const opened = await readMove(`0.${base64url(JSON.stringify([version, content]))}`);
        if ('facts' in opened) expect(merge(opened.facts, [])).toBeDefined();
      }),
      RUNS,
    );
  });
});
