import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUDGETS, FIRST, LIMITS } from '../support/budgets.ts';
import { MAIN } from '../support/builds.ts';
import { all, isRedirect, pagesOf } from '../support/dist.ts';

const pages = pagesOf(MAIN).filter((page) => !isRedirect(page));
const kindOf = (address: string) => BUDGETS.find(({ pages: pattern }) => pattern.test(address));
const compressed = (html: string) => brotliCompressSync(Buffer.from(html));
/** What a browser has of a page when the first bytes are there. */
const beginning = (html: string) =>
  brotliDecompressSync(compressed(html).subarray(0, FIRST.bytes), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();
const wordsIn = (html: string) =>
  html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

it('has a page of every kind in the table, and a budget for every page', () => {
  const kinds = pages.map(({ address }) => kindOf(address)?.kind);
  expect(kinds).not.toContain(undefined);
  expect(new Set(kinds)).toEqual(new Set(BUDGETS.map(({ kind }) => kind)));
});

describe.each(pages)('$address', ({ address, html }) => {
  it('weighs no more than its kind may', () => {
    const { kind, document } = kindOf(address)!;
    expect(compressed(html).length, `bytes of a ${kind} after brotli`).toBeLessThanOrEqual(document);
  });

  it('has little script in itself', () => {
    const scripts = all(html, /<script>([\s\S]*?)<\/script>/g).join('\n');
    expect(compressed(scripts).length).toBeLessThanOrEqual(LIMITS.inline);
  });
});

describe.each(pages.filter(({ address }) => kindOf(address)?.kind === 'lesson'))(
  'the first bytes of $address',
  ({ html }) => {
    const first = beginning(html);

    it('hold the whole head, and no style is asked for in it', () => {
      expect(first).toContain('</head>');
      const head = html.slice(0, html.indexOf('</head>'));
      expect(head).not.toContain('rel="stylesheet"');
      expect(head).toContain('<style>');
    });

    it('hold the title and the first words of the text', () => {
      expect(first).toContain('</h1>');
      expect(wordsIn(first.slice(first.indexOf('<main')))).toBeGreaterThanOrEqual(FIRST.words);
    });

    it('are followed by the styles of the rest where the second section begins', () => {
      const at = html.indexOf('<link rel="stylesheet"');
      const [, second = -1] = Array.from(html.matchAll(/<h2\b/g), ({ index }) => index);
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(second);
      expect(html.slice(at, second)).toMatch(/^<link [^>]*>\s*$/);
    });
  },
);

it('has no style in layers, which browsers before 2022 drop whole', () => {
  for (const { html } of pages) expect(html).not.toContain('@layer');
});
