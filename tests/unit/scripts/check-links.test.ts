import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, askAll, checkLinks, isGone, linksOf, writeAnswered, type Answer } from '../../../scripts/check-links.ts';
import { parseFile } from '../../../src/curriculum/files.ts';
import { sourcesSchema } from '../../../src/curriculum/schemas/source.ts';
import { parse } from 'yaml';

const SOURCES = `id: sources-soil
title: Soil
# answered: is written by a script
sources:
  - id: reed-2001
    address: https://example.org/reed # the journal
    checked: 2026-11-01 # by Ros
    how: abstract

  - id: "fen-1999"
    answered: '2026-10-01' # last month
    address: https://example.org/fen
    says: |
      checked: no
    checked: "2026-10-01"
  - checked: 2026-10-02
    id: uhl-1987
`;
const DAY = '2026-11-23';
const written = (text: string, ...ids: string[]) => writeAnswered(text, new Set(ids), DAY);

describe('linksOf', () => {
  it('finds the addresses of sources and the links in prose, each once, with all its places', () => {
    const prose =
      '---\nid: help\n---\n\nSee [Fen](https://example.org/fen), [us](id:help)\nand [old](http://example.org/).\n\n<Note>\n\nhttps://example.org/note\n\n</Note>\n';
    const files = [
      parseFile('content/en/pages/help.mdx', 'page', prose),
      parseFile('content/sources/soil.yaml', 'sources', SOURCES),
    ];
    expect(linksOf(files)).toEqual([
      {
        address: 'https://example.org/fen',
        places: [
          { file: 'content/en/pages/help.mdx', line: 5 },
          { file: 'content/sources/soil.yaml', source: 'fen-1999' },
        ],
      },
      { address: 'https://example.org/note', places: [{ file: 'content/en/pages/help.mdx', line: 10 }] },
      { address: 'https://example.org/reed', places: [{ file: 'content/sources/soil.yaml', source: 'reed-2001' }] },
    ]);
  });

  it('finds nothing in what cannot be read', () => {
    expect(linksOf([parseFile('content/sources/soil.yaml', 'sources', 'sources:\n\t- id: a')])).toEqual([]);
    expect(linksOf([parseFile('content/sources/soil.yaml', 'sources', 'sources: [1, {address: 2}]')])).toEqual([]);
    const note = '---\nid: help\n---\n<Note>[a](https://example.org/)';
    expect(linksOf([parseFile('content/en/pages/help.mdx', 'page', note)])).toEqual([]);
  });
});

describe('writeAnswered', () => {
  it('writes the day below "checked", and touches nothing else', () => {
    const text = written(SOURCES, 'reed-2001');
    expect(text).toBe(SOURCES.replace('2026-11-01 # by Ros\n', '2026-11-01 # by Ros\n    answered: 2026-11-23\n'));
    expect(written(text, 'reed-2001')).toBe(text);
  });

  it('writes over an earlier day where it stands, quotes kept', () => {
    expect(written(SOURCES, 'fen-1999')).toBe(SOURCES.replace("'2026-10-01'", "'2026-11-23'"));
  });

  it('writes with the indent of the fields where "checked" is the first', () => {
    expect(written(SOURCES, 'uhl-1987')).toBe(
      SOURCES.replace('2026-10-02\n', '2026-10-02\n    answered: 2026-11-23\n'),
    );
  });

  it('writes all days at once, and none for others', () => {
    const all = written(SOURCES, 'reed-2001', 'fen-1999', 'uhl-1987');
    expect(all).toBe(written(written(written(SOURCES, 'reed-2001'), 'fen-1999'), 'uhl-1987'));
    expect(parse(all).sources.map(({ answered }: { answered: string }) => answered)).toEqual([DAY, DAY, DAY]);
    expect(written(SOURCES, 'reed', 'sources-soil')).toBe(SOURCES);
    expect(written(SOURCES)).toBe(SOURCES);
  });

  it.each([
    ['Windows line ends', 'sources:\r\n- id: a\r\n  checked: x\r\n', 'sources:\r\n- id: a\r\n  checked: x\r\n  answered: 2026-11-23\r\n'],
    ['no last line end', 'sources:\n- id: a\n  checked: x', 'sources:\n- id: a\n  checked: x\n  answered: 2026-11-23'],
    ['braces', 'sources: [{ id: a, checked: x }]\n', 'sources: [{ id: a, checked: x, answered: 2026-11-23 }]\n'],
    ['an empty field', 'sources:\n- id: a\n  answered:\n  checked: x\n', 'sources:\n- id: a\n  answered: 2026-11-23\n  checked: x\n'],
    ['no "checked"', 'sources:\n- id: a\n', 'sources:\n- id: a\n'],
    ['no sources', 'title: Soil\n', 'title: Soil\n'],
  ])('knows %s', (_, before, after) => {
    expect(written(before, 'a')).toBe(after);
  }); // prettier-ignore
});

describe('ask', () => {
  const asked: { method?: string; url?: string; agent?: string }[] = [];
  const servers: Server[] = [];
  const start = async (answer: RequestListener) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((ready) => server.once('listening', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  let here = '';
  let elsewhere = '';

  beforeAll(async () => {
    elsewhere = await start((_request, response) => response.end('here now'));
    const answers: Record<string, RequestListener> = {
      '/ok': (_request, response) => response.end('a pot'),
      '/gone': (_request, response) => response.writeHead(404).end(),
      '/get': ({ method }, response) => response.writeHead(method === 'HEAD' ? 403 : 200).end(),
      '/login': (_request, response) => response.writeHead(403).end(),
      '/renamed': (_request, response) => response.writeHead(301, { location: 'ok' }).end(),
      '/moved': (_request, response) => response.writeHead(301, { location: '/away' }).end(),
      '/away': (_request, response) => response.writeHead(308, { location: `${elsewhere}/pot` }).end(),
      '/lent': (_request, response) => response.writeHead(302, { location: '/away' }).end(),
      '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
      '/nowhere': (_request, response) => response.writeHead(302, { location: 'http://[' }).end(),
      '/torn': (request) => request.socket.destroy(),
      '/hangs': () => {},
    };
    here = await start((request, response) => {
      asked.push({ method: request.method, url: request.url, agent: request.headers['user-agent'] });
      answers[request.url!]!(request, response);
    });
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('asks for the head alone where that is enough, and says who asks', async () => {
    expect(await ask(`${here}/ok`)).toEqual({ status: 200 });
    expect(asked).toEqual([{ method: 'HEAD', url: '/ok', agent: expect.stringContaining('Trellis') }]);
  });

  it('asks for the page where the head is refused', async () => {
    expect(await ask(`${here}/get`)).toEqual({ status: 200 });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
    expect(await ask(`${here}/login`)).toEqual({ status: 403 });
  });

  it('tells of a page that is gone', async () => {
    expect(await ask(`${here}/gone`)).toEqual({ status: 404 });
    expect(asked).toHaveLength(1);
  });

  it('follows redirects, and tells of those that lead to another host for good', async () => {
    expect(await ask(`${here}/renamed`)).toEqual({ status: 200 });
    expect(await ask(`${here}/moved`)).toEqual({ status: 200, moved: `${elsewhere}/pot` });
    expect(await ask(`${here}/lent`)).toEqual({ status: 200 });
  });

  it('stops where redirects lead nowhere', async () => {
    expect(await ask(`${here}/round`)).toEqual({ fault: 'more than 10 redirects' });
    expect(await ask(`${here}/nowhere`)).toEqual({ fault: expect.any(String) });
  });

  it('gives up on what does not answer', async () => {
    expect(await ask(`${here}/hangs`, 50)).toEqual({ fault: 'timeout' });
    expect(await ask(`${here}/torn`)).toEqual({ fault: expect.any(String) });
    expect(await ask('http://127.0.0.1:1/')).toEqual({ fault: expect.any(String) });
  });
});

describe('askAll', () => {
  it('opens each address once, four at a time and one of a host', async () => {
    const addresses = Array.from({ length: 40 }, (_, index) => `https://${index % 7}.example/${index}`);
    const open: string[] = [];
    const asked: string[] = [];
    let most = 0;
    const answers = await askAll(addresses, async (address) => {
      asked.push(address);
      open.push(new URL(address).host);
      expect(new Set(open).size).toBe(open.length);
      most = Math.max(most, open.length);
      // Others get their turn meanwhile.
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      open.splice(open.indexOf(new URL(address).host), 1);
      return { status: 200 };
    });
    expect(most).toBe(4);
    expect(asked.toSorted()).toEqual(addresses.toSorted());
    expect([...answers.keys()].toSorted()).toEqual(addresses.toSorted());
  });
});

describe('isGone', () => {
  it.each<[Answer, boolean]>([
    [{ status: 404 }, true],
    [{ status: 410 }, true],
    [{ fault: 'ENOTFOUND' }, true],
    [{ fault: 'EAI_AGAIN' }, true],
    [{ status: 200 }, false],
    [{ status: 403 }, false],
    [{ status: 500 }, false],
    [{ fault: 'timeout' }, false],
    [{ fault: 'ECONNREFUSED' }, false],
  ])('is said of %o: %s', (answer, gone) => {
    expect(isGone(answer)).toBe(gone);
  });
});

describe('checkLinks', () => {
  // The fixture links to https://example.org/reed (a source) and https://example.org/scale (in a lesson).
  const fixture = join(import.meta.dirname, '../../fixtures/content/whole');
  const file = 'content/sources/soil.yaml';
  let root = '';
  const text = (folder: string) => readFileSync(join(folder, file), 'utf8');
  const answering = (answers: Record<string, Answer>) => (address: string) =>
    Promise.resolve(answers[new URL(address).pathname] ?? { status: 404 });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'links-'));
    cpSync(fixture, root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes the day into the sources that answered, which they may hold', async () => {
    const open = answering({ '/reed': { status: 204 }, '/scale': { status: 200 } });
    expect(await checkLinks(root, DAY, open)).toEqual({ told: '2 of 2 links answered.', failed: false });
    expect(text(root)).toBe(
      text(fixture).replace('checked: 2026-11-23\n', `checked: 2026-11-23\n    answered: ${DAY}\n`),
    );
    expect(sourcesSchema.parse(parse(text(root))).sources[0]).toMatchObject({ answered: DAY });
  });

  it('fails if a page is gone, and says where it is linked', async () => {
    const { told, failed } = await checkLinks(root, DAY, answering({ '/scale': { status: 200 } }));
    expect(failed).toBe(true);
    expect(told.split('\n')).toEqual([
      '1 of 2 links answered.',
      '',
      'Failed:',
      '  404, gone  https://example.org/reed  content/sources/soil.yaml: source reed-2001',
    ]);
    expect(text(root)).toBe(text(fixture));
  });

  it('fails if a host is gone, and not if a server is slow or wants a login', async () => {
    const of = async (answer: Answer) =>
      checkLinks(root, DAY, answering({ '/': { status: 200 }, '/reed': { status: 200 }, '/scale': answer }));
    const gone = await of({ fault: 'ENOTFOUND' });
    expect([gone.failed, gone.told]).toEqual([
      true,
      expect.stringContaining('no such host, gone  https://example.org/scale'),
    ]);
    const slow = await of({ fault: 'timeout' });
    expect([slow.failed, slow.told]).toEqual([false, expect.stringContaining('  timeout  https://example.org/scale')]);
    expect((await of({ status: 403 })).failed).toBe(false);
  });

  it('tells what moved', async () => {
    const moved = { status: 200, moved: 'https://reed.example/pots' };
    const { told, failed } = await checkLinks(root, DAY, answering({ '/reed': moved, '/scale': { status: 200 } }));
    expect(failed).toBe(false);
    expect(told).toMatch(/\nMoved for good:\n {2}https:\/\/example\.org\/reed .* now https:\/\/reed\.example\/pots$/);
  });

  it('says in one line that there is no web, and changes nothing', async () => {
    const asked: string[] = [];
    const result = await checkLinks(root, DAY, (address) => {
      asked.push(address);
      return Promise.resolve({ fault: 'ENOTFOUND' });
    });
    expect(result).toEqual({ told: expect.stringMatching(/^There is no web here.*$/), failed: false });
    expect(asked).toEqual(['https://example.org']);
    expect(text(root)).toBe(text(fixture));
  });

  it('knows content without links', async () => {
    for (const folder of ['sources', 'en']) rmSync(join(root, 'content', folder), { recursive: true });
    expect(await checkLinks(root, DAY, answering({}))).toEqual({ told: '0 of 0 links answered.', failed: false });
  });

  it('takes any answer of a host for the web', async () => {
    const open = answering({ '/': { status: 500 }, '/reed': { status: 200 }, '/scale': { status: 200 } });
    expect((await checkLinks(root, DAY, open)).told).toContain('2 of 2');
  });
});
