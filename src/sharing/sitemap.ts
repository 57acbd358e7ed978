import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressesOf,
  indexContent,
  list,
  object,
  words,
  type ContentIndex,
  type Entry,
} from '../curriculum/check/content-index.ts';
import { lastChanged } from '../curriculum/dates.ts';
import { readContent } from '../curriculum/files.ts';

/**
 * Astro integration: the sitemap, with the day each page last changed for its readers. It says nothing of the day of the
 * build, so that the same content gives the same file, and leaves out pages that ask not to be found.
 * @param folder where the build stands
 * @param base the site's sub-path
 */
export function siteMap(root: string, folder: string, base: string): AstroIntegration {
  let dates: Map<string, string> | undefined;
  return sitemap({
    serialize: (item) => {
      dates ??= datesOfPages(indexContent(readContent(root)));
      const address = `/${decodeURI(new URL(item.url).pathname).slice(base.length)}`;
      const html = readFileSync(join(root, folder, address, 'index.html'), 'utf8');
      if (asksNotToBeFound(html)) return undefined;
      const lastmod = dates.get(address);
      return lastmod ? { ...item, lastmod } : item;
    },
  });
}

/** Whether a page is marked `noindex`: one of the reader's own, a tool, a page that leads on. */
export const asksNotToBeFound = (html: string): boolean => /<meta name="robots" content="noindex/.test(html);

/**
 * The day on which each page last changed, by its address without the sub-path. What lists lessons changes with them; pages
 * that bear no date have none here.
 */
export function datesOfPages(index: ContentIndex): Map<string, string> {
  const addresses = addressesOf(index);
  const dates = new Map<string, string>();
  const note = (id: string, all: (string | undefined)[]) => {
    const [address, newest] = [addresses.get(id), all.filter(Boolean).sort().at(-1)];
    if (address && newest) dates.set(address, newest);
  };
  const dated = [index.lessons, index.guides, index.pages, index.foundations, index.sheets, index.paths];
  for (const entry of dated.flatMap((entries) => [...entries.values()])) note(entry.id, [dateOf(entry)]);
  const lessons = [...index.lessons.values()];
  for (const module of index.modules.values()) {
    const own = lessons.filter(({ data }) => data.module === module.id);
    note(module.id, [module, ...own].map(dateOf));
  }
  const all = [...index.modules.values(), ...lessons].map(dateOf);
  note('home', all);
  note('modules', all);
  note('feeds', lessons.map(dateOf));
  return dates;
}

function dateOf({ data }: Entry): string | undefined {
  const written = words(data.written);
  const changes = list(data.changes).map((change) => ({ date: words(object(change).date) }));
  return written ? lastChanged({ written, changes }) : undefined;
}
