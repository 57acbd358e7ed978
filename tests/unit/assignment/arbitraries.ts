import fc from 'fast-check';
import {
  EARLIEST,
  LATEST,
  MOST,
  type Assignment,
  type Item,
  type Meeting,
} from '../../../src/assignment/assignment.ts';
import { MOST_REPORTED, type Report, type Score } from '../../../src/assignment/report.ts';

const MINUTE = 60_000;
const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const CODE = '23456789abcdefghijklmnopqrstuvwxyz';

const ids = letters('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 8, 8);
const codes = letters(CODE, 3, 8);
/** Of pages, exercises and self-assessments; some of a small set, so that they meet. */
const refs = fc.oneof(
  fc.tuple(codes, fc.constantFrom('', '', '.x', '.q')).map((parts) => parts.join('')),
  fc.constantFrom('q2pr', 'q2pr.x', 'id2.q'),
);

// cspell:disable
/** What people write, and what people write to break things: scripts, marks of direction, joiners, halves, controls. */
const PIECES = [
  'Ask first. ', 'Bà ngoại ', 'আমার ঠাকুরমা ', 'جدّتي قالت ', '然後我問了。', 'नमस्ते ', 'កុំ ', '👩🏽‍👩🏽‍👧', '👵🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'e\u0301', 'Z\u0351\u0343\u0310\u0306\u0357\u0307\u030A\u0348\u0359\u0323\u0331\u0334',
  '\u200C', '\u200D', '\u200E', '\u200F', '\u061C', '\u202A', '\u202B', '\u202D', '\u202E', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069',
  '\uD83D', '\uDC75', '\uD800', '\uFFFD', '\uFEFF', '\uFFFE', '\u0000', '\u0007', '\u001B[31m', '\u0085', '\u2028', '\r\n', '\r', '\n', '\n\n\n\n', '\t', ' ', '\u00A0', '\u3000', '\u200B',
  '<script>', '<img src=x onerror=alert(1)>', '"', '\\', '\'', '],["', '&lt;', '__proto__', 'javascript:alert(1)', '%00', '#1.AAAA',
] as const; // prettier-ignore
// cspell:enable

/** Words of any kind, sometimes longer than they may be. */
export const words = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 2, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...PIECES), fc.integer({ min: -2, max: 2 }))
        .map(([piece, more]) => piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest + more)),
    },
  );

const LAST_MINUTE = (LATEST + 1) * 1440 - 1;
/** Milliseconds UTC within what a plan can name. */
const moments = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: EARLIEST * 1440, max: LAST_MINUTE }),
      fc.integer({ min: 29_800_000, max: 31_000_000 }),
      fc.constantFrom(EARLIEST * 1440, LAST_MINUTE),
    ),
    fc.nat(MINUTE - 1),
  )
  .map(([minute, rest]) => minute * MINUTE + rest);
const days = fc.oneof(
  fc.integer({ min: 20_700, max: 21_500 }),
  fc.integer({ min: EARLIEST, max: LATEST }),
  fc.constantFrom(EARLIEST, LATEST, EARLIEST - 1, LATEST + 1),
);

const items: fc.Arbitrary<Item> = fc.record(
  { ref: refs, due: days, note: words(MOST.note) },
  { requiredKeys: ['ref'] },
);
const meetings: fc.Arbitrary<Meeting> = fc.record({
  at: moments,
  minutes: fc.integer({ min: 5, max: MOST.minutes }),
  zone: fc.constantFrom('Asia/Ho_Chi_Minh', 'America/Argentina/ComodRivadavia', 'Etc/GMT+12', 'UTC', 'Pacific/Apia'), // cspell:disable-line
});

/** Plans as a mentor may write them, and worse: only ids, refs and numbers are as they have to be. */
export const plans: fc.Arbitrary<Assignment> = fc.record(
  {
    id: ids,
    at: moments,
    to: words(MOST.name),
    from: words(MOST.name),
    note: words(MOST.note),
    items: fc.oneof(
      { weight: 9, arbitrary: fc.array(items, { maxLength: 6 }) },
      { weight: 1, arbitrary: fc.array(items, { minLength: 36, maxLength: 44, size: 'max' }) },
    ),
    meeting: meetings,
  },
  { requiredKeys: ['id', 'at', 'to', 'from', 'note', 'items'] },
);

const scores: fc.Arbitrary<Score> = fc
  .tuple(codes, fc.nat(333), fc.nat(333), fc.nat(333), fc.array(codes, { maxLength: 5 }))
  .map(([module, right, partly, missed, missedCodes]) => ({
    ...{ module, right, partly, missed, codes: missedCodes },
    of: right + partly + missed,
  }));
const steps = fc.constantFrom(1, 2, 3, 4, 5);

/** Reports as a mentee may send them, and worse. */
export const reports: fc.Arbitrary<Report> = fc.record(
  {
    plan: ids,
    sender: ids,
    at: moments,
    name: words(MOST.name),
    items: fc.array(
      fc.record(
        { ref: refs, done: fc.constantFrom('open', 'begun', 'done'), due: days },
        { requiredKeys: ['ref', 'done'] },
      ),
      { maxLength: 6 },
    ),
    scores: fc.array(scores, { maxLength: 3 }),
    confidence: fc.array(fc.record({ code: codes, before: steps, after: steps }, { requiredKeys: ['code'] }), { maxLength: 4 }), // prettier-ignore
    due: fc.nat(1200),
    reflections: fc.array(fc.record({ code: codes, text: words(MOST_REPORTED.reflection) }), { maxLength: 2 }),
    question: words(MOST_REPORTED.question),
  },
  { requiredKeys: ['plan', 'sender', 'at', 'name', 'items', 'reflections', 'question'] },
) as fc.Arbitrary<Report>;

/** A change on the way: somewhere in a text something is cut out, put in, or put in the place of something else. */
export const damages = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat(3), fc.nat(200)),
  put: fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 4 }),
    fc.string({ unit: fc.constantFrom(...'[]{}",:\\.0123456789-eE A_=%#'), maxLength: 6 }),
  ),
});
export type Damage = typeof damages extends fc.Arbitrary<infer Value> ? Value : never;

export function damage(text: string, { at, cut, put }: Damage): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
}
