import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexContent } from '../check/content-index.ts';
import { tellProblems, type Problem } from '../check/problem.ts';
import { readContent } from '../files.ts';
import { breaksOf } from './breaks.ts';
import { codesOf, readInventory, standingIn, type Inventory } from './inventory.ts';
import { LOCK, readLock } from './lock.ts';
import { judgeMoves } from './moves.ts';

/** What stands in a build of the project's content. */
export function inventoryOf(root: string, folder: string): Inventory {
  return readInventory(folder, codesOf(indexContent(readContent(root))));
}

/**
 * What of everything ever given out a build would break, and which lines of `permalinks.yaml` lead nowhere in it.
 * @param root the project's folder
 * @param folder the built site
 * @throws when lines of the lock were changed by hand
 */
export function publishedProblems(root: string, folder: string): Problem[] {
  const { file, moves } = indexContent(readContent(root)).permalinks;
  const built = inventoryOf(root, folder);
  const judged = judgeMoves(moves, standingIn(built)).map(({ from, message }) => ({
    file,
    message: `${from} ${message}`,
  }));
  return [...judged, ...breaksOf(readLock(readFileSync(join(root, LOCK), 'utf8')), built, moves)];
}

/** Astro integration: an address, anchor or file that was ever given out and is gone stops the build. */
export function publishedGuard(): AstroIntegration {
  let root = '';
  return {
    name: 'trellis:published',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const problems = publishedProblems(root, fileURLToPath(dir));
        if (problems.length > 0) throw new Error(tellProblems(problems));
      },
    },
  };
}
