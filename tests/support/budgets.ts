/** What a kind of page may weigh. */
export interface Budget {
  kind: string;
  /** Addresses of its pages, from the root. */
  pages: RegExp;
  /** Most bytes of the document after brotli, styles and inline scripts included. */
  document: number;
  /** Most bytes of a cold visit, where they are more than those of every page. */
  visit?: number;
}

/**
 * What a page of each kind may weigh. Raise a limit only with a reason in the commit; the first kind that fits counts.
 * A lesson may have 1,500 words, a diagram and three questions; what it says of itself to other software, its sources among
 * it, is up to 550 bytes of it, the last of the page. *Start here* carries its sixteen questions and its rule,
 * so that nothing is asked for while one answers. The builder is a tool with all lessons in it, for few; a plan comes with
 * what reads it, and what the record says of it.
 */
export const BUDGETS: Budget[] = [
  { kind: 'home', pages: /^\/$/, document: 16_000 },
  { kind: 'modules', pages: /^\/modules\/$/, document: 15_000 },
  { kind: 'module', pages: /^\/modules\/[^/]+\/$/, document: 17_000 },
  { kind: 'self-assessment', pages: /^\/modules\/[^/]+\/self-assessment\/$/, document: 28_000 },
  { kind: 'mentor guide', pages: /^\/modules\/[^/]+\/mentor-guide\/$/, document: 22_000 },
  { kind: 'lesson', pages: /^\/modules\/[^/]+\/[^/]+\/$/, document: 20_600 },
  { kind: 'mentors', pages: /^\/mentors\/$/, document: 17_000 },
  { kind: 'foundations', pages: /^\/mentors\/before-you-begin\/$/, document: 14_000 },
  { kind: 'foundation', pages: /^\/mentors\/before-you-begin\/[^/]+\/$/, document: 20_000 },
  { kind: 'assign', pages: /^\/mentors\/assign\/$/, document: 18_000, visit: 69_000 },
  { kind: 'sheets', pages: /^\/mentors\/sheets\/$/, document: 14_000 },
  { kind: 'sheet', pages: /^\/mentors\/sheets\/[^/]+\/$/, document: 18_000 },
  { kind: 'paths', pages: /^\/paths\/$/, document: 13_000 },
  { kind: 'path', pages: /^\/paths\/[^/]+\/$/, document: 16_000 },
  { kind: 'glossary', pages: /^\/glossary\/$/, document: 22_000 },
  { kind: 'sources', pages: /^\/sources\/$/, document: 26_000 },
  { kind: 'sources of a topic', pages: /^\/sources\/[^/]+\/$/, document: 22_000 },
  { kind: 'search', pages: /^\/search\/$/, document: 16_000 },
  { kind: 'my learning', pages: /^\/my-learning\/$/, document: 15_000 },
  { kind: 'statement', pages: /^\/my-learning\/statement\/$/, document: 14_000 },
  { kind: 'assignment', pages: /^\/assignment\/$/, document: 16_000, visit: 62_000 },
  { kind: 'review', pages: /^\/review\/$/, document: 16_000 },
  { kind: 'group', pages: /^\/mentors\/group\/$/, visit: 61_000, document: 16_000 },
  { kind: 'emblems', pages: /^\/about\/emblems\/$/, document: 17_500 },
  { kind: 'start', pages: /^\/start\/$/, document: 25_000 },
  { kind: '404', pages: /^\/404\.html$/, document: 14_000 },
  { kind: 'page', pages: /^\/(about\/)?[^/]+\/$|^\/about\/$/, document: 16_000 },
];

/** What every page may weigh, whatever its kind: bytes after brotli, and of a question all its scripts after gzip. */
export const LIMITS = {
  /** All a cold visit asks for. */
  visit: 60_000,
  /** Fonts of a page in English; they are compressed by their format. */
  fonts: 36_000,
  /** Scripts that stand in the page. */
  inline: 3_000,
  /** A question in a lesson, with all it loads. */
  quiz: 14_000,
};

/** Kinds that are made of questions, fields or the reader's record: to come there is to ask for their scripts. */
export const AT_ONCE: readonly string[] = [
  'assign',
  'assignment',
  'group',
  'my learning',
  'review',
  'self-assessment',
  'statement',
];

/** How much of a page must be there for its first screen: bytes after brotli, and words of its text among them. */
export const FIRST = { bytes: 14_000, words: 250 };
