import { z } from 'astro/zod';
import { id, line, webAddress } from './words.ts';

/** `content/site.yaml`: the programme that runs this site. */
export const siteSchema = z.strictObject({
  /** Example: `Trellis` */
  name: line(30),
  /** One sentence: what it is and for whom. */
  summary: line(200),
  /** Where the site will stand. Left out, `https://trellis.example` is used and the build says so. */
  address: webAddress.optional(),
  /** Ids of the modules in their order. */
  modules: z.array(id).min(1),
  /** Ids of the mentor foundations in their order. */
  foundations: z.array(id).default([]),
  /** Ids of the sheets to fill in, in their order. */
  sheets: z.array(id).default([]),
  licence: z.strictObject({ text: line(40), text_address: webAddress, code: line(40) }),
  contact: z.strictObject({
    /** Mail address for corrections and questions. Left out, what needs it is left out. */
    mail: z.email({ error: 'must be a mail address' }).optional(),
  }),
  /** A neutral page for "Leave this page". Example: `https://www.wikipedia.org/` */
  leave_to: webAddress,
});

/** The programme that runs this site. */
export type Site = z.infer<typeof siteSchema>;

const address = z.string().regex(/^\/([a-z0-9-]+\/)*$/, { error: 'must be an address such as /about/privacy/' });

/** What was given out: a page, a part of one, or a file such as a feed. */
const place = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9]+)+|#[A-Za-z0-9_-]+)?$/, {
  error: 'must be an address such as /help/, /help/#telephone or /feeds/all.xml',
});

/**
 * `content/permalinks.yaml`: addresses that do not follow from an id, and what became of those that were given out. The
 * build prints the line to add.
 */
export const permalinksSchema = z.strictObject({
  permalinks: z.array(
    z.strictObject({
      id,
      /** Where it stands. */
      address,
    }),
  ),
  /** What stands elsewhere now: a page, a part of a page, a file. Each leads on for ever. */
  moved: z
    .array(
      z.strictObject({
        /** Where it stood. Example: `/modules/identity/family-table/#words` */
        from: place,
        /** Where it stands now, and not where that leads on again. Example: `/modules/networking/first-talk/#words` */
        to: place,
      }),
    )
    .default([]),
  /** What was taken out: a page, or a part of one. Whoever comes by an old link is told why, and what is nearest. */
  gone: z
    .array(
      z.strictObject({
        /** Where it stood. Example: `/modules/identity/family-table/` */
        from: place,
        /** Why it was taken out, in a sentence for readers. Example: `The law it explained was repealed in 2029.` */
        why: line(300),
        /** Addresses of what is nearest. Example: `["/modules/identity/"]` */
        nearest: z.array(place).min(1).max(4),
      }),
    )
    .default([]),
});

/** What `content/permalinks.yaml` says. */
export type Permalinks = z.infer<typeof permalinksSchema>;
