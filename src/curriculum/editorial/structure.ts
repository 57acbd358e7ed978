import { list, object, words, type ContentIndex } from '../check/content-index.ts';
import type { ContentFile } from '../files.ts';
import { SPOKEN_WORDS_PER_MINUTE } from '../minutes.ts';
import { plain } from '../phrase.ts';
import { guideSchema } from '../schemas/guide.ts';
import { OUTLINE } from '../schemas/lesson.ts';
import { sheetSchema } from '../schemas/sheet.ts';
import { lineHeight } from '../worksheet.ts';
import { blocksOf, passagesOf } from './passages.ts';
import { broken, type Breach } from './rules.ts';
import { wordsOf } from './sentences.ts';

/** Words each kind of page may have, headings and words to copy included. */
const LENGTHS: Partial<Record<ContentFile['kind'], [least: number, most: number]>> = {
  lesson: [900, 1500],
  module: [250, 600],
  foundation: [500, 1200],
};
/** Minutes an exercise may take. */
const EXERCISE: [least: number, most: number] = [10, 20];
/** Short forms everybody reads, and names that are written in capitals. */
const FREE = new Set(['US', 'UK', 'AM', 'PM', 'OK', 'ID', 'TV', 'PDF', 'BY', 'CC', 'QR', 'II', 'III', 'IV', 'VI', 'BCE', 'CE', 'BC', 'AD', 'HTML', 'MIT', 'DNA', 'VPN', 'USB', 'SIM', 'AA', 'UCLA', 'PEN', 'MENTOR', 'LGBTQ']); // prettier-ignore

/** What is missing, out of order, too long or not introduced. */
export function structureBreaches(files: ContentFile[], content: ContentIndex): Breach[] {
  const unread = new Set(content.prose.filter(({ prose }) => !prose.readable).map(({ file }) => file));
  const readable = files.filter((file) => !file.unreadable && !unread.has(file));
  return [
    ...readable.flatMap((file) => [...ofFile(file), ...sheet(file), ...headings(file), ...acronyms(file)]),
    ...readable.filter(({ body }) => body !== undefined).flatMap((file) => firstUses(file, content)),
    ...[...content.modules.values()].flatMap((module) => objectives(module.id, content)),
  ];
}

function ofFile(file: ContentFile): Breach[] {
  const data = object(file.data);
  const at = { file: file.path };
  if (file.kind === 'guide') return spoken(file);
  const [least = 0, most = Infinity] = LENGTHS[file.kind] ?? [];
  const count = wordsOf(
    blocksOf(file)
      .filter(({ inside }) => inside !== 'Figure')
      .map(({ text }) => text)
      .join('\n'),
  ).length;
  // The overview of a module in preparation may be short.
  const early = file.kind === 'module' && list(data.lessons).length === 0;
  const found: Breach[] = [];
  if (LENGTHS[file.kind] && !early && (count < least || count > most))
    found.push(broken('structure/length', at, `has ${count} words: ${least} to ${most}`));
  if (file.kind !== 'lesson') return found;
  const minutes = numeric(object(data.try).minutes);
  if (minutes < EXERCISE[0] || minutes > EXERCISE[1])
    found.push(
      broken('structure/minutes', at, `try: ${minutes} minutes: an exercise takes ${EXERCISE[0]} to ${EXERCISE[1]}`),
    );
  return [...found, ...outline(file)];
}

/** The parts are `##` headings in the order of the outline; one more may follow, for the checks. */
function outline(file: ContentFile): Breach[] {
  const wanted = OUTLINE.map((part) => words(object(object(file.data).outline)[part]));
  const stand = blocksOf(file)
    .filter(({ kind, text }) => kind === 'heading' && text)
    .map(({ section }) => section)
    .filter((section, index, all) => section !== undefined && all.indexOf(section) === index);
  const parts = stand.slice(0, wanted.length);
  if (wanted.every((id, index) => parts[index] === id) && stand.length <= wanted.length + 1) return [];
  const order = `{#${wanted.join('}, {#')}}`;
  return [
    broken(
      'structure/outline',
      { file: file.path },
      `its ## headings are not those of the outline in their order (${order}, then one more at most)`,
    ),
  ];
}

/** What a mentor says aloud fits the minutes of its step. */
function spoken({ path, data }: ContentFile): Breach[] {
  return list(object(data).plans)
    .flatMap((plan) => list(object(plan).steps).map(object))
    .flatMap((step) => {
      const count = wordsOf(plain(words(step.say))).length;
      const most = numeric(step.minutes) * SPOKEN_WORDS_PER_MINUTE;
      return count > most
        ? [
            broken(
              'structure/minutes',
              { file: path, place: `step ${words(step.id)}` },
              `"say" has ${count} words, and ${most} can be said in its minutes`,
            ),
          ]
        : [];
    });
}

/** A worksheet prints on one page, and so does a sheet. */
function sheet({ path, kind, data }: ContentFile): Breach[] {
  const read =
    kind === 'sheet' ? sheetSchema.safeParse(data) : guideSchema.shape.worksheet.safeParse(object(data).worksheet);
  if (!read.success || lineHeight(read.data)) return [];
  const told = 'runs over one printed page even with narrow lines: fewer lines, or shorter labels';
  return [broken('structure/worksheet', { file: path, ...(kind !== 'sheet' && { place: 'worksheet' }) }, told)];
}

/** A value as a number, or one that is neither more nor less than any other. */
const numeric = (value: unknown) => (typeof value === 'number' ? value : NaN);

function headings(file: ContentFile): Breach[] {
  return passagesOf(file)
    .filter(({ role, text }) => role === 'heading' && text.trim().endsWith('?'))
    .map((passage) =>
      broken('structure/heading', passage, `"${passage.text}" is a question: say what stands below it`),
    );
}

/** A short form in capitals, whose long form does not stand beside it the first time. */
function acronyms(file: ContentFile): Breach[] {
  if (['sources', 'site', 'permalinks', 'exemptions', 'glossary'].includes(file.kind)) return [];
  const passages = passagesOf(file);
  // The body introduces; summary and copy may then use what it introduced.
  const text = passages.map((passage) => passage.text).join('\n');
  const seen = new Set<string>();
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(/\b\p{Lu}{2,}(?=s?\b)/gu)].flatMap(([short]) => {
      if (FREE.has(short) || seen.has(short)) return [];
      seen.add(short);
      if (new RegExp(`\\(${short}s?\\)|\\b${short}s? \\(\\p{L}[\\p{L}’-]* \\p{L}`, 'u').test(text)) return [];
      return [
        broken(
          'structure/acronym',
          passage,
          `"${short}" is not spelled out on this page: write it out with "(${short})" behind it once`,
        ),
      ];
    }),
  );
}

/** A term that stands in running prose before it is linked, or without ever being linked. */
function firstUses(file: ContentFile, content: ContentIndex): Breach[] {
  if (!['module', 'lesson', 'foundation'].includes(file.kind)) return [];
  const met = new Set<string>();
  const terms = [...content.terms.values()]
    .map(({ id, data }) => ({ id, name: words(data.term) }))
    .filter(({ name }) => name)
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ id, name }) => ({
      id,
      pattern: new RegExp(`(?<![\\p{L}-])${escaped(name)}(?:s|es)?(?![\\p{L}-])`, 'giu'),
    }));
  return blocksOf(file)
    .filter(({ kind, inside }) => kind === 'paragraph' && inside !== 'Script')
    .flatMap((block) => {
      const free = block.text.split('');
      for (const { at, end } of block.terms) free.fill('\u0000', at, end);
      const found: Breach[] = [];
      for (const { id, pattern } of terms) {
        const linked = block.terms.find((mark) => mark.id === id)?.at ?? Infinity;
        const matches = [...free.join('').matchAll(pattern)];
        const [match] = matches;
        if (match && match.index < linked && !met.has(id)) {
          found.push(
            broken(
              'structure/term',
              { file: file.path, place: `line ${block.line}` },
              `"${match[0]}" is a glossary term: link its first use with <Term id="${id}">`,
            ),
          );
        }
        for (const { index, 0: text } of matches) free.fill('\u0000', index, index + text.length);
        if (match || linked < Infinity) met.add(id);
      }
      return found;
    });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Each objective of a module with lessons is practised in one, asked about, and rated. */
function objectives(id: string, content: ContentIndex): Breach[] {
  const { data, file } = content.modules.get(id)!;
  if (list(data.lessons).length === 0) return [];
  const practised = [...content.lessons.values()]
    .filter((lesson) => lesson.data.module === id)
    .flatMap((lesson) => list(lesson.data.objectives));
  const bank = content.questions.filter((question) => question.data.module === id && question.data.at === 'bank');
  const asked = (mark: 'options' | 'statement') =>
    bank.filter((question) => question.data[mark] !== undefined).map((question) => question.data.objective);
  return list(data.objectives).flatMap((item) => {
    const objective = words(object(item).id);
    const lacks = [
      ...(practised.includes(objective) ? [] : ['a lesson that lists it']),
      ...(asked('options').includes(objective) ? [] : ['a question of the bank with a right answer']),
      ...(asked('statement').includes(objective) ? [] : ['a rating (kind: scale)']),
    ];
    return lacks.length === 0
      ? []
      : [broken('structure/objective', { file, place: `objective ${objective}` }, `lacks ${lacks.join(' and ')}`)];
  });
}
