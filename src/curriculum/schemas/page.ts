import { z } from 'astro/zod';
import { date, id, line, provenance } from './words.ts';

/** `content/<language>/pages/<name>.mdx`: help, about and other pages of plain text. */
export const pageSchema = z.strictObject({
  /** Permanent id; its address stands in `content/permalinks.yaml`. Example: `help` */
  id,
  title: line(80),
  summary: line(160),
  /** `danger` shows "Leave this page". */
  risk: z.enum(['none', 'danger']).default('none'),
  written: date,
  /** The day the resources on it were checked, where it names any. */
  sources_checked: date.optional(),
  changes: provenance.changes,
  /** Other words people search for. */
  keywords: z.array(line(40)).default([]),
});

/** A page of plain text. */
export type Page = z.infer<typeof pageSchema>;
