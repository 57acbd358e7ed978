// npm run release -- <name>: builds the site, and what it holds is given out for ever. Adds lines to
// content/published.lock, never removes one.
import { readFileSync, writeFileSync } from 'node:fs';
import { tellProblems } from '../src/curriculum/check/problem.ts';
import { inventoryOf, publishedProblems } from '../src/curriculum/published/guard.ts';
import { thingsOf } from '../src/curriculum/published/inventory.ts';
import { extendLock, LOCK, readLock } from '../src/curriculum/published/lock.ts';

const [name = ''] = process.argv.slice(2);
const root = process.cwd();

function release(): void {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name))
    throw new Error('Give the release a name of small letters and digits: npm run release -- 2026-12-01');
  const problems = publishedProblems(root, 'dist');
  if (problems.length > 0) throw new Error(tellProblems(problems));
  const before = readFileSync(LOCK, 'utf8');
  const after = extendLock(before, thingsOf(inventoryOf(root, 'dist')), name);
  writeFileSync(LOCK, after);
  const added = readLock(after).length - readLock(before).length;
  console.log(`${added} lines were added. Commit ${LOCK}, then: git tag release-${name}`);
}

try {
  release();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
