import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the build: its address without the sub-path, and its HTML. */
export interface BuiltPage {
  address: string;
  html: string;
}

/** Every HTML page of a build, redirect pages and 404 included. */
export function pagesOf(folder: string): BuiltPage[] {
  return filesOf(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({
      address: `/${path.replace(/index\.html$/, '')}`,
      html: readFileSync(join(folder, path), 'utf8'),
    }));
}

/** Every file of a build, with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** A page that only leads on to another. */
export const isRedirect = ({ html }: BuiltPage) => html.includes('http-equiv="refresh"');

/** Everything a pattern's first group matches. */
export const all = (html: string, pattern: RegExp): string[] =>
  Array.from(html.matchAll(pattern), ([, found]) => found ?? '');
