import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** What a file of `content/` holds, told from its place. */
export type FileKind =
  | 'site' | 'permalinks' | 'sources' | 'glossary' | 'page' | 'module' | 'lesson' | 'guide' | 'quiz' | 'path'; // prettier-ignore

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
}

const PLACES: [RegExp, FileKind][] = [
  [/^content\/site\.yaml$/, 'site'],
  [/^content\/permalinks\.yaml$/, 'permalinks'],
  [/^content\/sources\/[^/]+\.yaml$/, 'sources'],
  [/^content\/[a-z-]+\/glossary\.yaml$/, 'glossary'],
  [/^content\/[a-z-]+\/pages\/[^/]+\.mdx$/, 'page'],
  [/^content\/[a-z-]+\/paths\/[^/]+\.yaml$/, 'path'],
  [/^content\/[a-z-]+\/modules\/[^/]+\/module\.mdx$/, 'module'],
  [/^content\/[a-z-]+\/modules\/[^/]+\/mentor-guide\.yaml$/, 'guide'],
  [/^content\/[a-z-]+\/modules\/[^/]+\/quiz\.yaml$/, 'quiz'],
  [/^content\/[a-z-]+\/modules\/[^/]+\/[^/]+\.mdx$/, 'lesson'],
];

/** The kind of a file by its path, or nothing for files that are not content (figures, the lock). */
export function kindOfFile(path: string): FileKind | undefined {
  return PLACES.find(([pattern]) => pattern.test(path))?.[1];
}

/** Takes a content file apart. Never throws: what is wrong with it stands in `unreadable`. */
export function parseFile(path: string, kind: FileKind, text: string): ContentFile {
  const file: ContentFile = { path, kind, data: undefined, bodyLine: 1 };
  let yaml = text;
  let yamlLine = 0;
  if (path.endsWith('.mdx')) {
    const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
    if (!parts) return { ...file, unreadable: 'has no front matter between two lines of ---' };
    yaml = parts[1]!;
    yamlLine = 1;
    file.body = parts[2]!;
    file.bodyLine = yaml.split('\n').length + 3;
  }
  const document = parseDocument(yaml, { uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + yamlLine;
    return { ...file, unreadable: `line ${line}: is not valid YAML: ${error.message.split('\n')[0]}` };
  }
  file.data = document.toJS();
  return file;
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
