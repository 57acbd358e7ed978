import { z } from 'astro/zod';
import { code, id, line, provenance, sources, text } from './words.ts';

/** `content/<language>/sheets/<name>.yaml`: one page to fill in on screen or on paper. */
export const sheetSchema = z.strictObject({
  /** Permanent id. Example: `meeting-log` */
  id,
  /** Permanent code, given by `npm run codes`. */
  code,
  /** Stands at the head of the printed page. Example: `Our agreement` */
  title: line(80),
  /** One sentence under the title. */
  summary: line(160),
  /** What is said before anybody writes: who writes, and what is never written. Printed. */
  intro: text,
  /** What is written, in the order in which it stands on the page. */
  fields: z
    .array(
      z.strictObject({
        /** Permanent id inside the sheet: what was typed is kept under it. Example: `next-step` */
        id,
        /** What belongs here. */
        label: line(200),
        /** Lines to write on. */
        lines: z.number().int().min(1).max(12),
        /** An example, or what to leave out. Printed in small letters. */
        hint: line(200).optional(),
      }),
    )
    .min(2),
  /** Why it is made so, with the sources. On screen only. */
  why: z.array(z.strictObject({ text, sources })).default([]),
  /** Id of the page that explains it. Example: `the-agreement` */
  explained_by: id,
  /** Other words people search for. */
  keywords: z.array(line(40)).default([]),
  ...provenance,
});

/** One page to fill in on screen or on paper. */
export type Sheet = z.infer<typeof sheetSchema>;
