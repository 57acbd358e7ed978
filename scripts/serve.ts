/**
 * Serves a built folder the way a good static host does: the headers table, compression, redirects, the real 404 page.
 * `npm start` and the tests use it; `astro preview` does none of that.
 *
 *     node scripts/serve.ts [folder] [--port 4321] [--host 127.0.0.1] [--base /learn/]
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseEncoding, type Encoding, headersFor, mediaType } from '../src/site/headers.ts';
import { carryQuery, readRedirects } from '../src/site/redirects.ts';

/** One request as it arrived. `query` is without its question mark. */
export interface Seen {
  method: string;
  path: string;
  query: string;
}

/** A running server. */
export interface Serving {
  /** Where the site stands, base included, such as `http://127.0.0.1:4321/learn/`. */
  address: string;
  /** What the server was asked, oldest first, the last ten thousand; a test may empty it. */
  requests: Seen[];
  /** Stops at once, open connections included. */
  close: () => Promise<void>;
}

interface Content {
  bytes: Buffer;
  hash: string;
  encoded: Map<Encoding, Promise<Buffer>>;
}

/** Read by hosts, served by none. */
const HOSTS_OWN = /^\/_(?:headers|redirects)(?:\.\w+)?$/;
const REMEMBERED = 10_000;
const PORTS_TRIED = 20;

const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  // Quality 9 comes within a few per cent of 11 and takes a tenth of its time, which a first request waits for.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * The base a page was built for, read from its first reference to a built file: the folder says itself where it must
 * stand, whatever the configuration has become since.
 */
export function builtFor(html: string): string {
  return /(?:href|src)="((?:\/[\w.~%-]+)*\/)_astro\//.exec(html)?.[1] ?? '/';
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  // A folder that is not there is an empty one: the caller says what to do about it.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file] as const);
  return new Map(files.filter(([path]) => !HOSTS_OWN.test(path)));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Answers for one folder. A request is only ever looked up in the list of files made at the start, so no path, however
 * written, reaches a file outside it.
 */
async function site(folder: string, wantedBase: string | undefined) {
  const files = await listFiles(folder);
  const home = files.get('/index.html');
  if (!home) throw new Error(`${folder} has no index.html: run "npm run build" first`);
  const base = wantedBase ?? builtFor(await readFile(home, 'utf8'));
  if (!/^\/(.+\/)?$/.test(base)) throw new Error(`the base "${base}" must have a slash at both ends, such as /learn/`);
  const redirects = readRedirects(await readFile(join(folder, '_redirects'), 'utf8').catch(() => ''));
  const contents = new Map<string, Promise<Content>>();

  async function load(file: string): Promise<Content> {
    const bytes = await readFile(file);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    return { bytes, hash, encoded: new Map() };
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    path: string,
    file: string,
  ) {
    const { type, compressible } = mediaType(file);
    const encoding = compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
    const content = contents.get(file) ?? load(file);
    contents.set(file, content);
    const { bytes, hash, encoded } = await content;
    const tag = `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;

    response.setHeaders(new Map(Object.entries({ ...headersFor(path), ETag: tag })));
    if (compressible) response.setHeader('Vary', 'Accept-Encoding');
    const known = (request.headers['if-none-match'] ?? '').split(',').map((item) => item.trim().replace(/^W\//, ''));
    if (status === 200 && (known.includes(tag) || known.includes('*'))) return response.writeHead(304).end();

    const pending =
      encoded.get(encoding) ?? (encoding === 'identity' ? Promise.resolve(bytes) : compress[encoding](bytes));
    encoded.set(encoding, pending);
    const body = await pending;
    response.setHeader('Content-Type', type);
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    // Node leaves the body out of the answer to a HEAD request by itself.
    return response.writeHead(status, { 'Content-Length': body.length }).end(body);
  }

  function sendWords(response: ServerResponse, status: number, words: string, headers: Record<string, string> = {}) {
    const type = { 'Content-Type': 'text/plain; charset=utf-8' };
    return response.writeHead(status, { ...headersFor('/'), ...type, ...headers }).end(`${words}\n`);
  }

  function sendElsewhere(response: ServerResponse, target: string, query: string) {
    // Browsers keep a 301 for ever unless told otherwise; `no-cache` comes with the table's first rule.
    return sendWords(response, 301, 'Moved', { Location: carryQuery(target, query) });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, { method, path: raw, query }: Seen) {
    if (method !== 'GET' && method !== 'HEAD') {
      request.resume();
      return sendWords(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
    }
    const whole = decode(raw);
    if (whole === undefined) return sendWords(response, 400, 'Malformed address');
    const moved = redirects.get(whole);
    if (moved !== undefined) return sendElsewhere(response, moved, query);
    if (`${whole}/` === base) return sendElsewhere(response, base, query);

    const path = whole.startsWith(base) ? whole.slice(base.length - 1) : undefined;
    if (path !== undefined) {
      const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
      if (file) return sendFile(request, response, 200, path, file);
      if (files.has(`${path}/index.html`)) return sendElsewhere(response, encodeURI(`${whole}/`), query);
    }
    // With the headers of its own path: the 404 of a hashed file must not be kept for a year.
    const missing = files.get('/404.html');
    if (missing) return sendFile(request, response, 404, '/404.html', missing);
    return sendWords(response, 404, 'Not found');
  }

  return { base, answer };
}

/** Opens the first free port from `port` on; 0 lets the system choose. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      const bound = server.address();
      return typeof bound === 'object' && bound ? bound.port : candidate;
    } catch (error) {
      // EACCES: Windows reserves ranges of ports and says so this way.
      if (!['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  throw new Error(`no free port from ${port} to ${last}: choose another with PORT or --port`);
}

/**
 * Serves `folder` until closed.
 * @param options.port first port to try, 4321 if left out; the next twenty follow when it is taken; 0 takes any
 * @param options.base path the site stands under, such as `/learn/`; left out, the one it was built for
 * @param options.host network interface; this machine only, if left out
 * @throws Error when the folder holds no built site, or no port is free
 */
export async function serve(options: {
  folder: string;
  port?: number;
  base?: string;
  host?: string;
}): Promise<Serving> {
  const { folder, port = 4321, host = '127.0.0.1' } = options;
  const { base, answer } = await site(folder, options.base);
  const requests: Seen[] = [];
  const server = createServer((request, response) => {
    const [path = '', ...rest] = (request.url ?? '').split('?');
    const seen: Seen = { method: request.method ?? '', path, query: rest.join('?') };
    requests.push(seen);
    if (requests.length > REMEMBERED) requests.shift();
    answer(request, response, seen).catch((error: unknown) => {
      console.error(`${seen.method} ${seen.path}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Built anew since the start? Start again.\n');
    });
  });
  const opened = await listen(server, host, port);
  return {
    address: `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${opened}${base}`,
    requests,
    close: () => {
      const closed = promisify(server.close.bind(server))();
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Who started this process: its parent and, where that is the shell npm runs a script in, npm above it (Linux only). */
function forebears(): string {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return /^(ba|da|z)?sh$/.test(name ?? '') ? `${process.ppid} ${parent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } },
  });
  const folder = positionals[0] ?? 'dist';
  const port = Number(values.port ?? (process.env['PORT'] || 4321));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('the port must be a number up to 65535');
  const serving = await serve({ folder, port, base: values.base, host: values.host });

  const opened = Number(new URL(serving.address).port);
  if (port !== 0 && opened !== port) console.log(`Port ${port} is taken, ${opened} is used instead.`);
  console.log(`${folder} is served at ${serving.address} by Node ${process.versions.node}. Ctrl+C stops it.`);

  const stop = () => void serving.close().finally(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  // A signal sent to npm may end npm, or the shell below it, without reaching this process. An orphan would hold the
  // port for ever, so it follows them. Started by hand (`nohup … &`), it lives on as meant.
  const started = forebears();
  if (process.env['npm_lifecycle_event']) setInterval(() => forebears() === started || stop(), 250).unref();
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
