// npm run release: what the last build published is published for ever. Adds lines to content/published.lock, never
// removes one.
import { readFileSync, writeFileSync } from 'node:fs';
import { readBuilt } from '../src/curriculum/guard.ts';
import { compareLock, extendLock, LOCK, readLock } from '../src/curriculum/lock.ts';
import { tellProblems } from '../src/curriculum/check/problem.ts';

const lock = readFileSync(LOCK, 'utf8');
const built = readBuilt('dist');
const problems = compareLock(lock, built);
if (problems.length > 0) {
  console.error(tellProblems(problems));
  process.exitCode = 1;
} else {
  const release = new Date().toISOString().slice(0, 10);
  const extended = extendLock(lock, built, release);
  writeFileSync(LOCK, extended);
  const added = readLock(extended).length - readLock(lock).length;
  console.log(`${added} addresses and anchors were added. Commit ${LOCK}, then: git tag release-${release}`);
}
