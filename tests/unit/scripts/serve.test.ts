import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFor, serve, type Serving } from '../../../scripts/serve.ts';

const PAGE = `<!doctype html><link rel="stylesheet" href="/_astro/a.B1.css"><p>${'Grüße aus dem Garten. '.repeat(40)}`;
const FILES: Record<string, string> = {
  'dist/index.html': PAGE,
  'dist/404.html': '<p>Nothing stands here',
  'dist/modules/identity/index.html': '<p>Identity',
  'dist/embed/identity/index.html': '<p>Identity, framed',
  'dist/_astro/a.B1.css': 'p { color: green }'.repeat(40),
  'dist/pagefind/index/en_1.pf_index': 'packed',
  'dist/_redirects': '/privacy/ /about/privacy/#top 301\n/privacy /about/privacy/#top 301\n',
  'dist/_headers': '/*\n',
  'outside.txt': 'secret',
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let folder = '';
let serving: Serving;

/** Asks over the bare socket: `fetch` would tidy the path, follow redirects and unpack the body. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET', from = serving): Promise<Answer> {
  const { hostname, port } = new URL(from.address);
  return new Promise((resolve, reject) => {
    const request = ask({ hostname, port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject).end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  serving = await serve({ folder: join(folder, 'dist'), port: 0 });
});

afterAll(async () => {
  await serving.close();
  await rm(folder, { recursive: true });
});

describe('serve', () => {
  it('sends a page with its type and the headers of the table', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(body.toString()).toBe(PAGE);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(PAGE)),
      'content-security-policy': "frame-ancestors 'none'",
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect((await get('/embed/identity/')).headers['content-security-policy']).toBe('frame-ancestors *');
  });

  it('sends hashed files to be kept, and what is packed as it is', async () => {
    expect((await get('/_astro/a.B1.css')).headers['cache-control']).toContain('immutable');
    const packed = await get('/pagefind/index/en_1.pf_index', { 'Accept-Encoding': 'br, gzip' });
    expect(packed.headers['content-type']).toBe('application/octet-stream');
    expect(packed.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['vary']).toBeUndefined();
  });

  it('packs text as the client likes it', async () => {
    const br = await get('/', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(br.headers['content-length']).toBe(String(br.body.length));
    expect(brotliDecompressSync(br.body).toString()).toBe(PAGE);
    const gz = await get('/', { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(PAGE);
    expect(new Set([br.headers.etag, gz.headers.etag, (await get('/')).headers.etag]).size).toBe(3);
  });

  it('says 304 to whom has it already', async () => {
    const packed = { 'Accept-Encoding': 'br' };
    const { headers } = await get('/', packed);
    for (const tag of [headers.etag ?? '', `"other", W/${headers.etag}`, '*']) {
      const again = await get('/', { ...packed, 'If-None-Match': tag });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers).toMatchObject({ etag: headers.etag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' });
    }
    expect((await get('/', { 'If-None-Match': headers.etag ?? '' })).status).toBe(200);
  });

  it('adds the slash to a folder, query carried', async () => {
    const { status, headers } = await get('/modules/identity?text=large');
    expect([status, headers.location]).toEqual([301, '/modules/identity/?text=large']);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('redirects, query carried before the fragment', async () => {
    for (const path of ['/privacy/?a=1&b', '/privacy?a=1&b']) {
      const { status, headers } = await get(path);
      expect([status, headers.location]).toEqual([301, '/about/privacy/?a=1&b#top']);
    }
  });

  it.each(['/nowhere/', '/modules/', '/_astro/gone.js', '/_redirects', '/_headers', '//', '/Modules/identity/'])(
    'answers %s with the real 404 page',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(body.toString()).toBe('<p>Nothing stands here');
      expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    },
  );

  it('never makes a 304 of a 404', async () => {
    const { headers } = await get('/nowhere/');
    expect((await get('/nowhere/', { 'If-None-Match': headers.etag ?? '' })).status).toBe(404);
  });

  it.each([
    '/../outside.txt',
    '/modules/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/..%5coutside.txt',
    '/index.html%00.txt',
  ])('keeps %s inside the folder', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('refuses a malformed address', async () => {
    expect((await get('/%E0%A4%A')).status).toBe(400);
  });

  it('answers HEAD as GET without the body', async () => {
    const packed = { 'Accept-Encoding': 'br' };
    const [whole, head] = [await get('/', packed), await get('/', packed, 'HEAD')];
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
    expect(head.headers.etag).toBe(whole.headers.etag);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await get('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('remembers what it was asked', async () => {
    serving.requests.length = 0;
    await get('/modules/identity/?answer=a&x=?', {}, 'HEAD');
    await get('/%2e%2e/');
    expect(serving.requests).toEqual([
      { method: 'HEAD', path: '/modules/identity/', query: 'answer=a&x=?' },
      { method: 'GET', path: '/%2e%2e/', query: '' },
    ]);
  });

  it('takes the next port when one is taken, and stops at once', async () => {
    const taken = Number(new URL(serving.address).port);
    const next = await serve({ folder: join(folder, 'dist'), port: taken });
    const opened = Number(new URL(next.address).port);
    expect(opened).toBeGreaterThan(taken);
    expect(opened).toBeLessThanOrEqual(taken + 20);
    await next.close();
    await expect(get('/', {}, 'GET', next)).rejects.toThrow('ECONNREFUSED');
  });

  it('says what is missing', async () => {
    await expect(serve({ folder, port: 0 })).rejects.toThrow('npm run build');
    await expect(serve({ folder: join(folder, 'nowhere'), port: 0 })).rejects.toThrow('npm run build');
    await expect(serve({ folder: join(folder, 'dist'), port: 0, base: 'learn' })).rejects.toThrow('slash at both ends');
  });
});

describe('serve under a base', () => {
  let learn: Serving;
  beforeAll(async () => {
    learn = await serve({ folder: join(folder, 'dist'), port: 0, base: '/learn/' });
  });
  afterAll(() => learn.close());

  it('serves the folder below the base, and nothing beside it', async () => {
    expect(new URL(learn.address).pathname).toBe('/learn/');
    expect((await get('/learn/', {}, 'GET', learn)).body.toString()).toBe(PAGE);
    expect((await get('/learn/_astro/a.B1.css', {}, 'GET', learn)).headers['cache-control']).toContain('immutable');
    for (const path of ['/', '/modules/identity/', '/learning/', '/learn/nowhere/', '/learn/../index.html']) {
      const { status, body } = await get(path, {}, 'GET', learn);
      expect([path, status, body.toString()]).toEqual([path, 404, '<p>Nothing stands here']);
    }
  });

  it('adds the slash, base kept', async () => {
    expect((await get('/learn?a', {}, 'GET', learn)).headers.location).toBe('/learn/?a');
    expect((await get('/learn/modules/identity', {}, 'GET', learn)).headers.location).toBe('/learn/modules/identity/');
  });
});

describe('builtFor', () => {
  it.each([
    ['<link href="/_astro/a.css">', '/'],
    ['<link href="/learn/_astro/a.css">', '/learn/'],
    ['<a href="/other/"><script src="/a/b/_astro/a.js">', '/a/b/'],
    ['<link href="https://else.example/x/_astro/a.css">', '/'],
    ['<p>No files', '/'],
  ])('%s: %s', (html, base) => {
    expect(builtFor(html)).toBe(base);
  });
});
