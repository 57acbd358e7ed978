/**
 * `npm run breaks`: what the content as it stands now would break of all that was given out, before it is committed.
 * Builds it into a folder of its own, so that `dist/` stays as it is; the build stops with everything it would break.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCK, readLock } from '../src/curriculum/published/lock.ts';

const given = readLock(readFileSync(LOCK, 'utf8'));
if (given.length === 0) console.log('Nothing has been released yet: everything may still move.');
else {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-breaks-'));
  const words = ['node_modules/astro/bin/astro.mjs', 'build', '--silent'];
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: folder };
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env });
  rmSync(folder, { recursive: true, force: true });
  if (status === 0) console.log(`Nothing breaks: all ${given.length} things that were given out stand or lead on.`);
  process.exitCode = status ?? 1;
}
