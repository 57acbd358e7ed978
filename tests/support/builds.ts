import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The build that `npm run build` makes. */
export const MAIN = 'dist';
/** A second build that differs in what may differ: it stands under /learn/, and its islands run on React itself. */
export const OTHER = 'dist-other';

/** Before the tests of built pages: makes the second build, with the same program that runs these tests. */
export default function setup(): void {
  if (!existsSync(MAIN)) throw new Error('There is no build to test: run "npm run build" first.');
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_URL: 'https://example.org/learn/',
      ISLANDS: 'react',
      OUT_DIR: `./${OTHER}`,
    },
  });
}
