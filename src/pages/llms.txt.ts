import type { APIRoute } from 'astro';
import { curriculum } from '../quiz/curriculum.ts';
import { llmsText } from '../sharing/catalog/llms.ts';

/** What the site is and where its pages stand, for language models. */
export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await curriculum(), site!.origin), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
