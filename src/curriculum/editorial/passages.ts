import { readBlocks, type Block, type Mark } from '../blocks.ts';
import { list, object, words, type Loose } from '../check/content-index.ts';
import type { ContentFile } from '../files.ts';
import { plain } from '../phrase.ts';

/** A piece of text an author wrote, and what is known of it. */
export interface Passage {
  file: string;
  /** Where in the file: `line 12`, or `question identity-q01: option "c"`. */
  place: string;
  text: string;
  /** A claim needs its source; what is told (a scene, an example, an exercise, words to copy) does not. */
  role: 'claim' | 'told' | 'heading';
  /** Citations at their places in prose. */
  cites: Mark[];
  /** Sources behind all of it: the `sources` list beside a YAML text, or every source of the page for its summary. */
  backing: string[];
  /** Text whose numbers may be repeated here: the scene of a question, the body of a page for its newsletter copy. */
  given: string;
}

const read = new WeakMap<ContentFile, Passage[]>();
const readProse = new WeakMap<ContentFile, Block[]>();

/** The prose of a file, block by block; nothing for files without any. Each file is read once. */
export function blocksOf(file: ContentFile): Block[] {
  const known = readProse.get(file) ?? (file.body === undefined ? [] : readBlocks(file.body, file.bodyLine));
  readProse.set(file, known);
  return known;
}

/** Everything an author wrote in one file, in its order. Files that cannot be read give nothing. */
export function passagesOf(file: ContentFile): Passage[] {
  const known = read.get(file) ?? readPassages(file);
  read.set(file, known);
  return known;
}

function readPassages(file: ContentFile): Passage[] {
  if (file.unreadable || file.kind === 'exemptions') return [];
  const data = object(file.data);
  const blocks = blocksOf(file);
  const backing = blocks.flatMap(({ cites, source }) => [...cites.map(({ id }) => id), ...(source ? [source] : [])]);
  const given = blocks.map(({ text }) => text).join('\n');
  const told = toldSections(data);
  return [
    ...texts(data, { file: file.path, places: [], backing, given, field: '', told: false }),
    ...blocks.map((block) => ofBlock(file.path, block, told)),
  ];
}

/** The parts of a lesson in which people and figures are made up. */
function toldSections(data: Loose): string[] {
  const outline = object(data.outline);
  return ['scene', 'example', 'try'].map((part) => words(outline[part])).filter(Boolean);
}

/** Components whose words are for copying or trying, not for believing. */
const TOLD_INSIDE = ['Script', 'BeforeYouAct', 'Try'];

function ofBlock(file: string, block: Block, told: string[]): Passage {
  const { kind, line, text, section, inside, source, cites } = block;
  const isTold = told.includes(section ?? '') || TOLD_INSIDE.includes(inside ?? '');
  const role = kind === 'heading' ? 'heading' : isTold ? 'told' : 'claim';
  return { file, place: `line ${line}`, text, role, cites, backing: source ? [source] : [], given: '' };
}

/** YAML fields that hold no prose. */
const NOT_PROSE = new Set([
  'id', 'code', 'module', 'lesson', 'lessons', 'modules', 'foundations', 'heading', 'kind', 'objective', 'passage', 'at',
  'address', 'authors', 'where', 'year', 'checked', 'date', 'how', 'written', 'sources_checked', 'sources', 'keywords', 'places', 'policy_areas',
  'state', 'path', 'drawing', 'hue', 'name', 'native', 'people', 'place', 'aliases', 'builds_on', 'next', 'sheet', 'sheets', 'explained_by', 'outline', 'risk', 'reviewed_by', 'for', 'term', 'licence', 'contact', 'leave_to',
]); // prettier-ignore
/** Fields that tell, ask or propose, and so need no source. */
const TOLD = new Set([
  'scene', 'situation', 'ask', 'example', 'compare', 'say', 'good_answer', 'listen_for', 'statement', 'low', 'high',
  'steps', 'endings', 'spare', 'result', 'private_version', 'label', 'intro', 'reply', 'planned', 'note', 'aim', 'public', 'advice', 'less_exposed', 'stop', 'subject',
]); // prettier-ignore
/** Fields that claim even inside those. */
const CLAIMS = new Set(['feedback', 'hint', 'comment', 'why']);
/** Fields that are headings on the page. */
const HEADINGS = new Set(['title']);
const NAMES: Record<string, string> = { replies: 'reply', watch_outs: 'watch-out', terms: 'term', weeks: 'week' };

interface Around {
  file: string;
  places: string[];
  backing: string[];
  given: string;
  field: string;
  /** Whether it stands inside something that only tells. */
  told: boolean;
}

function texts(value: unknown, around: Around): Passage[] {
  if (typeof value === 'string') {
    const role = HEADINGS.has(around.field) ? 'heading' : around.told ? 'told' : 'claim';
    const place = [...around.places, around.field && `"${around.field}"`].filter(Boolean).join(': ');
    const { file, backing, given } = around;
    return plain(value)
      .split('\n\n')
      .map((text) => ({ file, place, text, role, cites: [], backing, given }));
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, inItem(around, item, index)));
  const data = object(value);
  const own = list(data.sources).map(words);
  const inner = { ...around, backing: own.length > 0 ? [...around.backing, ...own] : around.backing };
  if (data.scene !== undefined) inner.given = `${inner.given}\n${givenBy(data)}`;
  return Object.entries(data).flatMap(([key, item]) => {
    if (NOT_PROSE.has(key)) return [];
    // An option is chosen, not claimed; its feedback claims.
    const isOption = (key === 'text' || key === 'match') && data.feedback !== undefined;
    const told = isOption || TOLD.has(key) || (around.told && !CLAIMS.has(key));
    // A dilemma names its own sources; summary and copy rest on those of the page.
    const own = key === 'dilemma' ? { backing: [], given: '' } : {};
    return texts(item, { ...inner, ...own, field: key, told });
  });
}

/** What a question itself states: its situation, its question, its options, and the steps of its story. */
const givenBy = (question: Loose): string => {
  const steps = list(question.steps).map((step) => givenBy(object(step)));
  const options = list(question.options).map(object);
  return [question.scene, question.ask, ...options.flatMap(({ text, match }) => [text, match]), ...steps]
    .map(words)
    .join('\n');
};

function inItem(around: Around, item: unknown, index: number): Around {
  if (typeof item === 'string') return around;
  const singular = NAMES[around.field] ?? around.field.replace(/s$/, '');
  const id = words(object(item).id) || String(index + 1);
  return { ...around, places: [...around.places, `${singular} ${/^[a-z]$/.test(id) ? `"${id}"` : id}`] };
}
