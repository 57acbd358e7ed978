import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';

/** What a file of `content/` holds, told from its place. */
export type FileKind =
  | 'site' | 'permalinks' | 'sources' | 'glossary' | 'page' | 'module' | 'lesson' | 'guide' | 'quiz' | 'path'
  | 'foundation' | 'sheet' | 'figure' | 'exemptions' | 'start'; // prettier-ignore

/** One file of `content/`, read but not yet checked. */
export interface ContentFile {
  /** Path from the project's folder, with forward slashes. */
  path: string;
  kind: FileKind;
  /** The YAML of the file, or of its front matter. */
  data: unknown;
  /** The prose of an MDX file. */
  body?: string;
  /** Line of the file on which the prose starts, counted from 1. */
  bodyLine: number;
  /** What made the file unreadable, if anything. */
  unreadable?: string;
  /** Ids an unreadable file seems to hold, so that references to them are not called broken. */
  mentions?: string[];
}

const PLACES: [RegExp, FileKind][] = [
  [/^content\/site\.yaml$/, 'site'],
  [/^content\/permalinks\.yaml$/, 'permalinks'],
  [/^content\/exemptions\.yaml$/, 'exemptions'],
  [/^content\/sources\/[^/]+\.yaml$/, 'sources'],
  [/^content\/[A-Za-z0-9-]+\/glossary\.yaml$/, 'glossary'],
  [/^content\/[A-Za-z0-9-]+\/start\.yaml$/, 'start'],
  [/^content\/[A-Za-z0-9-]+\/pages\/[^/]+\.mdx$/, 'page'],
  [/^content\/[A-Za-z0-9-]+\/foundations\/[^/]+\.mdx$/, 'foundation'],
  [/^content\/[A-Za-z0-9-]+\/sheets\/[^/]+\.yaml$/, 'sheet'],
  [/^content\/[A-Za-z0-9-]+\/figures\/[^/]+\.svg$/, 'figure'],
  [/^content\/[A-Za-z0-9-]+\/paths\/[^/]+\.yaml$/, 'path'],
  [/^content\/[A-Za-z0-9-]+\/modules\/[^/]+\/module\.mdx$/, 'module'],
  [/^content\/[A-Za-z0-9-]+\/modules\/[^/]+\/mentor-guide\.yaml$/, 'guide'],
  [/^content\/[A-Za-z0-9-]+\/modules\/[^/]+\/quiz\.yaml$/, 'quiz'],
  [/^content\/[A-Za-z0-9-]+\/modules\/[^/]+\/[^/]+\.mdx$/, 'lesson'],
];

/** The kind of a file by its path, or nothing for files that are not content (the lock). */
export function kindOfFile(path: string): FileKind | undefined {
  return PLACES.find(([pattern]) => pattern.test(path))?.[1];
}

/** Takes a content file apart. Never throws: what is wrong with it stands in `unreadable`. */
export function parseFile(path: string, kind: FileKind, text: string): ContentFile {
  const file: ContentFile = { path, kind, data: undefined, bodyLine: 1 };
  if (kind === 'figure') {
    const words = Array.from(text.matchAll(/<text[^>]*>(.*?)<\/text>/gs), ([, inner = '']) => plainly(inner));
    return { ...file, data: { drawing: text.trim(), words } };
  }
  let yaml = text;
  let yamlLine = 0;
  if (path.endsWith('.mdx')) {
    const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
    if (!parts)
      return unreadable(file, 'has no front matter: put its fields between two lines of --- at the top', text);
    yaml = parts[1]!;
    yamlLine = 1;
    file.body = parts[2]!;
    file.bodyLine = yaml.split('\n').length + 3;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { uniqueKeys: true, lineCounter, logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    return unreadable(file, `line ${line + yamlLine}: ${remedyFor(error, yaml.split('\n')[line - 1] ?? '')}`, yaml);
  }
  // YAML takes a * at the start of a value for a reference, while authors write *emphasis*.
  let alias: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      alias = lineCounter.linePos(node.range?.[0] ?? 0).line + yamlLine;
      return visit.BREAK;
    },
  });
  if (alias) return unreadable(file, `line ${alias}: ${BEGINNING}`, yaml);
  file.data = document.toJS();
  return file;
}

/** The words inside an element of a drawing. */
const plainly = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const BEGINNING = 'a text that begins with * or { stands in quotes or below >-';

/** A YAML error in an author's words. */
function remedyFor({ code, message }: YAMLParseError, line: string): string {
  if (/^[\s-]*([\w-]+:\s+)?[*{]/.test(line)) return BEGINNING;
  if (code === 'DUPLICATE_KEY') return 'this field stands twice: take one out';
  if (code === 'TAB_AS_INDENT') return 'begins with a tab: indent with spaces';
  if (code === 'BAD_INDENT')
    return 'begins further left or right than the lines it belongs to: mend the spaces before it';
  const complaint = QUOTING.includes(code) ? '' : ` (${message.split(/ at line \d+, column \d+:?\n|\n/)[0]})`;
  return `is not valid YAML${complaint}: a text with a colon or a quote in it stands in quotes or below >-`;
}

/** Errors that quotes around a text nearly always mend. */
const QUOTING = [
  'BLOCK_AS_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_SCALAR_START',
];

function unreadable(file: ContentFile, why: string, text: string): ContentFile {
  const mentions = Array.from(text.matchAll(/^[ \t-]*id:[ \t]*([a-z0-9-]+)/gm), ([, id]) => id!);
  return { ...file, unreadable: why, mentions };
}

/** Reads every content file below `root`/content. */
export function readContent(root: string): ContentFile[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((full) => ({ full, path: full.slice(root.length).replaceAll('\\', '/').replace(/^\//, '') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ full, path }) => {
      const kind = kindOfFile(path);
      return kind ? [parseFile(path, kind, readFileSync(full, 'utf8'))] : [];
    });
}
