import type { APIRoute } from 'astro';
import { dataFiles } from '../../dashboard/files.ts';
import { curriculum } from '../../quiz/curriculum.ts';

/** What the reader's own pages know of the curriculum, in small files that never change. */
export async function getStaticPaths() {
  return dataFiles(await curriculum()).map(({ name, text }) => ({ params: { name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
