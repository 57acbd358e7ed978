import { z } from 'astro/zod';
import { code, id, line, newsletter, provenance, text } from './words.ts';

/** The parts every lesson has, in this order; each names the heading that opens it. */
export const OUTLINE = ['scene', 'idea', 'places', 'example', 'limits', 'try'] as const;

/** Acts that leave a public or legal trace. A lesson that leads to one says so in `risk`. */
const PUBLIC_ACTS = [
  'comment', 'testimony', 'records request', 'petition', 'op-ed', 'post', 'photograph', 'donation', 'registration',
  'meeting an official', 'founding a group', 'conversation',
] as const; // prettier-ignore

/** How exposed a page leaves whoever follows it. */
export const risk = z.strictObject({
  /** `none`: mentioned only. `public`: leaves a public trace. `danger`: may bring harm; shows "Leave this page". */
  level: z.enum(['none', 'public', 'danger']),
  /** Which acts it leads to. */
  acts: z.array(z.enum(PUBLIC_ACTS)).default([]),
  /** Why this level, in a sentence. */
  why: line(200),
});

/** `content/<language>/modules/<module>/<any name>.mdx`: one lesson. The body is its text. */
export const lessonSchema = z.strictObject({
  /** Permanent id, unique in the whole curriculum. Example: `family-table` */
  id,
  /** Permanent code, given by `npm run codes`. */
  code,
  /** Id of the module it belongs to. */
  module: id,
  /** Title: what the reader gets done. */
  title: line(90),
  /** One sentence under the title. */
  summary: line(160),
  /** Ids of the module's objectives that this lesson serves. */
  objectives: z.array(id).min(1, { error: 'a lesson needs at least one objective of its module' }),
  /** Which heading opens which part. Example: `scene: the-question-at-dinner` */
  outline: z.strictObject({ scene: id, idea: id, places: id, example: id, limits: id, try: id }),
  /** Communities and places the lesson speaks of, by their own names. Example: `Tamil Malaysians, Penang` */
  places: z.array(line(80)).min(2, { error: 'needs at least two named communities or places' }),
  /** Policy areas it touches. Example: `occupational licensing` */
  policy_areas: z.array(line(40)).default([]),
  /** Other words people search for. */
  keywords: z.array(line(40)).default([]),
  /** Copy for newsletters. */
  newsletter,
  /** Needed as soon as the lesson leads to a public act: how exposed it leaves the reader. */
  risk: risk.optional(),
  /** The exercise. `<Try />` in the text shows it. */
  try: z.strictObject({
    /** How long it takes: 10 to 20 minutes. */
    minutes: z.number().int().min(5).max(30),
    /** What to do, step by step. Readers tick them, so each has a permanent id: its order and words may change. */
    steps: z
      .array(
        z.strictObject({
          /** Permanent id inside the exercise: a, b, c … */
          id: z.string().regex(/^[a-z]$/, { error: 'must be one letter' }),
          text,
        }),
      )
      .min(2)
      .refine((steps) => new Set(steps.map((step) => step.id)).size === steps.length, {
        error: 'has two steps with the same id',
      }),
    /** What the reader has in hand afterwards. */
    result: line(200),
    /** How to do it without leaving a public trace. */
    private_version: text,
  }),
  ...provenance,
});

/** One lesson, as its file says it. */
export type Lesson = z.infer<typeof lessonSchema>;
