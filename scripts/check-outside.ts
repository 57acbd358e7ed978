/**
 * `npm run check:outside`: has the last build judged by programs that no npm package brings. Says of each whether it ran;
 * what is not on this machine is skipped, and nothing is installed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { carryQuery, readRedirects } from '../src/site/redirects.ts';

/** A web server, and how it is made to obey the table the build wrote for it. */
interface Host {
  name: string;
  /** The text of its configuration. */
  configuration: (place: { folder: string; own: string; port: number }) => string;
  /** What it is started with. */
  words: (file: string, own: string) => string[];
}

const TRIES = 50;
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const HOSTS: Host[] = [
  {
    name: 'nginx',
    configuration: ({ folder, own, port }) => `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${own}/pid;
error_log stderr error;
events {}
http {
  access_log off;
${TEMPORARY.map((name) => `  ${name}_temp_path ${own}/${name};\n`).join('')}  include ${folder}/_redirects.nginx;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    absolute_redirect off;
    if ($leads_on) { return 301 $leads_on; }
  }
}
`,
    words: (file, own) => ['-p', own, '-c', file],
  },
  {
    name: 'caddy',
    configuration: ({ folder, port }) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${folder}
  import ${folder}/_redirects.caddy
  file_server
}
`,
    words: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
];

/** Where a program stands; servers are often not in the path of those who do not run them. */
function find(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What a server says of one address: its status, and where it leads. */
async function answerOf(address: string): Promise<{ status: number; to: string | null }> {
  const response = await fetch(address, { redirect: 'manual' });
  await response.body?.cancel();
  return { status: response.status, to: response.headers.get('location') };
}

/** Every address of the table, asked with and without a query. Gives what was answered wrongly. */
async function judge(origin: string, table: Map<string, string>): Promise<string[]> {
  const wrong: string[] = [];
  for (const [from, to] of table) {
    for (const query of ['', 'a=1&b=2']) {
      const asked = carryQuery(from, query);
      const { status, to: sent } = await answerOf(origin + asked);
      const wanted = carryQuery(to, query);
      if (status !== 301 || sent !== wanted) wrong.push(`${asked}: ${status} ${sent ?? ''}, not 301 ${wanted}`);
    }
  }
  const home = await answerOf(`${origin}/`);
  if (home.status !== 200) wrong.push(`/: ${home.status}, not 200`);
  return wrong;
}

async function whenReady(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
    await wait(100);
  }
  throw new Error('it did not answer');
}

/** Runs one server over the build. Gives what to print, and whether all was right. */
async function tryHost(host: Host, program: string, folder: string): Promise<{ said: string; right: boolean }> {
  const own = mkdtempSync(join(tmpdir(), `trellis-${host.name}-`));
  const port = await freePort();
  const file = join(own, 'configuration');
  writeFileSync(file, host.configuration({ folder, own, port }));
  const child = spawn(program, host.words(file, own), { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (words: Buffer) => (complaint += words.toString()));
  const ended = new Promise((settle) => child.once('close', settle));
  try {
    const origin = `http://127.0.0.1:${port}`;
    await whenReady(origin, child);
    const table = readRedirects(readFileSync(join(folder, '_redirects'), 'utf8'));
    const wrong = await judge(origin, table);
    if (wrong.length === 0) return { said: `led on from all ${table.size} addresses, queries included`, right: true };
    return { said: [`${wrong.length} answers are wrong`, ...wrong.slice(0, 10)].join('\n  '), right: false };
  } catch (error) {
    return { said: `${(error as Error).message}\n${complaint}`, right: false };
  } finally {
    child.kill();
    await ended;
    rmSync(own, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const folder = resolve('dist');
  if (!existsSync(join(folder, '_redirects')))
    throw new Error('There is no build to judge: run "npm run build" first.');
  for (const host of HOSTS) {
    const program = find(host.name);
    const { said, right } = program
      ? await tryHost(host, program, folder)
      : { said: 'not on this machine: skipped', right: true };
    console.log(`${host.name}: ${said}`);
    if (!right) process.exitCode = 1;
  }
}

await main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
