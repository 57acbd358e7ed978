import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Used until a programme says where its site will stand. `.example` is reserved (RFC 2606): it leads nowhere. */
const UNSET = 'https://trellis.example';

/** Where the site will stand: its origin and its sub-path, `/` when it has none. */
export interface Place {
  site: string;
  base: string;
  /** What the programme has not set yet, for one line of the build. */
  unset: string[];
}

/**
 * Where the site will stand: `SITE_URL`, or the address in `content/site.yaml`.
 * @throws when `SITE_URL` is no whole address
 */
export function placeOfSite(root: string, env: NodeJS.ProcessEnv): Place {
  const file = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as {
    address?: string;
    contact?: { mail?: string };
  } | null;
  const address = env.SITE_URL || file?.address;
  if (address && !URL.canParse(address))
    throw new Error(`SITE_URL must be a whole address such as https://example.org/learn/, not "${address}".`);
  const url = new URL(address ?? UNSET);
  return {
    site: url.origin,
    base: url.pathname.replace(/\/?$/, '/'),
    unset: [...(address ? [] : [`its address (${UNSET} is used)`]), ...(file?.contact?.mail ? [] : ['a contact mail'])],
  };
}
