/**
 * Finds a browser for the tests, wherever it is: one that is installed, Playwright's own, or one from npm.
 *
 *     node scripts/find-browser.ts
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/** A browser that starts: its program, the arguments it needs here, and how it was found. */
export interface Browser {
  path: string;
  args: string[];
  how: string;
}

/** The variables of an environment that matter here. */
type Environment = Record<string, string | undefined>;

/** The oldest version the site fully works in (Chrome and WebView); an older one would fail tests for its own reasons. */
const OLDEST = 111;
const MINUTE = 60_000;
const UNPACKED = '@sparticuz/chromium@153.0.0';
const CACHE = resolve(import.meta.dirname, '../node_modules/.cache/trellis-browser');
/** Handed down to child processes: Playwright reads its configuration again in every worker. */
const FOUND = 'TRELLIS_BROWSER';

const run = promisify(execFile);

/**
 * Where installed browsers stand, likeliest first.
 * @param platform as `process.platform`
 * @param environment as `process.env`
 */
export function systemPaths(platform: string, environment: Environment): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(environment['HOME'] ? [`${environment['HOME']}/Applications`] : [])];
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return folders.flatMap((folder) => names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map(
      (name) => `${name}\\Application\\${name.endsWith('Edge') ? 'msedge' : 'chrome'}.exe`,
    );
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge-stable'];
  const folders = ['/usr/bin', '/usr/local/bin', ...(environment['PATH'] ?? '').split(delimiter).filter(Boolean)];
  const paths = folders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
  // A snap has a /tmp of its own, where Playwright's profile is not: last.
  return [...new Set([...paths, '/opt/google/chrome/chrome', '/snap/bin/chromium'])];
}

/**
 * Chromium's sandbox refuses root, and needs name spaces that containers of CI services forbid; nowhere else is it
 * switched off.
 * @param root whether the process runs as root
 * @param container whether it runs in a container
 */
export function sandboxArguments(root: boolean, container: boolean, environment: Environment): string[] {
  return root || (container && Boolean(environment['CI'])) ? ['--no-sandbox'] : [];
}

/** The version in what a browser says of itself (`Chromium 156.0.8078.79 built on Debian`): its first number, or 0. */
export function majorVersion(words: string): number {
  return Number(/(\d+)\.\d+\.\d+/.exec(words)?.[1] ?? 0);
}

/** Why a program cannot be used, or nothing if it can. A missing library, a snap's stub and an old version show here. */
async function fault(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return 'not there';
  // On Windows `--version` opens a window and prints nothing.
  if (process.platform === 'win32') return undefined;
  try {
    const { stdout } = await run(path, ['--version'], { timeout: MINUTE });
    return majorVersion(stdout) < OLDEST ? `is older than ${OLDEST}: ${stdout.trim()}` : undefined;
  } catch (error) {
    return `does not start: ${String(error).split('\n').slice(0, 2).join(' ')}`;
  }
}

/** The line that tells most about a program that failed, for the error at the end. */
function reason(error: unknown): string {
  const { stderr = '', message = '' } = error as { stderr?: string; message?: string };
  const lines = (stderr.trim() || message).split('\n');
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? '';
}

/** Whether Playwright's downloads can be reached; anything that answers counts, a proxy is left to Playwright. */
async function online(environment: Environment): Promise<boolean> {
  if (environment['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD']) return false;
  if (environment['HTTPS_PROXY'] ?? environment['https_proxy']) return true;
  const host = environment['PLAYWRIGHT_DOWNLOAD_HOST'] ?? 'https://cdn.playwright.dev';
  return fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(4000) }).then(
    () => true,
    () => false,
  );
}

/**
 * Playwright's own Chromium, downloaded once where that works.
 * @throws Error when there is none and none can be had within three minutes
 */
async function playwrightBrowser(): Promise<string> {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  if (!(await online(process.env))) throw new Error('its downloads cannot be reached');
  console.log('No browser is installed: Playwright downloads its own, once …');
  const program = createRequire(import.meta.url).resolve('@playwright/test/cli');
  await run(process.execPath, [program, 'install', '--no-shell', 'chromium'], { timeout: 3 * MINUTE });
  return path;
}

/**
 * A Chromium that comes from npm with every library it needs, for a Linux machine with neither browser nor web. It is
 * built for servers of Amazon, and behaves like a browser once kept from its own arguments, which switch off web
 * security and crash under load.
 * @returns a small script that starts it
 * @throws Error when it cannot be installed
 */
async function unpackedBrowser(): Promise<string> {
  const script = join(CACHE, 'browser/start.sh');
  if (existsSync(script)) return script;
  console.log(`No browser is installed: ${UNPACKED} (67 MB) comes from npm, once …`);
  await mkdir(CACHE, { recursive: true });
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...quiet, '--prefix', CACHE, UNPACKED], { timeout: 5 * MINUTE });

  // It unpacks to TMPDIR, and its own libraries only if told so before it is imported: a process of its own keeps both
  // out of this one. Moved into place when whole, so that an interrupted attempt leaves nothing half done.
  const fresh = await mkdtemp(join(CACHE, 'fresh-'));
  try {
    const module = pathToFileURL(join(CACHE, 'node_modules/@sparticuz/chromium/build/index.js')).href;
    const unpack = `await (await import('${module}')).default.executablePath()`;
    const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
    await run(process.execPath, ['--input-type=module', '--eval', unpack], { env, timeout: MINUTE });
    await writeFile(join(fresh, 'start.sh'), START);
    await chmod(join(fresh, 'start.sh'), 0o755);
    await rename(fresh, join(CACHE, 'browser'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return script;
}

/** The system's fonts where it has any; else the few that came along. */
const START = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

const ADVICE = `No browser to test with. One of these is enough:
  1. set CHROME_PATH to a Chrome, Chromium or Edge of version ${OLDEST} or later
  2. install one where programs usually stand (Debian: apt-get install chromium; or https://www.google.com/chrome/)
  3. npx playwright install --with-deps chromium
  4. on Linux x64, with npm in reach: run this again, ${UNPACKED} is then fetched
What was tried:`;

/**
 * The first browser that starts: CHROME_PATH, an installed one, Playwright's own, one from npm (Linux x64).
 * Prints which; within one run the answer is handed down to child processes, which neither search nor print again.
 * @throws Error when CHROME_PATH does not start, or nothing is found: the tests are never passed over quietly
 */
export async function findBrowser(): Promise<Browser> {
  const known = process.env[FOUND];
  if (known) return JSON.parse(known) as Browser;

  const wish = process.env['CHROME_PATH'];
  const sources: [how: string, path: () => string | Promise<string>][] = wish
    ? [['CHROME_PATH', () => wish]]
    : [
        ...systemPaths(process.platform, process.env)
          .filter((path) => existsSync(path))
          .map((path): [string, () => string] => ['installed', () => path]),
        ["Playwright's own", playwrightBrowser],
      ];
  if (!wish && process.platform === 'linux' && process.arch === 'x64') sources.push(['from npm', unpackedBrowser]);

  const tried: string[] = [];
  for (const [how, find] of sources) {
    try {
      const path = await find();
      const wrong = await fault(path);
      if (!wrong) return announce({ path, args: ownArguments(), how });
      tried.push(`${how}: ${path} ${wrong}`);
    } catch (error) {
      tried.push(`${how}: ${reason(error)}`);
    }
  }
  if (wish) throw new Error(`${tried.join('')}; correct CHROME_PATH or unset it`);
  throw new Error([ADVICE, ...tried.map((line) => `  ${line}`)].join('\n'));
}

function ownArguments(): string[] {
  const container = ['/.dockerenv', '/run/.containerenv'].some((path) => existsSync(path));
  return sandboxArguments(process.getuid?.() === 0, container, process.env);
}

function announce(browser: Browser): Browser {
  console.log(`Browser: ${[browser.path, ...browser.args].join(' ')} (${browser.how})`);
  process.env[FOUND] = JSON.stringify(browser);
  return browser;
}

if (import.meta.main) {
  await findBrowser().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
