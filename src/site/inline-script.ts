import { createHash } from 'node:crypto';
import { minifySync } from 'vite';

/**
 * A script that stands in the page itself, as short as it can be said, with the hash the content policy asks for.
 * @throws when it is no JavaScript
 */
export function inlineScript(source: string): { code: string; hash: `sha256-${string}` } {
  const { code, errors } = minifySync('inline.js', source, { module: false });
  if (errors[0]) throw new Error(`An inline script cannot be read: ${errors[0].message}`);
  return { code: code.trim(), hash: hashOf(code.trim()) };
}

/** The hash by which the content policy allows a script or a style that stands in the page itself. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
