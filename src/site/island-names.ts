import type { AstroIntegration } from 'astro';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A page without the names Astro gives its islands. Nothing reads them, and they are made from the path of the folder the
 * site is built in: with them, no two machines would build the same bytes.
 */
export function withoutIslandNames(html: string): string {
  return html.replace(/(<astro-island) uid="[^"]*"/g, '$1');
}

/** Astro integration: takes the names of islands out of every page. */
export function withoutNames(): AstroIntegration {
  return {
    name: 'trellis:names',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const file = join(folder, name);
          writeFileSync(file, withoutIslandNames(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}
