import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Excerpt, unescapeText } from '../../../src/search/excerpt.tsx';

const show = (html: string) => renderToString((<Excerpt html={html} />) as unknown as VNode);
const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

describe('Excerpt', () => {
  it('marks what was found', () => {
    expect(show('A dry <mark>pot</mark> is light.')).toBe('<span>A dry </span><mark>pot</mark><span> is light.</span>');
  });

  it('shows escaped text as it was written', () => {
    expect(show('5 &lt; 6 &amp; <mark>&quot;7&quot;</mark>')).toContain('5 &lt; 6 &amp; ');
  });

  it('never makes HTML of an excerpt', () => {
    const scraps = fc.constantFrom(
      '<mark>', '</mark>', '<img src=x onerror=alert(1)>', '<script>', '</span>', '&lt;script&gt;', '&amp;lt;b&gt;', '&#x27;',
      '&#60;', '<!--', '"', "'", 'pot ', '<', '>', '&',
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scraps).map((parts) => parts.join('')),
        ),
        (html) => {
          const tags = show(html).match(/<[^>]*>?/g) ?? [];
          for (const tag of tags) expect(tag).toMatch(/^<\/?(?:span|mark)>$/);
        },
      ),
    );
  });
});

describe('unescapeText', () => {
  it('undoes escaping, once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'&<>"\'ltampgquo;#39x27') })), (text) => {
        expect(unescapeText(escape(text))).toBe(text);
      }),
    );
    expect(unescapeText('&amp;lt;')).toBe('&lt;');
    expect(unescapeText('&#x27;')).toBe("'");
  });

  it('leaves alone what is no escape it knows', () => {
    for (const text of ['&nbsp;', '&', '&lt', 'AT&T;', '&#60;']) expect(unescapeText(text)).toBe(text);
  });
});
