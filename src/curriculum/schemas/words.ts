/** Small building blocks the content schemas share. Their messages are read by authors, so they speak plainly. */
import { z } from 'astro/zod';

/** A permanent name, for example `family-table`: lower-case letters, digits and hyphens. Never reused, never renamed. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  error: 'must be lower-case words joined by hyphens, such as "family-table"',
});

/** A permanent short code, for example `k7tq`: three to five characters, given once by `npm run codes`. */
export const code = z.string().regex(/^[2-9bcdfghjkmnpqrstvwxyz]{3,5}$/, {
  error: 'must be three to five characters given by "npm run codes"; leave the line out and run it',
});

/** A calendar date in quotes or not, for example `2026-11-23`. Always a string afterwards. */
export const date = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: 'must be a date such as 2026-11-23' }),
);

/** Plain words on one line, at most `limit` characters. */
export const line = (limit = 300) =>
  z
    .string()
    .trim()
    .min(1, { error: 'is empty' })
    .max(limit, { error: `is longer than ${limit} characters` })
    .refine((value) => !value.includes('\n'), { error: 'must stand on one line' });

/** Plain words; a blank line starts a paragraph. `*emphasis*` and `{bn:bhai}` for a foreign word are the only markup. */
export const text = z.string().trim().min(1, { error: 'is empty' });

/** An address in the open web: https, whole. */
export const webAddress = z.url({ protocol: /^https$/, error: 'must be a whole address that starts with https://' });

/** `lesson-id#heading-id`: the place that teaches what a question asks. */
export const passage = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, { error: 'must be a lesson and a heading, such as "family-table#words"' });

/** Ids of sources that support a piece of plain text. Shown as numbered notes behind it. */
export const sources = z.array(id).default([]);

/** Copy for a newsletter, ready to paste. */
export const newsletter = z.strictObject({
  /** Subject line, at most 60 characters. Example: `The tax you explain at dinner` */
  subject: line(60),
  /** One or two sentences for a preview, at most 160 characters. */
  teaser: line(160),
  /** A paragraph for the body of a mail, at most 500 characters. */
  paragraph: line(500),
  /** One line for a chat group, at most 200 characters; the address is added behind it. */
  chat: line(200),
});

/** What is said above every public or legal act. */
export const beforeYouAct = z.strictObject({
  /** What becomes public, and for how long. */
  public: text,
  /** Who takes advice first. */
  advice: text,
  /** A less exposed way to do the same. */
  less_exposed: text,
  /** How to stop, or take it back. */
  stop: text,
});

/** When the words were written and who has read them. */
export const provenance = {
  /** The day the words were written. Example: `2026-11-23` */
  written: date,
  /** The day the sources were opened. Example: `2026-11-23` */
  sources_checked: date,
  /** Who from the communities named has read it. Empty shows how to become one. Example: `["A. Reader, Taipei"]` */
  reviewed_by: z.array(line(80)).default([]),
  /** What changed for readers, newest first. */
  changes: z
    .array(
      z.strictObject({
        date,
        note: line(200),
        /** Whether something that was wrong was put right: it is then listed among the corrections. */
        correction: z.boolean().default(false),
      }),
    )
    .default([]),
};

/** When the words of a page were written, and what changed since. */
export type Provenance = z.infer<z.ZodObject<typeof provenance>>;
