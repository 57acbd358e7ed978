import type { APIRoute } from 'astro';
import { curriculum } from '../quiz/curriculum.ts';
import { publicCatalog } from '../sharing/catalog/catalog.ts';

/** The curriculum as other software reads it. */
export const GET: APIRoute = async ({ site }) =>
  new Response(`${JSON.stringify(publicCatalog(await curriculum(), site!.origin), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
