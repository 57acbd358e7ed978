import { z } from 'astro/zod';
import { date, id, line, text, webAddress } from './words.ts';

/** One entry of the bibliography. */
const sourceSchema = z.strictObject({
  /** Permanent id. Example: `eby-2008` */
  id,
  /** As they are cited. Example: `Eby, Allen, Evans, Ng and DuBois` */
  authors: line(200),
  /** Year of publication or decision. Example: `"2008"` */
  year: z.coerce.string().regex(/^(c\. )?\d{1,4}( BCE)?([–-]\d{2,4})?$/, { error: 'must be a year such as 2008, or "c. 91 BCE"' }),
  title: line(300),
  /** Journal with volume and pages, court and citation, publisher, or the body that keeps it. */
  where: line(300),
  /** The keeper's own address: DOI, official page, publisher, court or archive. Left out where only a copy is known. */
  address: webAddress.optional(),
  kind: z.enum([
    'meta-analysis', 'trial', 'experiment', 'survey', 'review', 'theory', 'book', 'case', 'statute', 'official page',
    'practice guide', 'data', 'classic text', 'news', 'encyclopaedia',
  ]), // prettier-ignore
  /** What it shows, with its numbers and limits. Shown on the sources page. */
  says: text,
  /** The day it was opened. */
  checked: date,
  /** The day its address last answered, written by `npm run check:links`. */
  answered: date.optional(),
  /** How much of it was read. */
  how: z.enum(['whole text', 'abstract', 'official page', 'secondary']),
});

/** `content/sources/<topic>.yaml`: the sources of one topic, which have a page together. */
export const sourcesSchema = z.strictObject({
  /** Permanent id, never that of anything else. Example: `sources-identity` */
  id,
  /** What they are about. Example: `Identity` */
  title: line(60),
  sources: z.array(sourceSchema),
});

/** One entry of the bibliography. */
export type Source = z.infer<typeof sourceSchema>;

/** The sources of one topic. */
export type Topic = z.infer<typeof sourcesSchema>;
