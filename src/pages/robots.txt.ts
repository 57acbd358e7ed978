import type { APIRoute } from 'astro';
import { withBase } from '../curriculum/address.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${new URL(withBase('/sitemap-index.xml', import.meta.env.BASE_URL), site).href}\n`,
  );
