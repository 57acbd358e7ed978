import type { Curriculum } from '../../curriculum/curriculum.ts';
import { newsOf, noon, pictureOf, stableId, type News } from './news.ts';

/** The files of a feed, by what each is written in. */
export const FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
/** What a feed may be written in. */
export type Format = keyof typeof FILES;

/** The media type each is announced with. */
export const MEDIA_TYPES: Record<Format, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The feed of all lessons; a feed of one module has the module's id. */
export const ALL = 'all';

/** What is new and revised in all lessons, or in those of one module. Addresses are whole. */
export interface Feed {
  /** `all`, or the id of a module. */
  name: string;
  /** Stays, wherever the site moves. */
  id: string;
  title: string;
  summary: string;
  /** The page it is about. */
  home: string;
  addresses: Record<Format, string>;
  /** The small sign readers show beside it. */
  icon: string;
  /** A picture of the module. */
  image?: string | undefined;
  author: { name: string; url: string; mail?: string | undefined };
  licence: { text: string; url: string };
  /** When the newest of it came. */
  updated: Date;
  news: News[];
}

/**
 * The addresses of a feed, from the site's root, sub-path included.
 * @param name `all`, or the id of a module
 */
export function feedAddresses(curriculum: Curriculum, name: string): Record<Format, string> {
  const of = (format: Format) => `${curriculum.href('feeds')}${name}/${FILES[format]}`;
  return { rss: of('rss'), atom: of('atom'), json: of('json') };
}

/** The name a feed is subscribed by. @throws when there is no such module */
function feedTitle(curriculum: Curriculum, name: string): string {
  const site = curriculum.content.site.name;
  return name === ALL ? `${site}: new lessons` : `${site}, ${curriculum.module(name).short}: new lessons`;
}

/**
 * What a page says in its head, so that feed readers find a feed by the address of the page.
 * @param name `all`, or the id of a module
 * @param formats which of its files
 */
export function feedLinks(curriculum: Curriculum, name: string, formats: Format[] = ['rss', 'atom', 'json']) {
  const addresses = feedAddresses(curriculum, name);
  const title = feedTitle(curriculum, name);
  return formats.map((format) => ({ title, type: MEDIA_TYPES[format], href: addresses[format] }));
}

/** The names of all feeds: the one for all, then one a module. */
export const namesOfFeeds = (curriculum: Curriculum): string[] => [ALL, ...curriculum.modules.map(({ id }) => id)];

/** Every feed of the site. @param site the site's origin */
export const feedsOf = (curriculum: Curriculum, site: string): Feed[] =>
  namesOfFeeds(curriculum).map((name) => feedOf(curriculum, site, name));

/**
 * One feed. What it holds depends on the content only, never on the clock.
 * @param site the site's origin
 * @param name `all`, or the id of a module
 * @throws when there is no such module
 */
export function feedOf(curriculum: Curriculum, site: string, name: string): Feed {
  const { site: programme } = curriculum.content;
  const modules = name === ALL ? curriculum.modules : [curriculum.module(name)];
  const news = newsOf(curriculum, site, modules);
  const whole = (href: string) => new URL(href, site).href;
  const addresses = feedAddresses(curriculum, name);
  const [module] = modules;
  const home = whole(curriculum.href('home'));
  return {
    name,
    id: stableId(name === ALL ? 'feed' : `feed ${module!.code}`),
    title: feedTitle(curriculum, name),
    summary: name === ALL ? programme.summary : module!.summary,
    home: name === ALL ? home : whole(curriculum.href(name)),
    addresses: { rss: whole(addresses.rss), atom: whole(addresses.atom), json: whole(addresses.json) },
    icon: `${home}mark.svg`,
    image: name !== ALL && module!.emblem ? whole(pictureOf(curriculum, name)) : undefined,
    author: { name: programme.name, url: home, mail: programme.contact.mail },
    licence: { text: programme.licence.text, url: programme.licence.text_address },
    updated:
      news[0]?.date ??
      noon(
        modules
          .map(({ written }) => written)
          .sort()
          .at(-1)!,
      ),
    news,
  };
}
