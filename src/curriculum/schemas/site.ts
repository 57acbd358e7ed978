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

/** `content/permalinks.yaml`: addresses that do not follow from an id, and earlier ones that still lead there. */
export const permalinksSchema = z.strictObject({
  permalinks: z.array(
    z.strictObject({
      id,
      /** Where it stands now. Left out, it follows from the id. */
      address: address.optional(),
      /** Where it stood before. Each becomes a redirect for ever. */
      earlier: z.array(address).default([]),
    }),
  ),
});

/** Addresses that do not follow from an id. */
export type Permalinks = z.infer<typeof permalinksSchema>['permalinks'];
