import { z } from 'astro/zod';
import { beforeYouAct, code, id, line, provenance, sources, text } from './words.ts';

const step = z.strictObject({
  /** Permanent id inside the plan. Example: `open` */
  id,
  title: line(80),
  minutes: z.number().int().min(1).max(60),
  /** What the mentor can say, word for word. */
  say: text,
  /** Questions to ask. */
  ask: z.array(line(300)).default([]),
  /** What to listen for. */
  listen_for: z.array(line(300)).default([]),
  /** What a good answer sounds like. */
  good_answer: text.optional(),
  sources,
});

/** A hard moment. The mentor answers it before opening three worked replies. */
export const dilemma = z.strictObject({
  situation: text,
  ask: line(200),
  replies: z
    .array(z.strictObject({ id, reply: text, comment: text, sources }))
    .length(3, { error: 'needs exactly three worked replies' }),
});

/** What the reader writes on, printed on a page of its own. */
const worksheet = z.strictObject({
  title: line(80),
  intro: text,
  fields: z.array(z.strictObject({ label: line(200), lines: z.number().int().min(1).max(12) })).min(2),
});

/** `content/<language>/modules/<module>/mentor-guide.yaml`: how to run a session from this module. */
export const guideSchema = z.strictObject({
  id,
  code,
  /** Id of the module. */
  module: id,
  title: line(90),
  summary: line(160),
  dilemma,
  /** Timed session plans; the steps' minutes add up to the plan's. */
  plans: z
    .array(z.strictObject({ minutes: z.number().int().min(15).max(120), steps: z.array(step).min(2) }))
    .min(1, { error: 'needs at least one session plan' }),
  /** Remarks tied to a place in a lesson. */
  notes: z.array(z.strictObject({ lesson: id, heading: id, text, sources })).default([]),
  /** Power, family expectations, status, safety. */
  watch_outs: z.array(z.strictObject({ title: line(80), text, sources })).min(1),
  /** When to send the mentee to someone better placed. */
  refer_on: z.array(text).min(1),
  /** When to stop and tell someone. */
  stop_and_tell: z.array(text).min(1),
  remote: text,
  group: text,
  assign_next: z.array(z.strictObject({ id, why: line(200) })).default([]),
  worksheet,
  /** Needed as soon as a plan leads to a public act. */
  before_you_act: beforeYouAct.optional(),
  ...provenance,
});

/** How a mentor runs a session from a module. */
export type Guide = z.infer<typeof guideSchema>;
