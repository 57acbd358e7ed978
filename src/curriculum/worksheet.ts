import { plain } from './phrase.ts';

/** What is written on: the worksheet of a mentor guide, or a sheet. */
export interface Worksheet {
  title: string;
  intro: string;
  fields: { label: string; lines: number; hint?: string | undefined }[];
}

/** Heights a line to write on may have in print, in millimetres, widest first. */
const LINE_HEIGHTS = [9, 7.5, 6.5] as const;
/** What A4 and US Letter both leave between margins of 15 mm, in millimetres, with the sheet's own heading taken off. */
const ROOM = 249 - 18;
/** A line of print, the space behind a field, in millimetres; letters a line holds. Measured on the printed sheet. */
const PRINTED_LINE = 5.5;
const BEHIND_FIELD = 2;
const LETTERS = 90;
/** The same of a hint, which is printed in small letters. */
const HINT_LINE = 4.5;
const HINT_LETTERS = 112;

/**
 * How high each line may be so that a worksheet prints on one page.
 * @returns millimetres, or nothing when even narrow lines do not fit
 */
export function lineHeight({ intro, fields }: Omit<Worksheet, 'title'>): (typeof LINE_HEIGHTS)[number] | undefined {
  const lines = fields.reduce((sum, field) => sum + field.lines, 0);
  const print = [plain(intro), ...fields.map(({ label }) => plain(label))].reduce(
    (sum, text) => sum + Math.ceil(text.length / LETTERS) * PRINTED_LINE,
    0,
  );
  const hints = fields.reduce(
    (sum, { hint = '' }) => sum + Math.ceil(plain(hint).length / HINT_LETTERS) * HINT_LINE,
    0,
  );
  return LINE_HEIGHTS.find((height) => lines * height + print + hints + fields.length * BEHIND_FIELD <= ROOM);
}
