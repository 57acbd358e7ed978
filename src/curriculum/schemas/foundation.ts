import { z } from 'astro/zod';
import { dilemma } from './guide.ts';
import { risk } from './lesson.ts';
import { code, id, line, newsletter, provenance } from './words.ts';

/** `content/<language>/foundations/<name>.mdx`: what a mentor reads before the first session, or whoever runs a programme. */
export const foundationSchema = z.strictObject({
  /** Permanent id. Example: `the-agreement` */
  id,
  /** Permanent code, given by `npm run codes`. */
  code,
  /** Title: what the reader gets done. */
  title: line(90),
  /** One sentence under the title. */
  summary: line(160),
  /** Who reads it. */
  for: z.enum(['mentor', 'programme']),
  /** Other words people search for. */
  keywords: z.array(line(40)).default([]),
  /** Copy for newsletters. */
  newsletter,
  /** Needed as soon as the page leads to a public act. */
  risk: risk.optional(),
  /** A hard moment, before the text. The reader answers it before opening three worked replies. */
  dilemma,
  /** Id of the sheet to fill in that belongs to it, shown at its end and printed on a page of its own. Example: `our-agreement` */
  sheet: id.optional(),
  ...provenance,
});

/** What a mentor reads before the first session. */
export type Foundation = z.infer<typeof foundationSchema>;
