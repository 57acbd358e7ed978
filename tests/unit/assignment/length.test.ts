import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST, type Assignment } from '../../../src/assignment/assignment.ts';
import { dayIn } from '../../../src/assignment/dates.ts';
import { LONGEST_LINK, LONG_LINK, openPlan, openReport, packPlan } from '../../../src/assignment/open.ts';
import type { Ref } from '../../../src/assignment/refs.ts';
import { MOST_REPORTED, type Report } from '../../../src/assignment/report.ts';
import { planText, reportText } from '../../../src/assignment/wire.ts';
import { assignables } from '../../../src/assignment/assignables.ts';
import { catalogOf } from '../../../src/dashboard/catalog.ts';
import type { Site } from '../../../src/quiz/curriculum.ts';
import { real } from '../dashboard/start/real.ts';
import { openTab } from '../record/tab.ts';

const AT = Date.UTC(2026, 10, 29, 12, 7);
const START = dayIn('2026-12-04')!;
const addressOf = async (plan: Assignment) => `https://trellis.example/assignment/#${await packPlan(plan)}`;

/** Every ref of the site's own curriculum. */
const REFS: Ref[] = [...assignables(catalogOf(real as unknown as Site)).keys()];
const CODE = '23456789abcdefghijklmnopqrstuvwxyz';
/** Codes of a curriculum larger than this one, as long as codes are given. */
const more = fc.string({ unit: fc.constantFrom(...CODE), minLength: 4, maxLength: 4 });
const refs = (count: number, own: boolean) => fc.uniqueArray(own ? fc.constantFrom(...REFS) : fc.tuple(more, fc.constantFrom('', '.x', '.q')).map((parts) => parts.join('')), { minLength: count, maxLength: count }); // prettier-ignore

// cspell:disable
/** Words that have little in common, in two languages: what deflating cannot shorten much. */
const WORDS = `aunt borrow Chennai doubt eleven Friday gently house image judge kindly ledger Manila notice often
  pencil quote river stay Thursday under voice weigh xenial yes zone argue bread council draft essay fee grant hum
  invite join keep listen mayor neighbour own permit question rule shop tax union vote walk zoning bà mẹ hỏi chậm đọc
  viết lại trước bữa cơm ngày luật thuế phường`.split(/\s+/);
const NAMES = ['Thuỳ Dương', 'Siti Nurhaliza', 'Muhammad Farhan', 'Xiao Ling', 'Kim', 'Anh', 'Priyadarshini'];
// cspell:enable
const noteOf = (length: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: length, maxLength: length }).map((words) => `${words.join(' ').slice(0, length - 1)}.`); // prettier-ignore

/** A plan of so many things, one a week, of which so many have a note of so many characters. */
const planOf = (count: number, noted: number, length: number, own: boolean): fc.Arbitrary<Assignment> =>
  fc
    .record({
      id: fc.string({ unit: fc.constantFrom(...`${CODE}ABCDEFGHIJKLMNOPQRSTUVWXYZ-_01`), minLength: 8, maxLength: 8 }),
      refs: refs(count, own),
      notes: fc.array(noteOf(length), { minLength: noted, maxLength: noted }),
      names: fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)),
      first: fc.nat({ max: count - noted }),
    })
    .map(({ id, refs: all, notes, names: [to, from], first }) => ({
      ...{ id, at: AT, to, from, note: '' },
      items: all.map((ref, index) => {
        const note = notes[index - first];
        return { ref, due: START + 7 * index, ...(note !== undefined && { note }) };
      }),
    }));

describe('the address of a plan', () => {
  it('of twelve things, one a week, with two names and three notes of 60 characters has at most 500 characters', async () => {
    let longest = 0;
    for (const own of [true, false]) {
      await fc.assert(
        fc.asyncProperty(planOf(12, 3, 60, own), async (plan) => {
          const address = await addressOf(plan);
          longest = Math.max(longest, address.length);
          expect(address.length).toBeLessThanOrEqual(500);
          expect(await openPlan(address)).toEqual({ value: plan, lost: 0 });
        }),
        { numRuns: 300, unbiased: true },
      );
    }
    console.log(`longest of 600 addresses of twelve things: ${longest} characters`);
  });

  it('of forty things without notes is short enough for every chat', async () => {
    await fc.assert(
      fc.asyncProperty(planOf(MOST.items, 0, 0, false), async (plan) => {
        expect((await addressOf(plan)).length).toBeLessThan(LONG_LINK);
      }),
      { numRuns: 100, unbiased: true },
    );
  });

  it('of forty things with forty long notes is more than a link may hold, so that a file is offered, and a file holds it', async () => {
    await fc.assert(
      fc.asyncProperty(planOf(MOST.items, MOST.items, MOST.note, false), async (plan) => {
        const packed = await packPlan(plan);
        expect(packed.length).toBeGreaterThan(LONGEST_LINK);
        expect(await openPlan(packed)).toEqual({ problem: 'too-long' });
      }),
      { numRuns: 30, unbiased: true },
    );
  });
});

describe('the text of a plan', () => {
  const kept = (note: string) => {
    const items = REFS.slice(0, MOST.items).map((ref) => ({ ref, due: START, note: note.slice(0, MOST.note) }));
    const plan = planText({ id: 'AAAAAAAA', at: AT, to: 'Linh', from: 'Kim', note, items });
    return openTab().store.note('assigned', 'AAAAAAAA', { plan, sender: 'BBBBBBBB' });
  };

  it('of forty things with forty long notes can be kept in the record', () => {
    expect(() => kept(`Read it "twice", then write:\nwho said so? `.repeat(7))).not.toThrow();
  });

  it('that is all quotation marks cannot: whoever keeps one has to say so', () => {
    expect(() => kept('"'.repeat(MOST.note))).toThrow(RangeError);
  });
});

describe('the longest report there can be', () => {
  const code = (index: number) => index.toString(30).padStart(8, '0').replaceAll('0', 'y').replaceAll('1', 'z');
  const list = <Each>(count: number, make: (name: string) => Each) => Array.from({ length: count }, (_, index) => make(code(index))); // prettier-ignore
  const { modules, missed, ratings, reflections, reflection, question, count } = MOST_REPORTED;
  const longest: Report = {
    ...{ plan: 'AAAAAAAA', sender: 'BBBBBBBB', at: AT, name: '"'.repeat(MOST.name), due: count },
    items: list(MOST.items, (ref) => ({ ref: `${ref}.x`, done: 'begun', due: 84_005 })),
    scores: list(modules, (module) => ({ module, right: 333, partly: 333, missed: 333, of: 999, codes: list(missed, (each) => each) })), // prettier-ignore
    confidence: list(ratings, (each) => ({ code: each, before: 1, after: 5 })),
    reflections: list(reflections, (each) => ({ code: each, text: '"\\'.repeat(reflection / 2) })),
    question: '"'.repeat(question),
  };

  it('can be opened from its file', async () => {
    const text = reportText(longest);
    expect(text.length).toBeGreaterThan(300_000);
    expect(await openReport(text)).toEqual({ value: longest, lost: 0 });
    expect(await openReport(`${text}${' '.repeat(10)}[${'1,'.repeat(50_000)}`)).toEqual({ problem: 'too-large' });
  });
});
