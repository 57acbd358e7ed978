import { words, type ContentIndex, type Entry } from '../check/content-index.ts';
import type { ContentFile } from '../files.ts';
import { sourcesOf } from '../sources-of.ts';
import { passagesOf, type Passage } from './passages.ts';
import { broken, type Breach } from './rules.ts';
import { sentences, type Sentence } from './sentences.ts';

/** Kinds of file whose claims need sources. Pages of plain text (help, privacy) state what the site itself does. */
const CLAIMING = ['module', 'lesson', 'guide', 'quiz', 'foundation', 'sheet', 'path', 'glossary', 'start'];
/** A citation covers what stands before it in its paragraph, up to this many sentences. */
const REACH = 3;

const YEAR = /\b(?:1[0-9]\d\d|20\d\d)\b(?! hours| words| people)/;
const STATISTIC =
  /\d\s?(?:%|per ?cent)|\b\d{1,3}(?:,\d{3})+\b|\b\d+ (?:in|of|out of) (?:every )?\d+\b|\b\d+ (?:people|adults|students|families|households|pairs|studies|trials|countries|respondents|teachers|schools|mentors)\b/;
const LAW =
  / v\.? \p{Lu}|\b(?:[Ss]ection|[Aa]rticle|[Cc]lause|[Rr]ule) \d|\b(?:Supreme|High|District|Federal|Constitutional) Court\b|\bAct of\b|\bConstitution of\b/u;
// cspell:ignore analys randomi ection rticle lause
const STUDY = /\b(?:stud(?:y|ies) (?:of|in|from|found|show|suggest)|(?:a|one|the|this|another) (?:\w+ ){0,3}(?:study|survey|experiment|poll|trial of)|(?:two|three|four|several|most|some|many) (?:\w+ ){0,3}(?:studies|surveys|experiments|polls|trials of)|meta-analys[ei]s|randomi[sz]ed|researchers|research (?:shows|suggests|finds|found|on|from)|evidence (?:from|suggests|shows|that|on|is|for)|census)\b/i; // prettier-ignore
/** Saying what was not found, or asking for it, is no claim about the world. */
const ABSENCE =
  /\b(?:we (?:found|know of|saw|read|met|have (?:found|seen|read)|did not|have not|do not|could not)|no (?:\w+ ){0,2}(?:study|studies|evidence|research|trials?|survey)|none of (?:these|the|this|them)|nothing in|is not known|(?:by )?our own (?:reckoning|wording|reading))\b/i;

/** Whether a sentence states something that a reader may ask the source of. */
export function isClaim(sentence: string): boolean {
  if (ABSENCE.test(sentence) || sentence.endsWith('?')) return false;
  const undated = sentence.replace(DAY, ' ');
  return [YEAR, STATISTIC, LAW, STUDY].some((pattern) => pattern.test(undated));
}

/** The numbers of a text, as they are compared: without the commas of thousands and the zeros of `37.50`, 2022-23 as 2022 and 2023. */
export function numbersIn(text: string): string[] {
  const spans = text.replace(/\b(\d\d)(\d\d)[-–](\d\d)\b(?!\d)/g, '$1$2 $1$3');
  return (spans.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => String(Number(number.replace(/,/g, ''))));
}

/** Claims without a citation, and numbers that do not stand in the record of the source cited. */
export function truthBreaches(files: ContentFile[], content: ContentIndex): Breach[] {
  const claims = files
    .filter(({ kind }) => CLAIMING.includes(kind))
    .flatMap(passagesOf)
    .filter(({ role }) => role === 'claim');
  return [...claims.flatMap((passage) => inPassage(passage, content)), ...ofSources(files, content)];
}

function inPassage(passage: Passage, content: ContentIndex): Breach[] {
  const found: Breach[] = [];
  const all = sentences(passage.text);
  const cited = [...passage.backing, ...passage.cites.map(({ id }) => id)];
  const records = cited.map((id) => record(content.sources.get(id))).join('\n');
  const known = new Set(numbersIn(`${records}\n${passage.given}`));
  all.forEach((sentence, index) => {
    if (!isClaim(sentence.text)) return;
    const start = `"${beginning(sentence.text)}"`;
    if (passage.backing.length === 0 && !isCited(index, all, passage)) {
      found.push(
        broken('truth/cite', passage, `${start} states a fact without a source: add <Cite source="…" /> or "sources"`),
      );
      return;
    }
    const strange = numbersIn(sentence.text.replace(DAY, ' ')).filter((number) => !known.has(number));
    if (strange.length > 0) {
      const told = `${start} says ${strange.join(', ')}, which stands in no record of a source cited there`;
      found.push(broken('truth/number', passage, `${told}: mend one of the two`));
    }
  });
  return found;
}

/** A calendar day is the author's own: the day the law was read. */
const DAY =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) 20(?:2[6-9]|[3-9]\d)\b/g;

function isCited(index: number, all: Sentence[], { cites }: Passage): boolean {
  const from = all[index]!.start;
  // "That is one survey" behind a citation speaks of what was just cited.
  const remark =
    !/\d/.test(all[index]!.text) && cites.some(({ at }) => at <= from + 1 && at >= (all[index - 1]?.end ?? 0));
  if (remark && index > 0) return true;
  const to = (all[index + REACH - 1] ?? all.at(-1)!).end;
  // A citation behind a full stop stands where the next sentence would begin.
  const next = all[index + REACH];
  return cites.some(({ at }) => at > from && (at <= to || (next === undefined && at >= to) || at <= to + 1));
}

const record = (source: Entry | undefined) =>
  ['title', 'where', 'year', 'says']
    .map((field) => source?.data[field])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join('\n');

/** Hosts that copy what others keep: document sharing, scrapers, mirrors, cram sites. */
// cspell:disable-next-line
const COPIERS =
  /(?:^|\.)(?:scribd|docslib|dokumen|studocu|coursehero|academia|researchgate|vdoc|pdfcoffee|wikimili|wikiwand|dbpedia|ecases|midpage|casemine|originalsources|readkong|issuu|sci-hub|libgen|semanticscholar|paperity|quizlet|chegg)\.(?:[a-z.]+)$|(?:^|\.)archive\.(?:ph|is|today)$|^\d+\.\d+\.\d+\.\d+$/;
/** Pages anyone may edit: pointers, never the only ground for law. */
const EDITABLE = /(?:^|\.)wiki(?:pedia|source)\.org$/;

function ofSources(files: ContentFile[], content: ContentIndex): Breach[] {
  const used = new Set(
    files.flatMap((file) => [
      ...passagesOf(file).flatMap(({ cites, backing }) => [...cites.map(({ id }) => id), ...backing]),
      ...sourcesOf(file.data),
    ]),
  );
  return [...content.sources.values()].flatMap(({ id, file, data }) => {
    const at = { file, place: `source ${id}` };
    const host = hostOf(words(data.address));
    const law = ['case', 'statute'].includes(words(data.kind));
    return [
      ...(used.has(id) ? [] : [broken('truth/unused', at, 'nothing cites it: cite it, or take it out')]),
      ...(COPIERS.test(host)
        ? [broken('truth/keeper', at, `${host} keeps copies of others' work: give the keeper's address, or none`)]
        : []),
      ...(law && EDITABLE.test(host) && words(data.how) === 'secondary'
        ? [
            broken(
              'truth/law',
              at,
              `${host} is a pointer and no ground for law: give the court's or the lawgiver's page, or none`,
            ),
          ]
        : []),
    ];
  });
}

const hostOf = (address: string) => /^https:\/\/([^/:?#]+)/.exec(address)?.[1]?.toLowerCase() ?? '';

const beginning = (text: string) => (text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text);
