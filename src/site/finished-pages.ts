import type { AstroIntegration } from 'astro';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Astro integration: what is done to the HTML of every page once it is built, each read and written once.
 * @param changes in their order, each from a page to a page
 */
export function finishedPages(...changes: ((html: string) => string)[]): AstroIntegration {
  return {
    name: 'trellis:finished',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          writeFileSync(
            file,
            changes.reduce((html, change) => change(html), readFileSync(file, 'utf8')),
          );
        }
      },
    },
  };
}
