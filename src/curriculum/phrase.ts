/** One run of words in a line of YAML text. */
export interface Phrase {
  words: string;
  /** Language of a foreign word, as a tag such as `bn`. */
  lang?: string;
  emphasis?: boolean;
}

const MARKUP = /\{([a-z]{2,3}(?:-[A-Za-z0-9]+)*):([^{}]+)\}|\*([^*\s](?:[^*]*[^*\s])?)\*/g;

/**
 * Splits YAML text into paragraphs of phrases. The only markup is `*emphasis*` and `{bn:bhai}` for a foreign word;
 * a blank line starts a paragraph. Straight quotes and apostrophes become typographic ones, as they do in MDX.
 */
export function paragraphs(text: string): Phrase[][] {
  return text
    .trim()
    .split(/\n\s*\n\s*/)
    .map((paragraph) => phrases(paragraph.replace(/\s+/g, ' ')));
}

/** Splits one line of YAML text into phrases. */
export function phrases(line: string): Phrase[] {
  const found: Phrase[] = [];
  let end = 0;
  // A quote's direction depends on the letter before it, which may stand in the phrase before.
  const before = () => found.at(-1)?.words.slice(-1);
  for (const match of line.matchAll(MARKUP)) {
    if (match.index > end) found.push({ words: quotes(line.slice(end, match.index), before()) });
    const [whole, lang, foreign, emphasis] = match;
    if (lang && foreign) found.push({ words: foreign, lang });
    else found.push({ words: quotes(emphasis ?? '', before()), emphasis: true });
    end = match.index + whole.length;
  }
  if (end < line.length) found.push({ words: quotes(line.slice(end), before()) });
  return found;
}

/** The words alone, for titles, search and lengths. */
export function plain(text: string): string {
  return paragraphs(text)
    .map((paragraph) => paragraph.map((phrase) => phrase.words).join(''))
    .join('\n\n');
}

/**
 * Straight quotes to typographic ones: opening at the start and after a space or bracket, closing elsewhere.
 * @param before the letter that stands before the words, if any
 */
export function quotes(words: string, before = ''): string {
  return (before + words)
    .replace(/(^|[\s([{\u2014\u2013-])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([{\u201c\u2014\u2013-])'/g, '$1\u2018')
    .replace(/'/g, '\u2019')
    .slice(before.length);
}

/** Fields that are one line of plain words wherever they stand, and are shown as they are. */
const LINES = new Set([
  'title',
  'summary',
  'short',
  'term',
  'planned',
  'subject',
  'teaser',
  'paragraph',
  'chat',
  'places',
  'low',
  'high',
]);

/** The same data with typographic quotes in its plain one-line fields, as prose has them. */
export function typographic<Data>(data: Data, field = ''): Data {
  if (typeof data === 'string') return (LINES.has(field) ? quotes(data) : data) as Data;
  if (Array.isArray(data)) return data.map((item: unknown) => typographic(item, field)) as Data;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typographic(value, key)])) as Data;
}
