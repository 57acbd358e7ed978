import { extractFromJson } from '@extractus/feed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAIN, OTHER } from '../support/builds.ts';
import { all, filesOf, pagesOf } from '../support/dist.ts';
import { complaintsOfXmllint, readByFeedparser, readByOpmlparser } from '../support/feed-readers.ts';

/** Where something of the site's own stands, as `link` in a feed says it. */
const sites = [
  { folder: MAIN, home: 'https://trellis.example/' },
  { folder: OTHER, home: 'https://example.org/learn/' },
];

interface JsonFeed {
  version: string;
  feed_url: string;
  items: { image: string; content_html: string }[];
}

describe.each(sites)('feeds in $folder', ({ folder, home }) => {
  const files = filesOf(folder);
  const feeds = files.filter((path) => /^feeds\/[^/]+\/(?:rss|atom)\.xml$/.test(path));
  const names = [...new Set(feeds.map((path) => path.split('/')[1]!))];
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const pages = pagesOf(folder);
  const lessons = pages.filter(({ html }) => html.includes('data-is="Lesson"'));
  const addressesOf = (name: string) =>
    lessons
      .filter(({ address }) => name === 'all' || address.startsWith(`/modules/${name}/`))
      .map(({ address }) => home + address.slice(1))
      .sort();

  it('are there for all lessons and for each of eight modules', () => {
    expect(names).toHaveLength(9);
    expect(feeds).toHaveLength(18);
    for (const name of names) expect(files).toContain(`feeds/${name}/feed.json`);
    expect(addressesOf('all').length).toBeGreaterThanOrEqual(8);
  });

  it.each(feeds)('%s is XML without fault, as xmllint says', async (path) => {
    expect(await complaintsOfXmllint(path, read(path))).toEqual([]);
  });

  it.each(feeds)('%s is read whole by feedparser and by feed-parser', async (path) => {
    const [, name = ''] = path.split('/');
    const { meta, items } = await readByFeedparser(read(path));
    expect(meta['#type']).toBe(path.endsWith('rss.xml') ? 'rss' : 'atom');
    expect(meta.title).toMatch(/^Trellis(?:, \w+)?: new lessons$/);
    expect(meta.xmlurl).toBe(home + path);
    expect(meta.link).toBe(name === 'all' ? home : `${home}modules/${name}/`);
    // Revisions lead to their lesson, too.
    expect([...new Set(items.map(({ link }) => link))].sort()).toEqual(addressesOf(name));
    for (const item of items) {
      expect(item.author || meta.author).toBe('Trellis');
      expect(item.guid).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(item.date!.toISOString()).toMatch(/T12:00:00\.000Z$/);
      expect(item.summary.length).toBeGreaterThan(20);
      for (const words of ['minutes:', 'After it you can', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'])
        expect(item.description).toContain(words);
    }
    const other = parseFeed(read(path));
    expect(other.self).toBe(home + path);
    expect(other.copyright).toContain('CC BY 4.0');
    expect(other.updated?.getTime() ?? other.published?.getTime()).toBe(
      Math.max(...items.map(({ date }) => date!.getTime())),
    );
    expect(other.items.map(({ id, title, url }) => [id, title, url])).toEqual(
      items.map(({ guid, title, link }) => [guid, title, link]),
    );
    for (const item of other.items) {
      const [image] = item.media.filter(({ type }) => type === 'image');
      expect(files).toContain(image!.url!.replace(home, ''));
    }
  });

  it.each(names)('%s says the same in all three formats, as feedparser and feed-extractor read them', async (name) => {
    const rss = await readByFeedparser(read(`feeds/${name}/rss.xml`));
    const atom = await readByFeedparser(read(`feeds/${name}/atom.xml`));
    const told = ({ items }: typeof rss) =>
      items.map(({ guid, title, summary, link, date }) => ({ guid, title, summary, link, date }));
    expect(told(atom)).toEqual(told(rss));
    const json = JSON.parse(read(`feeds/${name}/feed.json`)) as JsonFeed;
    const { entries = [], ...meta } = extractFromJson({ ...json }, { descriptionMaxLen: 0 });
    expect([meta.title, meta.link, meta.description]).toEqual([rss.meta.title, rss.meta.link, rss.meta.description]);
    expect(entries.map(({ id, title, link, published }) => [id, title, link, published])).toEqual(
      rss.items.map(({ guid, title, link, date }) => [guid, title, link, date!.toISOString()]),
    );
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items.map(({ content_html }) => content_html)).toEqual(rss.items.map(({ description }) => description));
    expect(json.feed_url).toBe(`${home}feeds/${name}/feed.json`);
    for (const { image } of json.items) expect(files).toContain(image.replace(home, ''));
  });

  it('have entries whose ids stand once', async () => {
    const { items } = await readByFeedparser(read('feeds/all/atom.xml'));
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
  });

  it('are all in the OPML file, as opmlparser reads it', async () => {
    const opml = read('feeds/feeds.opml');
    expect(await complaintsOfXmllint('feeds.opml', opml)).toEqual([]);
    const outlines = await readByOpmlparser(opml);
    expect(outlines.map(({ xmlurl }) => xmlurl).sort()).toEqual(names.map((name) => `${home}feeds/${name}/rss.xml`));
    for (const outline of outlines) expect(outline['#type']).toBe('feed');
  });

  it('are announced where they are wanted: home, modules and lessons, and the page that explains them', () => {
    const announced = (html: string) =>
      all(html, /<link rel="alternate" type="application\/(?:rss|atom|feed)\+[^>]* href="([^"]+)"/g);
    const formats = ['rss.xml', 'atom.xml', 'feed.json'];
    const path = new URL(home).pathname;
    for (const { address, html } of pages) {
      const [, module, lesson] = /^\/modules\/([^/]+)\/(?:([^/]+)\/)?$/.exec(address) ?? [];
      const name = address === '/' || address === '/feeds/' ? 'all' : module;
      const wanted = !name ? [] : !lesson ? formats : html.includes('data-is="Lesson"') ? formats.slice(0, 1) : [];
      expect(announced(html), address).toEqual(wanted.map((file) => `${path}feeds/${name}/${file}`));
    }
  });

  it('have pictures that are pictures', async () => {
    const pictures = files.filter((file) => /^feeds\/.*\.png$/.test(file));
    expect(pictures).toHaveLength(8);
    for (const picture of pictures) {
      const { format, width, height } = await sharp(join(folder, picture)).metadata();
      expect([format, width, height]).toEqual(['png', 640, 640]);
    }
  });
});

it('the page of feeds lists every one of them', () => {
  const { html } = pagesOf(MAIN).find(({ address }) => address === '/feeds/')!;
  const listed = filesOf(MAIN).filter((path) => /^feeds\/.*\.(?:xml|json|opml)$/.test(path));
  // The feed of all in RSS is there to copy, with places to break its line.
  for (const path of listed.filter((file) => file !== 'feeds/all/rss.xml')) expect(html).toContain(`href="/${path}"`);
  expect(html.replaceAll('<wbr>', '')).toContain('https://trellis.example/feeds/all/rss.xml');
});
