import { z } from 'astro/zod';
import { emblemSchema, HUES } from './emblem.ts';
import { code, id, line, newsletter, provenance } from './words.ts';

/** `content/<language>/modules/<module>/module.mdx`: one theme of the curriculum. The body is its overview. */
export const moduleSchema = z.strictObject({
  /** Permanent id. Example: `identity` */
  id,
  /** Permanent code, given by `npm run codes`. Example: `k7t` */
  code,
  /** Whole title. Example: `Cultural understanding and identity` */
  title: line(80),
  /** The name on the cover, one word if possible. Example: `Identity` */
  short: line(16),
  /** What the reader will be able to do, one sentence. */
  summary: line(160),
  /** Ids of the lessons that exist, in the order they are read. */
  lessons: z.array(id).default([]),
  /** Titles of lessons still being written. They are shown as "in preparation", without a link. */
  planned: z.array(line(90)).default([]),
  /** Three to five things the reader can do afterwards, each an observable verb: draft, run, ask, map, decline. */
  objectives: z
    .array(
      z.strictObject({
        /** Permanent id. Example: `identity-explain` */
        id,
        /** Continues "After it you can …". Example: `explain limited government in your family's own ideas` */
        text: line(160),
      }),
    )
    .min(3, { error: 'needs three to five objectives' })
    .max(5, { error: 'needs three to five objectives' }),
  /** Ids of modules this one leans on. */
  builds_on: z.array(id).default([]),
  /** Ids of modules to read afterwards. */
  next: z.array(id).default([]),
  /** The dye it wears. Example: `indigo` */
  hue: z.enum(HUES).optional(),
  /** The craft whose structure is its sign. */
  emblem: emblemSchema.optional(),
  /** Other words people search for. */
  keywords: z.array(line(40)).default([]),
  /** Copy for newsletters. */
  newsletter,
  ...provenance,
});

/** One theme of the curriculum, as its file says it. */
export type Module = z.infer<typeof moduleSchema>;
