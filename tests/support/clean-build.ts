import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesOf } from './dist.ts';

/** Never the source of a build: what others wrote, or what a tool remembers from an earlier one. */
const LEFT_OUT = /^(?:node_modules|dist|dist-other|test-results|shots|\.git|\.astro)(?:\/|$)/;

/**
 * Copies the project to a folder of its own and builds it there, with no memory of earlier builds.
 * @param timeZone IANA name of the zone the build believes it is in
 * @returns the folder of the copy; its `dist` holds the site. Whoever asked for it removes it
 */
export async function cleanBuild(timeZone: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-clean-'));
  for (const name of sources()) cpSync(name, join(folder, name));
  // Packages are linked one by one, so that what tools keep beside them (.astro, .vite) is not shared.
  mkdirSync(join(folder, 'node_modules'));
  for (const { name } of readdirSync('node_modules', { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    if (!name.startsWith('.'))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', TZ: timeZone };
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: folder,
    env,
  });
  return folder;
}

/** What belongs to the project: what git knows or would take; without git, all that is not made by a tool. */
function sources(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
    return listed.split('\0').filter((name) => name && !LEFT_OUT.test(name));
  } catch {
    return filesOf('.').filter((name) => !LEFT_OUT.test(name));
  }
}
