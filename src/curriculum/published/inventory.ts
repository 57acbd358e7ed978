import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, type ContentIndex } from '../check/content-index.ts';
import type { Thing } from './lock.ts';
import type { Standing } from './moves.ts';

/** What a code names, and the file it is written in. */
export interface Named {
  /** The address of its page, with the anchor of a term; of a question, which has no page, its id. */
  names: string;
  file: string;
}

/** What a build holds that people and programs hold on to. */
export interface Inventory {
  /** Pages, each with its anchors. */
  pages: Map<string, Set<string>>;
  /** Addresses that only lead on, or say that something was taken out. */
  leading: Set<string>;
  /** Files for other programs: address to kind. */
  files: Map<string, string>;
  codes: Map<string, Named>;
}

/** Which files are given out, by their place. Another kind is another line. */
const FILES: [RegExp, string][] = [
  [/^\/feeds\/./, 'feed'],
  [/\.ics$/, 'calendar'],
  [/^\/(?:catalog(?:\.schema)?\.json|llms\.txt)$/, 'data'],
  [/^\/cards\/./, 'card'],
];

/** Where the short addresses stand. */
export const SHORT = '/go/';
const EMBED = /^\/embed\/./;

/**
 * What a link may point at for ever: headings, sections, and entries of a list such as terms, sources and weeks. Numbers
 * on a page (`source-3`) follow the order of citations and are not given out.
 */
const ANCHOR = /<(?:h[2-4]|li|div|section)\b[^>]*\sid="((?!(?:source|term|words|figure)-\d)[^"]+)"/g;

/** What marks a page that stands in the place of another: it leads on, or says why that was taken out. */
const LEADING = /<meta http-equiv="refresh"|<main[^>]*\sdata-gone/;

/** What every code of the content names. */
export function codesOf(index: ContentIndex): Map<string, Named> {
  const addresses = addressesOf(index);
  return new Map(
    index.codes.map(({ code, what, sort, file }) => {
      const names = sort === 'term' ? `${addresses.get('glossary')}#${what}` : (addresses.get(what) ?? what);
      return [code, { names, file }];
    }),
  );
}

/**
 * What stands in a build. Addresses are without the site's sub-path.
 * @param folder the built site
 * @param codes what `codesOf` says of the content it was built from
 */
export function readInventory(folder: string, codes: Map<string, Named>): Inventory {
  const found: Inventory = { pages: new Map(), leading: new Set(), files: new Map(), codes };
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  for (const name of names.sort()) {
    const address = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
    const kind = FILES.find(([place]) => place.test(address))?.[1];
    if (name.endsWith('index.html')) {
      const html = readFileSync(join(folder, name), 'utf8');
      if (LEADING.test(html)) found.leading.add(address);
      else found.pages.set(address, new Set(Array.from(html.matchAll(ANCHOR), ([, id]) => id!)));
    } else if (kind && /\.\w+$/.test(name)) found.files.set(address, kind);
  }
  return found;
}

/** What a release gives out. A page that leads on is listed, too: its line in `permalinks.yaml` has to stay. */
export function thingsOf({ pages, leading, files, codes }: Inventory): Thing[] {
  const addresses = [...pages.keys(), ...leading].filter((address) => !address.startsWith(SHORT));
  return [
    ...addresses.map((place) => ({ kind: EMBED.test(place) ? 'embed' : 'page', place })),
    ...[...pages].flatMap(([address, anchors]) =>
      [...anchors].map((anchor) => ({ kind: 'anchor', place: `${address}#${anchor}` })),
    ),
    ...[...files].map(([place, kind]) => ({ kind, place })),
    ...[...codes].map(([code, { names }]) =>
      names.startsWith('/')
        ? { kind: 'short', place: `${SHORT}${code}/`, names }
        : { kind: 'code', place: code, names },
    ),
  ];
}

/** What is known of a build, for those who judge where lines lead. */
export function standingIn({ pages, files }: Inventory): Standing {
  return {
    stands: (address) => pages.has(address) || files.has(address),
    has: (address, anchor) => pages.get(address)?.has(anchor),
  };
}
