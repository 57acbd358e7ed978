/**
 * Gives a code to everything in content/ that is to have one and has none:
 *
 *     npm run codes             writes them, each below its `id:` line
 *     npm run codes -- --check  writes nothing, names the files that lack codes, and fails if there are any
 *
 * Codes stand in short links, plans and reports, which no one can correct later. So they are random (they say nothing
 * that could become wrong), without vowels (no words appear by chance), and without 0, 1, a, i, l and o, which people
 * mistake for one another when they copy them by hand.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** A file of content/: its path with forward slashes, from content/ on or longer, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

interface Kind {
  path: RegExp;
  length: number;
  /** Where the YAML stands: the whole file, or between the first two `---` lines. */
  frontMatter: boolean;
  /** Whose codes: the file's own, or those of a list in it. */
  of?: 'questions' | 'terms';
}

const ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
const ATTEMPTS = 1000;

const KINDS: Kind[] = [
  { path: /(^|\/)modules\/[^/]+\/[^/]+\.mdx$/, length: 4, frontMatter: true },
  { path: /(^|\/)modules\/[^/]+\/mentor-guide\.yaml$/, length: 4, frontMatter: false },
  { path: /(^|\/)foundations\/[^/]+\.mdx$/, length: 4, frontMatter: true },
  { path: /(^|\/)sheets\/[^/]+\.yaml$/, length: 4, frontMatter: false },
  { path: /(^|\/)paths\/[^/]+\.yaml$/, length: 4, frontMatter: false },
  { path: /(^|\/)modules\/[^/]+\/quiz\.yaml$/, length: 5, frontMatter: false, of: 'questions' },
  { path: /(^|\/)glossary\.yaml$/, length: 4, frontMatter: false, of: 'terms' },
  { path: /(^|\/)start\.yaml$/, length: 5, frontMatter: false, of: 'questions' },
];

/** A code not in `taken`, which it joins. At least one letter: `2345` alone would be a number to YAML. */
function newCode(length: number, taken: Set<string>, random: () => number): string {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = Array.from({ length }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
    if (/[a-z]/.test(code) && !taken.has(code)) {
      taken.add(code);
      return code;
    }
  }
  throw new Error(`no free code of ${length} characters in ${ATTEMPTS} attempts`);
}

/** Every code in use, and every one that was ever released: none is given twice. */
function codesIn(text: string): string[] {
  const used = text.matchAll(/^[ \t-]*code:[ \t]*["']?([2-9a-z]+)/gm);
  const released = text.matchAll(/^(?:short \/go\/|code )([2-9a-z]+)/gm);
  return [...used, ...released].map(([, code = '']) => code);
}

/** The part of a text that is YAML, and where it starts. */
function yamlOf(text: string, frontMatter: boolean): { yaml: string; start: number } {
  if (!frontMatter) return { yaml: text, start: 0 };
  const [, opening = '', yaml = ''] = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
  return { yaml, start: opening.length };
}

/** Where to write a code, and what; nothing if there is one, or no id to write it below. */
function insertion(
  text: string,
  map: YAMLMap,
  code: () => string,
): { at: number; until: number; words: string } | undefined {
  const find = (name: string) => map.items.find(({ key }) => isScalar(key) && key.value === name);
  const [id, present] = [find('id'), find('code')];
  const rangeOf = (node: unknown): [number, number] | undefined => {
    const range = isScalar(node) ? node.range : undefined;
    return range ? [range[0], range[1]] : undefined;
  };
  const key = rangeOf(id?.key);
  const value = rangeOf(id?.value);
  if (map.flow || !key || !value) return undefined;

  if (present) {
    const named = rangeOf(present.key);
    const empty = present.value === null || (isScalar(present.value) && present.value.value === null);
    const [gap = ''] = named && empty ? (/^[ \t]*:[ \t]*/.exec(text.slice(named[1])) ?? []) : [];
    if (!named || gap === '') return undefined;
    const until = named[1] + gap.length;
    return { at: named[1], until, words: `: ${code()}${text[until] === '#' ? ' ' : ''}` };
  }

  const indent = ' '.repeat(key[0] - (text.lastIndexOf('\n', key[0]) + 1));
  const lineEnd = text.indexOf('\n', value[1]);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  if (lineEnd === -1) return { at: text.length, until: text.length, words: `${ending}${indent}code: ${code()}` };
  return { at: lineEnd + 1, until: lineEnd + 1, words: `${indent}code: ${code()}${ending}` };
}

/**
 * The files that lacked codes, with codes given. Nothing else in them changes: comments, order and line ends stay.
 * @param files all of content/, so that no code is given twice; those that have no codes to get only tell theirs
 * @param random numbers from 0 up to, but not including, 1
 * @throws Error when a file is not YAML, naming all such files
 */
export function giveCodes(files: readonly ContentFile[], random: () => number): ContentFile[] {
  const taken = new Set(files.flatMap(({ text }) => codesIn(text)));
  const faults: string[] = [];
  const changed = files.flatMap(({ path, text }) => {
    const kind = KINDS.find((each) => each.path.test(path));
    if (!kind) return [];
    const { yaml, start } = yamlOf(text, kind.frontMatter);
    const { contents, errors } = parseDocument(yaml, { prettyErrors: true });
    if (errors[0]) faults.push(`${path}: ${errors[0].message}`);
    if (errors[0] || !isMap(contents)) return [];

    const items = kind.of && contents.get(kind.of);
    const owners = kind.of ? (isSeq(items) ? items.items.filter(isMap) : []) : [contents];
    const code = () => newCode(kind.length, taken, random);
    const insertions = owners.flatMap((owner) => insertion(yaml, owner as YAMLMap, code) ?? []);
    // From the end on, so that the places found before it still hold.
    const given = insertions
      .toSorted((first, second) => second.at - first.at)
      .reduce((result, { at, until, words }) => result.slice(0, at) + words + result.slice(until), yaml);
    return given === yaml ? [] : [{ path, text: text.slice(0, start) + given + text.slice(start + yaml.length) }];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return changed;
}

function main(): void {
  const folder = resolve(import.meta.dirname, '../content');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.(mdx|yaml|lock)$/.test(name))
    .map((name) => ({ path: `content/${name.split(sep).join('/')}`, text: readFileSync(join(folder, name), 'utf8') }));
  const changed = giveCodes(files, Math.random);

  if (process.argv.includes('--check')) {
    if (changed.length === 0) return;
    console.error(
      `These files lack codes; "npm run codes" writes them:\n${changed.map(({ path }) => path).join('\n')}`,
    );
    process.exitCode = 1;
    return;
  }
  for (const { path, text } of changed) writeFileSync(resolve(folder, '..', path), text);
  console.log(
    changed.length === 0 ? 'Everything has its code.' : changed.map(({ path }) => `${path}: codes given`).join('\n'),
  );
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
