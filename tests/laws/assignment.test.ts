import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST, tidy, type Assignment } from '../../src/assignment/assignment.ts';
import { mendCut } from '../../src/assignment/cut.ts';
import { givenIn, openPlan, openReport, packPlan, packReport } from '../../src/assignment/open.ts';
import { tidyReport } from '../../src/assignment/report.ts';
import { planText, readPlan, readReport, reportText, type Read } from '../../src/assignment/wire.ts';
import { clean } from '../../src/assignment/words.ts';
import { damage, damages, plans, reports, words } from '../unit/assignment/arbitraries.ts';
import { faultsOf } from '../unit/assignment/bounds.ts';
import { LONGEST_LINK } from '../../src/record/codec.ts';
import { expectSame, RUNS } from './runs.ts';

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const plain = (text: string) => `0.${base64url(text)}`;
const deflated = (text: string) => `1.${base64url(deflateRawSync(text))}`;
const valueOf = <Value>(read: Read<Value>) => ('value' in read ? read.value : undefined);

describe('words', () => {
  it('are the same cleaned once and twice, and within their length', () => {
    fc.assert(
      fc.property(words(40), fc.integer({ min: 1, max: 60 }), fc.boolean(), (text, longest, lines) => {
        const once = clean(text, longest, lines);
        expect(once.length).toBeLessThanOrEqual(longest);
        expect(clean(once, longest, lines)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      RUNS,
    );
  });
});

describe.each([
  { kind: 'a plan', all: plans, tidied: tidy, text: planText, read: readPlan, pack: packPlan, open: openPlan },
  { kind: 'a report', all: reports, tidied: tidyReport, text: reportText, read: readReport, pack: packReport, open: openReport }, // prettier-ignore
] as unknown as {
  kind: string;
  all: fc.Arbitrary<Assignment>;
  tidied: typeof tidy;
  text: typeof planText;
  read: typeof readPlan;
  pack: typeof packPlan;
  open: typeof openPlan;
}[])('$kind', ({ all, tidied, text, read, pack, open }) => {
  it('is tidy once it was tidied, and comes back from its text as it was', () => {
    fc.assert(
      fc.property(all, (value) => {
        const tidy = tidied(value);
        expectSame(tidied(tidy), tidy);
        const written = text(value);
        expect(written).toBe(text(tidy));
        expect(read(written)).toEqual({ value: tidy, lost: 0 });
      }),
      RUNS,
    );
  });

  it('comes back from a link, deflated and plain, and from an address in a message', async () => {
    await fc.assert(
      fc.asyncProperty(all, async (value) => {
        const whole = { value: tidied(value), lost: 0 };
        const written = text(value);
        const packed = await pack(value);
        const other = packed.startsWith('0.') ? deflated : plain;
        const forms = [packed, other(written)].filter(({ length }) => length <= 4000);
        for (const form of forms) {
          expect(await open(form)).toEqual(whole);
          expectSame(givenIn(`Here: https://a.example/assignment/#${form}. Thanks.`), [form]);
        }
        expect(await open(written)).toEqual(whole);
      }),
      RUNS,
    );
  });

  it('opens to a value within all bounds or to a problem with a name, whatever happened on the way', async () => {
    await fc.assert(
      fc.asyncProperty(all, damages, fc.boolean(), fc.boolean(), async (value, harm, inside, short) => {
        const written = text(value);
        const pack = short ? deflated : plain;
        const given = inside ? pack(damage(written, harm)) : damage(pack(written), harm);
        for (const form of [given, `#${given}`, damage(written, harm)]) {
          expectSame(faultsOf(await openPlan(form)), []);
          expectSame(faultsOf(await openReport(form)), []);
        }
      }),
      RUNS,
    );
  });
});

describe('a link in which one letter was changed', () => {
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  it('never opens as whole with something else in it', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(), fc.constantFrom(...LETTERS), async (plan, place, letter) => {
        const sent = await packPlan(plan);
        fc.pre(sent.length <= LONGEST_LINK);
        // Behind the version, up to the sum and in it.
        const at = 2 + (place % (sent.length - 2));
        fc.pre(sent[at] !== letter && sent[at] !== '.');
        const opened = await openPlan(sent.slice(0, at) + letter + sent.slice(at + 1));
        if ('value' in opened && opened.lost === 0) expectSame(opened.value, tidy(plan));
      }),
      RUNS,
    );
  });
});

describe('a plan that was cut off', () => {
  const tries = fc.tuple(plans, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.boolean());

  it('shows the first of its things, each on its own day or, the last of them, on none', async () => {
    await fc.assert(
      fc.asyncProperty(tries, async ([plan, share, short]) => {
        const whole = tidy(plan);
        const packed = (short ? deflated : plain)(planText(plan));
        fc.pre(packed.length <= 4000);
        const opened = await openPlan(packed.slice(0, Math.floor(share * packed.length)));
        if ('problem' in opened) return;
        expect(opened.lost).toBeGreaterThan(0);
        const { items, meeting, ...head } = opened.value;
        const { items: all, meeting: met, ...first } = whole;
        expectSame([head.id, head.at], [first.id, first.at]);
        for (const key of ['to', 'from', 'note'] as const) expect([first[key], '']).toContain(head[key]);
        expectSame(items.slice(0, -1), all.slice(0, Math.max(items.length - 1, 0)));
        const [last, sent] = [items.at(-1), all[items.length - 1]];
        expect(last?.ref).toBe(last && sent?.ref);
        if (last?.due !== undefined) expect(last.due).toBe(sent?.due);
        if (last?.note !== undefined) expect(last.note).toBe(sent?.note);
        if (meeting) expect(meeting).toEqual(met);
      }),
      RUNS,
    );
  });

  it('is mended from any beginning of its text into JSON, or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(plans.map(planText), reports.map(reportText)), fc.nat(), (whole, at) => {
        const mended = mendCut(whole.slice(0, at % (whole.length + 1)));
        if (mended !== undefined) expect(Array.isArray(JSON.parse(mended))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('anything at all', () => {
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 80 }).map(base64url),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => base64url(deflateRawSync(bytes))),
    fc.json().map((text) => base64url(deflateRawSync(text))),
    fc.string(),
  );
  /** What stands in the places of a plan or a report, right or wrong. */
  const cell: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom<unknown>(null, -1, 1.5, 1e308, 2 ** 53, -0, 29_900_000, 'AAAAAAAA', 'q2pr', '', '__proto__', [], {}, true),
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(fc.tuple(fc.constantFrom('q2pr', 'q2pr.x', 'toString'), fc.jsonValue({ maxDepth: 1 })), { maxLength: 3 }),
  ); // prettier-ignore
  const rows = fc
    .tuple(fc.constantFrom('a', 'r', 'x'), fc.constantFrom<unknown>(1, 1, 1, 2, '1', null), fc.array(cell, { maxLength: 10 }))
    .map(([mark, version, rest]) => JSON.stringify([mark, version, ...rest])); // prettier-ignore
  const heads = fc
    .tuple(fc.constantFrom('a', 'r'), fc.array(cell, { minLength: 3, maxLength: 7 }))
    .map(([mark, rest]) => JSON.stringify([mark, 1, 'AAAAAAAA', ...(mark === 'a' ? [29_900_000, ['', '']] : ['BBBBBBBB', 29_900_000, '']), ...rest])); // prettier-ignore
  const texts = fc.oneof(fc.json(), rows, heads, fc.string(), fc.string({ unit: fc.constantFrom(...'[]{}",:1a\\') }));
  const any = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constantFrom('0.', '1.', '2.', '1', '.', '#1.', '99999999999999999999.'), bodies).map((parts) => parts.join('')),
    texts.map(plain),
    texts,
  ); // prettier-ignore

  it('opens to a value within all bounds or to a problem with a name', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (given) => {
        expectSame(faultsOf(await openPlan(given)), []);
        expectSame(faultsOf(await openReport(given)), []);
        expect(givenIn(given)).toBeInstanceOf(Array);
      }),
      RUNS,
    );
  });

  it('is mended without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(['string', 'undefined']).toContain(typeof mendCut(text));
      }),
      RUNS,
    );
  });

  it('has no more things than a plan may hold', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [`q${index.toString(36).replaceAll(/[01]/g, '2')}`.padEnd(4, 'z')]);
    const found = valueOf(readPlan(JSON.stringify(['a', 1, 'AAAAAAAA', 29_900_000, ['', ''], '', many])));
    expect(found?.items.length).toBeLessThanOrEqual(MOST.items);
  }); // prettier-ignore
});
