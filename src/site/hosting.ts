import type { AstroIntegration } from 'astro';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBase } from '../curriculum/address.ts';
import { indexContent } from '../curriculum/check/content-index.ts';
import { readContent } from '../curriculum/files.ts';
import { codesOf } from '../curriculum/published/inventory.ts';
import { LOCK, readLock } from '../curriculum/published/lock.ts';
import { leftFrom, type Moves } from '../curriculum/published/moves.ts';
import { shortsOf, type Lead } from '../curriculum/published/shorts.ts';
import { headersFile } from './headers.ts';
import { leadingPage, partsLeft } from './leading.ts';
import { redirectTables } from './redirects.ts';

/**
 * Astro integration: writes the pages of addresses that lead on, copies of files that moved, and the files hosts read
 * headers and redirects from.
 */
export function hosting({ site, base, unset }: { site: string; base: string; unset: string[] }): AstroIntegration {
  let root = '';
  return {
    name: 'trellis:hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const write = (name: string, text: string) => {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), text);
        };
        const { moves, leads } = leadsOf(root);
        const partsOf = (from: string) => partsLeft(leftFrom(from, moves), (place) => withBase(place, base));
        for (const { from, to } of leads) {
          if (from.endsWith('/')) write(`${from}index.html`, leadingPage(withBase(to, base), site, partsOf(from)));
          // A feed reader obeys no page: it finds the new file at the old address. One that is missing stops the build later.
          else if (existsSync(join(folder, to))) {
            mkdirSync(dirname(join(folder, from)), { recursive: true });
            copyFileSync(join(folder, to), join(folder, from));
          }
        }
        // A host knows no fragment: where parts of a page went different ways, the page itself leads on.
        const whole = leads.filter(({ from }) => partsOf(from).size === 0);
        const based = whole.map(({ from, to }) => ({ from: withBase(from, base), to: withBase(to, base) }));
        const files = { _headers: headersFile(base), ...redirectTables(based) };
        for (const [name, text] of Object.entries(files)) write(name, text);
        if (unset.length > 0) logger.info(`not set in content/site.yaml: ${unset.join(', ')}`);
      },
    },
  };
}

/** Every address that leads on: what moved, and the short ones. */
function leadsOf(root: string): { moves: Moves; leads: Lead[] } {
  const index = indexContent(readContent(root));
  const { moves } = index.permalinks;
  const locked = readLock(readFileSync(join(root, LOCK), 'utf8'));
  const moved = moves.moved.filter(({ from }) => !from.includes('#'));
  return { moves, leads: [...moved, ...shortsOf(codesOf(index), locked, moves)] };
}
