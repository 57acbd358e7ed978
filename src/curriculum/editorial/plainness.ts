import type { ContentFile } from '../files.ts';
import { passagesOf, type Passage } from './passages.ts';
import { broken, type Breach } from './rules.ts';
import { readingGrade, sentences, wordsOf } from './sentences.ts';

/** The most words a sentence may have. */
const LONGEST_SENTENCE = 35;
/** The reading grade above which a page is named. */
export const HIGHEST_GRADE = 11;

/** Phrases that say nothing, or that a machine says too often. Authors may quote them: quotation marks save them. */
// cspell:disable-next-line
const BANNED =
  /\b(?:in today[’']s (?:\w+ )?world|it is (?:important|worth noting|crucial|essential) to|at the end of the day|game[- ]chang\w+|ever[- ]evolving|ever[- ]changing|delv(?:e|es|ed|ing)|tapestry|unlock(?:s|ing)? (?:your|the|their)|empower(?:s|ed|ing|ment)?|leverag(?:es|ed|ing)|foster(?:s|ed|ing)?|holistic(?:ally)?|pivotal|crucial(?:ly)?|vibrant|seamless(?:ly)?|cutting[- ]edge|world[- ]class|safe space|marginali[sz]ed voices|give back|lived experiences?|navigat(?:e|es|ing) (?:the|your|their|these|this|a) (?:complex|challeng|cultur|world|landscape|difficult)\w*|(?:your|their|our|the|this|a) journey|reach your (?:full )?potential|step out of your comfort zone|think outside the box|passion(?:ate)? (?:for|about)|a testament to|rich (?:cultural )?heritage|not only\b.{0,60}\bbut also)\b/iu;

/** Sentences that are too long, and phrases that say nothing, in everything an author wrote. */
export function plainnessBreaches(files: ContentFile[]): Breach[] {
  return files.flatMap(passagesOf).flatMap((passage) => [...long(passage), ...hollow(passage)]);
}

function long(passage: Passage): Breach[] {
  return sentences(passage.text)
    .map(({ text }) => ({ text, count: wordsOf(text).length }))
    .filter(({ count }) => count > LONGEST_SENTENCE)
    .map(({ text, count }) =>
      broken('plain/sentence', passage, `"${text.slice(0, 50)}…" has ${count} words: make it two sentences`),
    );
}

function hollow(passage: Passage): Breach[] {
  const unquoted = passage.text.replace(/“[^”]*”/g, ' ');
  const phrase = BANNED.exec(unquoted)?.[0];
  return phrase ? [broken('plain/phrase', passage, `"${phrase}" could stand anywhere: say what is meant here`)] : [];
}

/** The reading grade of a page. */
export interface Grade {
  file: string;
  grade: number;
}

const known = new WeakMap<ContentFile, number | undefined>();

/** The reading grade of a file; none where it has too few words. Each file is measured once. */
function gradeOf(file: ContentFile): number | undefined {
  if (!known.has(file)) {
    const texts = passagesOf(file).filter(({ role }) => role !== 'heading');
    known.set(file, readingGrade(texts.map(({ text }) => (/[.!?”"]$/.test(text) ? text : `${text}.`)).join(' ')));
  }
  return known.get(file);
}

/** The reading grade of each page, hardest first. Pages with too few words have none. */
export function grades(files: ContentFile[]): Grade[] {
  return files
    .filter(({ kind }) => !['site', 'permalinks', 'exemptions', 'sources', 'glossary'].includes(kind))
    .flatMap((file) => {
      const grade = gradeOf(file);
      return grade === undefined ? [] : [{ file: file.path, grade }];
    })
    .sort((a, b) => b.grade - a.grade);
}

/** Pages that ask for more schooling than their readers may have. */
export function gradeBreaches(measured: Grade[]): Breach[] {
  return measured
    .filter(({ grade }) => grade > HIGHEST_GRADE)
    .map(({ file, grade }) =>
      broken(
        'plain/grade',
        { file },
        `reads at grade ${grade.toFixed(1)}, above ${HIGHEST_GRADE}: shorter sentences, shorter words`,
      ),
    );
}
