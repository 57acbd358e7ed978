/**
 * `npm run check:links`: opens every external link of content/, writes into each source whose address answered the day
 * it did, and prints a table of what failed. It fails if a page or a host is gone; whatever else fails may be a server's
 * mood (a login, a block, a pause). Where there is no web it says so and changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { list, object, words } from '../src/curriculum/check/content-index.ts';
import { readContent, type ContentFile } from '../src/curriculum/files.ts';
import { readProse } from '../src/curriculum/prose.ts';

/** An external address, and every place of the content that leads there. */
export interface Link {
  address: string;
  places: Place[];
}

/** A source, or a line of prose. */
interface Place {
  file: string;
  source?: string;
  line?: number;
}

/** What opening an address came to: a status, or why there is none. */
export interface Answer {
  status?: number;
  /** A code such as `ENOTFOUND`, or `timeout`. */
  fault?: string;
  /** Where redirects that are permanent lead, if that is another host. */
  moved?: string;
}

/** Opens one address. Never throws. */
export type Ask = (address: string) => Promise<Answer>;

const AGENT = 'Trellis link check (a static curriculum site; opens each of its links once)';
const TIMEOUT = 20_000;
const AT_ONCE = 4;
const MOST_REDIRECTS = 10;
/** Hosts tried before it is said that there is no web. */
const KNOCKS = 8;
const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];
/** Answers of servers that know GET only. */
const HEAD_REFUSED = [403, 405, 501];
const UNRESOLVED = ['ENOTFOUND', 'EAI_AGAIN'];

/** The external links of the content, each address once: those of sources, and those in prose. */
export function linksOf(files: ContentFile[]): Link[] {
  const links = new Map<string, Link>();
  const add = (address: string, place: Place) => {
    if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return;
    const link = links.get(address) ?? { address, places: [] };
    link.places.push(place);
    links.set(address, link);
  };
  for (const { path: file, kind, data, body, bodyLine } of files) {
    if (kind === 'sources')
      for (const item of list(object(data).sources).map(object))
        add(words(item.address), { file, source: words(item.id) });
    if (body !== undefined) for (const { to, line } of readProse(body, bodyLine).links) add(to, { file, line });
  }
  return [...links.values()];
}

/**
 * A file of sources with the day on which some of them answered. Nothing else in it changes: comments, quotes, order and
 * line ends stay.
 * @param ids the sources that answered
 * @param day as `2026-11-23`
 */
export function writeAnswered(text: string, ids: ReadonlySet<string>, day: string): string {
  const sources = parseDocument(text).get('sources');
  const entries = isSeq(sources) ? sources.items.filter(isMap) : [];
  return (
    entries
      .filter((entry) => ids.has(String(entry.get('id'))))
      .flatMap((entry) => edit(text, entry, day) ?? [])
      // From the end on, so that the places found before it still hold.
      .toSorted((first, second) => second.at - first.at)
      .reduce((result, { at, until, put }) => result.slice(0, at) + put + result.slice(until), text)
  );
}

/** What to write where: over the day that stands there, or below `checked`. Nothing where neither stands. */
function edit(text: string, entry: YAMLMap, day: string): { at: number; until: number; put: string } | undefined {
  const rangesOf = (name: string) => {
    const pair = entry.items.find(({ key }) => isScalar(key) && key.value === name);
    const [key, value] = [pair?.key, pair?.value].map((node) => (isScalar(node) ? node.range : undefined));
    return key && value ? { key, value } : undefined;
  };
  const answered = rangesOf('answered');
  if (answered) {
    const [at, until] = answered.value;
    const quote = /^["']/.exec(text.slice(at, until))?.[0] ?? '';
    return { at, until, put: `${at === until ? ' ' : ''}${quote}${day}${quote}` };
  }
  const checked = rangesOf('checked');
  if (!checked) return undefined;
  if (entry.flow) return { at: checked.value[1], until: checked.value[1], put: `, answered: ${day}` };
  const indent = ' '.repeat(checked.key[0] - (text.lastIndexOf('\n', checked.key[0]) + 1));
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const lineEnd = text.indexOf('\n', checked.value[1]);
  if (lineEnd === -1) return { at: text.length, until: text.length, put: `${ending}${indent}answered: ${day}` };
  return { at: lineEnd + 1, until: lineEnd + 1, put: `${indent}answered: ${day}${ending}` };
}

/** Opens an address as a reader's browser would, without taking its page where the server allows that. */
export async function ask(address: string, timeout = TIMEOUT): Promise<Answer> {
  const head = await follow(address, 'HEAD', timeout);
  return HEAD_REFUSED.includes(head.status ?? 0) ? follow(address, 'GET', timeout) : head;
}

async function follow(address: string, method: string, timeout: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeout);
  const headers = { 'User-Agent': AGENT, Accept: '*/*' };
  let at = new URL(address);
  let kept = at;
  let permanent = true;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await fetch(at, { method, headers, signal, redirect: 'manual' });
      await response.body?.cancel();
      const location = response.headers.get('location');
      if (!REDIRECTS.includes(response.status) || location === null)
        return { status: response.status, ...(kept.host === new URL(address).host ? {} : { moved: kept.href }) };
      at = new URL(location, at);
      permanent &&= PERMANENT.includes(response.status);
      if (permanent) kept = at;
    }
    return { fault: `more than ${MOST_REDIRECTS} redirects` };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function faultOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return 'timeout';
  return cause?.code ?? (cause?.message || message);
}

/** Opens all addresses: several at once, but never two of one host. */
export async function askAll(addresses: string[], open: Ask, atOnce = AT_ONCE): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const hosts = hostsOf(addresses);
  const takeTurns = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const address of host) answers.set(address, await open(address));
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return answers;
}

/** The addresses by host, the host with most of them first, as it takes longest. */
function hostsOf(addresses: string[]): string[][] {
  const hosts = Map.groupBy(addresses, (address) => new URL(address).host);
  return [...hosts.values()].toSorted((first, second) => second.length - first.length);
}

/** Whether any of the hosts most linked to answers, whatever it says. */
async function isOnline(addresses: string[], open: Ask): Promise<boolean> {
  let online = false;
  const origins = hostsOf(addresses)
    .slice(0, KNOCKS)
    .map(([address = '']) => new URL(address).origin);
  await askAll(origins, async (origin) => {
    const answer = online ? {} : await open(origin);
    online ||= answer.status !== undefined;
    return answer;
  });
  return online;
}

const isAnswer = ({ status = 0 }: Answer) => status >= 200 && status < 300;

/** Whether a page, or the host it stood on, is gone. */
export const isGone = ({ status = 0, fault = '' }: Answer) =>
  status === 404 || status === 410 || UNRESOLVED.includes(fault);

/** Checks the links of a project and writes down which of its sources answered. */
export async function checkLinks(root: string, day: string, open: Ask): Promise<{ told: string; failed: boolean }> {
  const links = linksOf(readContent(root));
  const addresses = links.map(({ address }) => address);
  if (links.length > 0 && !(await isOnline(addresses, open)))
    return { told: 'There is no web here: no link was checked, nothing was written.', failed: false };
  const answers = await askAll(addresses, open);
  const found = links.map((link) => ({ ...link, answer: answers.get(link.address)! }));
  const answered = found.filter(({ answer }) => isAnswer(answer));
  writeDown(root, answered, day);
  const failed = found.filter(({ answer }) => !isAnswer(answer));
  const moved = found.filter(({ answer }) => answer.moved !== undefined);
  const told = [
    `${answered.length} of ${links.length} links answered.`,
    ...(failed.length > 0 ? ['', 'Failed:', ...table(failed.map((link) => [why(link.answer), ...placed(link)]))] : []),
    ...(moved.length > 0
      ? ['', 'Moved for good:', ...table(moved.map((link) => [...placed(link), `now ${link.answer.moved}`]))]
      : []),
  ];
  return { told: told.join('\n'), failed: failed.some(({ answer }) => isGone(answer)) };
}

function writeDown(root: string, answered: Link[], day: string): void {
  const places = answered.flatMap((link) => link.places).filter(({ source }) => source);
  for (const [path, inFile] of Map.groupBy(places, ({ file }) => file)) {
    const text = readFileSync(join(root, path), 'utf8');
    const written = writeAnswered(text, new Set(inFile.map(({ source }) => source!)), day);
    if (written !== text) writeFileSync(join(root, path), written);
  }
}

const why = (answer: Answer) =>
  `${answer.status ?? (UNRESOLVED.includes(answer.fault ?? '') ? 'no such host' : answer.fault)}${isGone(answer) ? ', gone' : ''}`;

const placed = ({ address, places }: Link) => [
  address,
  places.map(({ file, source, line }) => `${file}: ${source ? `source ${source}` : `line ${line}`}`).join('; '),
];

function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}

if (import.meta.main) {
  const today = new Date().toISOString().slice(0, 10);
  const { told, failed } = await checkLinks(resolve(import.meta.dirname, '..'), today, (address) => ask(address));
  console.log(told);
  if (failed) process.exitCode = 1;
}
