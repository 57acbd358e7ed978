import type { APIRoute } from 'astro';
import { curriculum } from '../../../quiz/curriculum.ts';
import { FILES, feedOf, MEDIA_TYPES, namesOfFeeds, type Format } from '../../../sharing/feeds/feed.ts';
import { WRITERS } from '../../../sharing/feeds/formats.ts';

interface Props {
  format: Format;
}

/** What is new, for feed readers: for all lessons and for those of each module, in three formats. */
export async function getStaticPaths() {
  const formats = Object.entries(FILES) as [Format, string][];
  return namesOfFeeds(await curriculum()).flatMap((feed) =>
    formats.map(([format, file]) => ({ params: { feed, file }, props: { format } satisfies Props })),
  );
}

export const GET: APIRoute<Props> = async ({ site, params, props: { format } }) =>
  new Response(WRITERS[format](feedOf(await curriculum(), site!.origin, params.feed!)), {
    headers: { 'Content-Type': `${MEDIA_TYPES[format]}; charset=utf-8` },
  });
