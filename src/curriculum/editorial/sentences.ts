import { syllable } from 'syllable';

/** One sentence, and where it stands in its text. */
export interface Sentence {
  text: string;
  /** Offset of its first letter. */
  start: number;
  /** Offset behind its last. */
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** A full stop behind these ends no sentence: `Tape v. Hurley`, `Dr. Reed`, `8.40 p.m. on Thursday`. */
const ABBREVIATED = /(?:^|[\s(“"])(?:v|vs|al|e\.g|i\.e|cf|mr|mrs|ms|dr|st|prof|jr|a\.m|p\.m|u\.s|u\.k)\.\s*$/i;
/** Behind these it ends none if a number follows: `c. 91 BCE`, `No. 14`; but not in `She said no. Then she left.` */
const BEFORE_NUMBER = /(?:^|[\s(“"])(?:c|ca|art|s|no|nos|p|pp|vol)\.\s*$/i;

/** The sentences of a text. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let open: Sentence | undefined;
  for (const { segment, index } of segmenter.segment(text)) {
    open = open ? { ...open, text: open.text + segment } : { text: segment, start: index, end: 0 };
    const next = text.slice(index + segment.length);
    if (ABBREVIATED.test(segment) || (BEFORE_NUMBER.test(segment) && /^\d/.test(next))) continue;
    found.push(finish(open));
    open = undefined;
  }
  if (open) found.push(finish(open));
  return found.filter((sentence) => wordsOf(sentence.text).length > 0);
}

function finish({ text, start }: Sentence): Sentence {
  const lead = text.length - text.trimStart().length;
  const whole = text.trim();
  return { text: whole, start: start + lead, end: start + lead + whole.length };
}

/** The words of a text: letters with the apostrophes and hyphens inside them, and numbers. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * The reading grade of a text after Flesch and Kincaid: years of school in the US that its sentences and words ask for.
 * Names, and what stands in quotation marks, are left out, since no author can make them shorter.
 * Source: Kincaid, Fishburne, Rogers and Chissom, 1975, Derivation of New Readability Formulas.
 * @returns the grade, or nothing for a text of fewer than 50 words
 */
export function readingGrade(text: string): number | undefined {
  const plain = text.replace(/“[^”]*”|"[^"]*"/g, ' it ').replace(/\([^)]*\)/g, ' ');
  const counted = sentences(plain).map(({ text: sentence }) => wordsOf(sentence).filter(isPlain));
  const words = counted.flat();
  if (words.length < 50) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / counted.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Whether a word counts: not a number, and no name (a capital inside a sentence). */
function isPlain(word: string, index: number): boolean {
  return /^\p{L}/u.test(word) && (index === 0 || word === 'I' || !/^\p{Lu}/u.test(word));
}
