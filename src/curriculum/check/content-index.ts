import { addresses } from '../address.ts';
import type { ContentFile } from '../files.ts';
import { readProse, type Prose } from '../prose.ts';
import type { Moves } from '../published/moves.ts';
import type { Permalinks } from '../schemas/site.ts';

/** Data of a file that may be incomplete or wrong: checks of references must not fall over what schemas report. */
export type Loose = Record<string, unknown>;

/** One thing with an id, and where it stands. */
export interface Entry {
  id: string;
  file: string;
  data: Loose;
}

/** The content as the checks look things up in it. */
export interface ContentIndex {
  modules: Map<string, Entry>;
  lessons: Map<string, Entry>;
  guides: Map<string, Entry>;
  pages: Map<string, Entry>;
  foundations: Map<string, Entry>;
  sheets: Map<string, Entry>;
  paths: Map<string, Entry>;
  /** Files of sources, each a page of its own. */
  topics: Map<string, Entry>;
  sources: Map<string, Entry>;
  terms: Map<string, Entry>;
  /** Drawings, by the name of their file. */
  figures: Map<string, Entry>;
  /** Questions in order of files; `data.module` is the module of their file. */
  questions: Entry[];
  /** Every id that may be used once only, with the file it stands in. */
  ids: { id: string; what: string; file: string }[];
  codes: { code: string; what: string; sort: string; file: string }[];
  prose: { file: ContentFile; owner: string; prose: Prose }[];
  /** Ids that unreadable files seem to hold: whether a reference to them is right is not known. */
  unread: Set<string>;
  /** Ids that may be linked to, with the headings on their page where those are known. */
  anchors: Map<string, Set<string> | undefined>;
  /** What of `permalinks.yaml` can be read: entries that lack a field are left out, as they are reported elsewhere. */
  permalinks: { file: string; data: Permalinks['permalinks']; moves: Moves };
  site: Entry | undefined;
  /** *Start here*, and its questions in their order. */
  start: Entry | undefined;
  startQuestions: Entry[];
}

/** A value as an object, or an empty one. */
export const object = (value: unknown): Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {};
/** A value as a list, or an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** A value as words, or none. */
export const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Anchors of a mentor guide that its page always has. */
const GUIDE_ANCHORS = [
  'dilemma',
  'plans',
  'notes',
  'watch-outs',
  'refer-on',
  'stop-and-tell',
  'variants',
  'next',
  'worksheet',
];

/** Makes the index. Files that could not be read are left out; they are reported elsewhere. */
export function indexContent(files: ContentFile[]): ContentIndex {
  const index: ContentIndex = {
    modules: new Map(), lessons: new Map(), guides: new Map(), pages: new Map(), foundations: new Map(),
    sheets: new Map(), paths: new Map(), topics: new Map(), sources: new Map(),
    terms: new Map(), figures: new Map(), questions: [], ids: [], codes: [], prose: [], unread: new Set(), anchors: new Map(),
    permalinks: { file: '', data: [], moves: { moved: [], gone: [] } }, site: undefined, start: undefined, startQuestions: [],
  }; // prettier-ignore
  const add = (what: string, data: Loose, file: string, into?: Map<string, Entry>) => {
    const id = words(data.id);
    if (id) index.ids.push({ id, what, file });
    if (words(data.code)) index.codes.push({ code: words(data.code), what: id, sort: what, file });
    if (id && !into?.has(id)) into?.set(id, { id, file, data });
  };
  for (const file of files) {
    const data = object(file.data);
    for (const id of file.mentions ?? []) index.unread.add(id);
    if (file.kind === 'module') {
      add('module', data, file.path, index.modules);
      for (const objective of list(data.objectives)) add('objective', object(objective), file.path);
    } else if (file.kind === 'lesson') add('lesson', data, file.path, index.lessons);
    else if (file.kind === 'guide') add('mentor guide', data, file.path, index.guides);
    else if (file.kind === 'page') add('page', data, file.path, index.pages);
    else if (file.kind === 'foundation') add('foundation', data, file.path, index.foundations);
    else if (file.kind === 'sheet') add('sheet', data, file.path, index.sheets);
    else if (file.kind === 'figure') {
      const name = file.path.replace(/^.*\//, '');
      index.figures.set(name, { id: name, file: file.path, data });
    } else if (file.kind === 'path') add('path', data, file.path, index.paths);
    else if (file.kind === 'sources') {
      add('topic', data, file.path, index.topics);
      for (const item of list(data.sources)) add('source', object(item), file.path, index.sources);
    } else if (file.kind === 'glossary') {
      for (const item of list(data.terms)) add('term', object(item), file.path, index.terms);
    } else if (file.kind === 'quiz') {
      for (const item of list(data.questions)) {
        add('question', object(item), file.path);
        index.questions.push({
          id: words(object(item).id),
          file: file.path,
          data: { ...object(item), module: data.module },
        });
      }
    } else if (file.kind === 'start') {
      index.start ??= { id: 'start', file: file.path, data };
      for (const item of list(data.questions)) {
        add('question', object(item), file.path);
        index.startQuestions.push({ id: words(object(item).id), file: file.path, data: object(item) });
      }
    } else if (file.kind === 'permalinks') {
      index.permalinks = readPermalinks(file.path, data);
    } else if (file.kind === 'site' && !file.unreadable) index.site = { id: 'site', file: file.path, data };
    if (file.body !== undefined) {
      // Of unreadable front matter the first id is taken for the page's, so that its prose is checked all the same.
      const owner = words(data.id) || (file.mentions?.[0] ?? '');
      index.prose.push({ file, owner, prose: readProse(file.body, file.bodyLine) });
    }
  }
  index.anchors = anchorsOf(index);
  return index;
}

function readPermalinks(file: string, data: Loose): ContentIndex['permalinks'] {
  const rows = (name: string, ...fields: string[]) =>
    list(data[name])
      .map(object)
      .filter((row) => fields.every((field) => words(row[field])));
  return {
    file,
    data: rows('permalinks', 'id', 'address').map((row) => ({ id: words(row.id), address: words(row.address) })),
    moves: {
      moved: rows('moved', 'from', 'to')
        .map((row) => ({ from: words(row.from), to: words(row.to) }))
        .filter(({ from, to }) => from.startsWith('/') && to.startsWith('/')),
      gone: rows('gone', 'from')
        .map((row) => ({ from: words(row.from), why: words(row.why), nearest: list(row.nearest).map(words) }))
        .filter(({ from, nearest }) => [from, ...nearest].every((place) => place.startsWith('/'))),
    },
  };
}

/** Where everything stands, from what the files say. */
export function addressesOf(index: ContentIndex): Map<string, string> {
  return addresses({
    modules: [...index.modules.keys()],
    lessons: [...index.lessons.values()].map(({ id, data }) => ({ id, module: words(data.module) })),
    guides: [...index.guides.values()].map(({ id, data }) => ({ id, module: words(data.module) })),
    pages: [...index.pages.keys()],
    foundations: [...index.foundations.keys()],
    sheets: [...index.sheets.keys()],
    paths: [...index.paths.keys()],
    topics: [...index.topics.keys()],
    start: index.start !== undefined,
    permalinks: index.permalinks.data,
  });
}

function anchorsOf(index: ContentIndex): ContentIndex['anchors'] {
  const known = addressesOf(index);
  const anchors = new Map<string, Set<string> | undefined>([...known.keys()].map((id) => [id, undefined]));
  for (const { owner, prose } of index.prose) {
    // Of two files with the same id the first counts, as everywhere here.
    if (!owner || !prose.readable || anchors.get(owner)) continue;
    anchors.set(owner, new Set(prose.headings.flatMap(({ id }) => id ?? [])));
  }
  for (const id of index.guides.keys()) anchors.set(id, new Set(GUIDE_ANCHORS));
  anchors.set('glossary', new Set(index.terms.keys()));
  for (const [id, { data }] of index.topics) {
    anchors.set(id, new Set(list(data.sources).map((source) => words(object(source).id))));
  }
  for (const id of [...index.unread].flatMap((unread) => [unread, `${unread}/self-assessment`])) {
    if (!anchors.has(id)) anchors.set(id, undefined);
  }
  return anchors;
}
