import { createHash } from 'node:crypto';

/** A script that stands in the page itself, with the hash the content policy asks for. Lines of comment are left out. */
export function inlineScript(source: string): { code: string; hash: `sha256-${string}` } {
  const code = source.replace(/^\s*\/\/.*\n/gm, '').trim();
  return { code, hash: hashOf(code) };
}

/** The hash by which the content policy allows a script or a style that stands in the page itself. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
