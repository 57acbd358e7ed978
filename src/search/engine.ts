import { suggest } from './suggest.ts';

/** A part of a page that matches. */
export interface Section {
  title: string;
  href: string;
  /** Text around the match; matches stand in `mark`. */
  excerpt: string;
}

/** A page that matches. */
export interface Result {
  title: string;
  href: string;
  excerpt: string;
  /** What it is: Lesson, Module, Term … */
  kind: string;
  /** Short name of its module, where it has one. */
  module?: string | undefined;
  sections: Section[];
}

/** The part of Pagefind's page API that is used here (pagefind.app/docs/api). */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  debouncedSearch: (
    query: string,
    options?: object,
    wait?: number,
  ) => Promise<{ results: { data: () => Promise<Page> }[] } | null>;
}
/** A page as Pagefind gives it. */
export interface Page {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Most pages shown for one search. */
const MOST = 8;
/** Most sections shown for one page. */
const MOST_SECTIONS = 2;

let loading: Promise<Pagefind> | undefined;
let known: Promise<string[]> | undefined;

/** Loads Pagefind and the index of this site, once. @throws when it cannot be loaded; a later call tries again */
function pagefind(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await engine.options({ excerptLength: 18, ranking: { metaWeights: { title: 6, keywords: 4 } } });
    return engine;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** The words somebody may have meant; none where they cannot be loaded. */
function knownWords(base: string): Promise<string[]> {
  known ??= fetch(`${base}pagefind/words.json`)
    .then((response) => response.json() as Promise<string[]>)
    .catch(() => []);
  return known;
}

/** What a search found. */
export interface Findings {
  /** The best pages, best first. */
  results: Result[];
  /** More pages match than are shown. */
  more: boolean;
  /** What may have been meant instead. */
  meant: string | undefined;
}

/**
 * Searches the site.
 * @param query what the reader typed
 * @param base the site's sub-path with a slash at its end
 * @returns the best pages, or nothing when a newer search has overtaken this one
 * @throws when the index cannot be loaded
 */
export async function find(query: string, base: string): Promise<Findings | undefined> {
  const engine = await pagefind(base);
  const found = await engine.debouncedSearch(query, {}, 150);
  if (!found) return undefined;
  const [words, ...pages] = await Promise.all([
    knownWords(base),
    ...found.results.slice(0, MOST).map((result) => result.data()),
  ]);
  return {
    results: pages.filter((page) => matches(page, query)).map(toResult),
    more: found.results.length > MOST,
    meant: suggest(query, words),
  };
}

/** Letters without marks, in lower case, so that `Nguyễn` and `nguyen` are one. */
const letters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a page really has a word that was asked for. Pagefind shortens a word it does not know until something
 * matches, and so finds "S." for "steelman". Words of one or two letters, and scripts without spaces, are trusted.
 */
export function matches(page: Page, query: string): boolean {
  const marked = Array.from(page.excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ([, words = '']) => words);
  const there = letters([page.meta.title, page.meta.keywords, ...marked].join(' '));
  const asked = letters(query);
  const close = (word: string, wanted: string) => {
    const start = wanted.slice(0, Math.max(3, Math.ceil(wanted.length * 0.6)));
    return word.startsWith(start) || (word.length > 2 && wanted.startsWith(word));
  };
  return (
    asked.length === 0 ||
    asked.some(
      (wanted) =>
        wanted.length < 3 || !/^[\p{Script=Latin}\p{N}]+$/u.test(wanted) || there.some((word) => close(word, wanted)),
    )
  );
}

/** A page of Pagefind's as a result. The page itself is not repeated among its sections. */
export function toResult(page: Page): Result {
  const sections = page.sub_results
    .filter(({ url }) => url.includes('#') && url !== page.url)
    .slice(0, MOST_SECTIONS)
    .map(({ title, url, excerpt }) => ({ title, href: url, excerpt }));
  return {
    title: page.meta.title ?? page.url,
    href: page.url,
    excerpt: page.excerpt,
    kind: page.meta.kind ?? 'Page',
    module: page.meta.module,
    sections,
  };
}
