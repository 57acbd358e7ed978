import { z } from 'astro/zod';
import { code, id, line, text } from './words.ts';

/** `content/<language>/paths/<name>.yaml`: an order of lessons for one kind of reader. */
export const pathSchema = z.strictObject({
  id,
  code,
  title: line(80),
  /** Whom it is for and why in this order. */
  why: text,
  /** How many weeks it takes. */
  weeks: z.number().int().min(1).max(52),
  steps: z.array(z.strictObject({ week: z.number().int().min(1), id, why: line(200) })).min(2),
  /** What one has at the end. */
  result: text,
});

/** An order of lessons for one kind of reader. */
export type Path = z.infer<typeof pathSchema>;
