import { generateAtomFeed, generateJsonFeed, generateOpml, generateRssFeed } from 'feedsmith';
import { MEDIA_TYPES, type Feed, type Format } from './feed.ts';

/** Text of a feed, by what it is written in. */
export const WRITERS: Record<Format, (feed: Feed) => string> = { rss, atom, json };

function rss(feed: Feed): string {
  const { author, licence } = feed;
  return generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.summary,
      language: 'en',
      copyright: licence.text,
      pubDate: feed.updated,
      lastBuildDate: feed.updated,
      ...(author.mail && { managingEditor: { name: author.name, email: author.mail } }),
      ...(feed.image && { image: { url: feed.image, title: feed.title, link: feed.home } }),
      atom: { links: [{ href: feed.addresses.rss, rel: 'self', type: MEDIA_TYPES.rss }] },
      creativeCommons: { licenses: [licence.url] },
      items: feed.news.map((news) => ({
        title: news.title,
        link: news.url,
        description: news.summary,
        categories: [{ name: news.topic }],
        guid: { value: news.id, isPermaLink: false },
        pubDate: news.date,
        dc: { creators: [author.name], rights: [licence.text] },
        content: { encoded: news.html },
        ...(news.image && { media: { contents: [{ url: news.image, type: 'image/png', medium: 'image' }] } }),
      })),
    },
    { strict: true },
  );
}

function atom(feed: Feed): string {
  const { author, licence } = feed;
  const rights = { value: `${author.name}, ${licence.text}: ${licence.url}` };
  return generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.summary },
      updated: feed.updated,
      icon: feed.icon,
      ...(feed.image && { logo: feed.image }),
      rights,
      authors: [{ name: author.name, uri: author.url, ...(author.mail && { email: author.mail }) }],
      links: [
        { href: feed.addresses.atom, rel: 'self', type: MEDIA_TYPES.atom },
        { href: feed.home, rel: 'alternate', type: 'text/html', hreflang: 'en' },
        { href: licence.url, rel: 'license' },
      ],
      xml: { lang: 'en' },
      entries: feed.news.map((news) => ({
        id: news.id,
        title: { value: news.title },
        published: news.date,
        updated: news.date,
        summary: { value: news.summary },
        content: { value: news.html, type: 'html' },
        categories: [{ term: news.topic }],
        links: [{ href: news.url, rel: 'alternate', type: 'text/html', hreflang: 'en' }],
        rights,
        ...(news.image && { media: { contents: [{ url: news.image, type: 'image/png', medium: 'image' }] } }),
      })),
    },
    { strict: true },
  );
}

function json(feed: Feed): string {
  const { author } = feed;
  return `${JSON.stringify(
    generateJsonFeed(
      {
        title: feed.title,
        description: feed.summary,
        home_page_url: feed.home,
        feed_url: feed.addresses.json,
        favicon: feed.icon,
        ...(feed.image && { icon: feed.image }),
        language: 'en',
        authors: [{ name: author.name, url: author.url }],
        items: feed.news.map((news) => ({
          id: news.id,
          url: news.url,
          title: news.title,
          summary: news.summary,
          content_html: news.html,
          date_published: news.date,
          tags: [news.topic],
          ...(news.image && { image: news.image }),
        })),
      },
      { strict: true },
    ),
    null,
    2,
  )}\n`;
}

/**
 * A list of all feeds, which a feed reader takes in one go.
 * @param title name of the list
 * @param feeds the feeds, with the one for all among them
 */
export function opml(title: string, feeds: Feed[]): string {
  const newest = new Date(Math.max(...feeds.map(({ updated }) => updated.getTime())));
  return generateOpml(
    {
      head: { title, dateModified: newest, ownerName: feeds[0]!.author.name },
      body: {
        outlines: feeds.map((feed) => ({
          text: feed.title,
          title: feed.title,
          type: 'rss',
          version: 'RSS2',
          language: 'en',
          description: feed.summary,
          xmlUrl: feed.addresses.rss,
          htmlUrl: feed.home,
        })),
      },
    },
    { strict: true },
  );
}
