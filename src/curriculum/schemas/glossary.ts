import { z } from 'astro/zod';
import { code, id, line, sources, text } from './words.ts';

/** One term of the glossary. */
const termSchema = z.strictObject({
  /** Permanent id. Example: `occupational-licence` */
  id,
  /** Permanent code, given by `npm run codes`. Example: `k7tq` */
  code,
  /** As it is written in a sentence. Example: `occupational licence` */
  term: line(60),
  /** Other words for it; they lead to it in search. Example: `["occupational license", "trade permit"]` */
  aliases: z.array(line(60)).default([]),
  /** The meaning shown in place, one or two sentences. */
  short: line(240),
  /** More, for the glossary page. */
  long: text.optional(),
  /** Sources behind it, where it states a fact. */
  sources,
});

/** `content/<language>/glossary.yaml` */
export const glossarySchema = z.strictObject({ terms: z.array(termSchema) });

/** One term of the glossary. */
export type Term = z.infer<typeof termSchema>;
