import type { AstroIntegration } from 'astro';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './inline-script.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/**
 * A page with its content policy where it counts, before any style or script, and with the hashes of those styles and
 * scripts only that stand in it: the compiler puts the policy last and names everything any page might hold.
 * @throws when the page has no policy
 */
export function ownPolicy(html: string): string {
  const [meta, policy] = POLICY.exec(html) ?? [];
  if (!meta || !policy) throw new Error('A page has no content policy.');
  const inside = Array.from(html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , text = '']) =>
    hashOf(text),
  );
  const own = policy.replace(/ '(sha256-[^']+)'/g, (whole, hash) => (inside.includes(hash) ? whole : ''));
  return html
    .replace(meta, '')
    .replace('<meta charset="utf-8">', () => `<meta charset="utf-8">${meta.replace(policy, own)}`);
}

/** Astro integration: gives every page its own policy. */
export function ownPolicies(): AstroIntegration {
  return {
    name: 'trellis:policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          writeFileSync(file, ownPolicy(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}
