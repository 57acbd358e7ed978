// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/site/inline-script.ts';
import { leadingPage, leadParts, partsLeft } from '../../../src/site/leading.ts';

/** Where a script sends whoever came with a fragment and a query; nothing if they stay. */
function sent(code: string, hash: string, search = ''): string | undefined {
  let to: string | undefined;
  const location = { hash, search, replace: (where: string) => (to = where) };
  new Function('location', 'addEventListener', code)(location, () => undefined);
  return to;
}

const documentOf = (page: string) => new DOMParser().parseFromString(page, 'text/html');
const scriptOf = (page: string) => documentOf(page).querySelector('script')!.textContent;
const parts = new Map([
  ['left', '/c/#three'],
  ['whole', '/d/'],
]);

describe('leadingPage', () => {
  const page = (to: string, parts = new Map<string, string>()) => leadingPage(to, 'https://example.org', parts);

  it.each([
    ['/b/', '', '', '/b/'],
    ['/b/', '#one', '?a=1', '/b/?a=1#one'],
    ['/b/#two', '#one', '?a=1', '/b/?a=1#two'],
    ['/b/#two', '', '', '/b/#two'],
  ])('to %s, asked with %j and %j, leads to %s', (to, hash, search, end) => {
    expect(sent(scriptOf(page(to)), hash, search)).toBe(end);
  });

  it.each([
    ['#one', '/b/?a=1#one'],
    ['#left', '/c/?a=1#three'],
    ['#whole', '/d/?a=1'],
    ['#constructor', '/b/?a=1#constructor'],
  ])('knows parts that went elsewhere: %s leads to %s', (hash, end) => {
    expect(sent(scriptOf(page('/b/', parts)), hash, '?a=1')).toBe(end);
  });

  it('allows its own script and nothing else, is not to be found, and leads on without script', () => {
    const document = documentOf(page('/b/#two', parts));
    const policy = document.querySelector('meta[http-equiv="content-security-policy"]')!.getAttribute('content')!;
    expect(policy).toContain(`script-src '${hashOf(document.querySelector('script')!.textContent)}'`);
    expect(document.querySelector('meta[name="robots"]')!.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[rel="canonical"]')!.getAttribute('href')).toBe('https://example.org/b/');
    expect(document.querySelector('meta[http-equiv="refresh"]')!.getAttribute('content')).toBe('0; url=/b/#two');
    expect(document.querySelector('main a')!.getAttribute('href')).toBe('/b/#two');
  });
});

describe('leadParts', () => {
  it('leads on whoever comes by a part that left, and nobody else', () => {
    const { code } = leadParts(parts);
    expect(sent(code, '#left', '?a=1')).toBe('/c/?a=1#three');
    expect(sent(code, '#whole')).toBe('/d/');
    for (const hash of ['', '#', '#one', '#constructor', '#%']) expect(sent(code, hash)).toBeUndefined();
  });

  it('shares no name with the other scripts of its page', () => {
    const { code } = leadParts(parts);
    expect(() => new Function('location', 'addEventListener', `${code}\n${code}`)).not.toThrow();
  });
});

describe('partsLeft', () => {
  it('leaves out what is gone, and puts the sub-path before the rest', () => {
    const gone = { from: '/a/#gone', why: 'Old.', nearest: ['/'] };
    const left = [
      { anchor: 'left', end: '/c/#three' },
      { anchor: 'gone', end: gone },
    ];
    expect(partsLeft(left, (place) => `/learn${place}`)).toEqual(new Map([['left', '/learn/c/#three']]));
  });
});
