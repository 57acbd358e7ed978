import type { APIRoute } from 'astro';
import { curriculum } from '../../quiz/curriculum.ts';
import { feedsOf } from '../../sharing/feeds/feed.ts';
import { opml } from '../../sharing/feeds/formats.ts';

/** All feeds in one list, which feed readers take in one go. */
export const GET: APIRoute = async ({ site }) => {
  const whole = await curriculum();
  return new Response(opml(whole.content.site.name, feedsOf(whole, site!.origin)), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};
