import { z } from 'astro/zod';
import { code, id, line, newsletter, provenance, text } from './words.ts';

/** `content/<language>/paths/<name>.yaml`: what one kind of reader reads and does, week by week. */
export const pathSchema = z.strictObject({
  /** Permanent id. Example: `first-eight-weeks` */
  id,
  /** Permanent code, given by `npm run codes`. */
  code,
  title: line(80),
  /** One sentence under the title. */
  summary: line(160),
  /** Who follows it. */
  for: z.enum(['advocate', 'mentor']),
  /** Why in this order. */
  why: text,
  /** The weeks in their order. */
  weeks: z
    .array(
      z.strictObject({
        /** What the week is for. Example: `Know which family of ideas you argue from` */
        aim: line(120),
        steps: z
          .array(
            z.strictObject({
              /** What is read or done: a module, lesson, foundation or guide, or `<module>/self-assessment`; with `minutes`, any page. */
              id: z.union([id, z.templateLiteral([id, '/self-assessment'])]),
              /** Minutes, where they are not those of the whole page. */
              minutes: z.number().int().min(1).max(120).optional(),
              /** Why now, in a sentence. */
              why: line(200),
            }),
          )
          .min(1, { error: 'needs one step or more' }),
      }),
    )
    .min(2, { error: 'needs two weeks or more' })
    .max(52),
  /** What one has at the end. */
  result: text,
  /** Copy for newsletters. */
  newsletter,
  ...provenance,
});

/** What one kind of reader reads and does, week by week. */
export type Path = z.infer<typeof pathSchema>;
