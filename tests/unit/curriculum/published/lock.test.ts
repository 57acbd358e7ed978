import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extendLock, LOCK, readLock, vanished, type Thing } from '../../../../src/curriculum/published/lock.ts';

const name = fc.stringMatching(/^[a-z]{1,3}$/);
const thing: fc.Arbitrary<Thing> = fc.oneof(
  name.map((page) => ({ kind: 'page', place: `/${page}/` })),
  fc.tuple(name, name).map(([page, anchor]) => ({ kind: 'anchor', place: `/${page}/#${anchor}` })),
  fc.tuple(name, name).map(([code, page]) => ({ kind: 'short', place: `/go/${code}/`, names: `/${page}/` })),
);
const things = fc.uniqueArray(thing, { maxLength: 12, selector: ({ place }) => place });
const release = fc.stringMatching(/^\d{4}-\d\d-\d\d$/);

describe('readLock', () => {
  it('passes over empty lines, remarks and the ends of lines of other systems', () => {
    expect(readLock('# given out\r\n\r\npage /help/ 1\r\n  short /go/k7tq/ -> /help/#fax first  \n')).toEqual([
      { kind: 'page', place: '/help/', release: '1' },
      { kind: 'short', place: '/go/k7tq/', names: '/help/#fax', release: 'first' },
    ]);
    expect(readLock('')).toEqual([]);
  });

  it('names every line that is not of its form', () => {
    expect(() => readLock('page /help/\npage /a/ 1\n<<<<<<< mine\n')).toThrow(/ {2}page \/help\/\n {2}<<<<<<< mine$/);
  });
});

describe('extendLock', () => {
  it('adds what is new, all sorted, with the name of the release', () => {
    const lock = extendLock(
      'page /help/ 1\n',
      [
        { kind: 'short', place: '/go/k7tq/', names: '/help/' },
        { kind: 'page', place: '/help/' },
        { kind: 'page', place: '/' },
      ],
      '2',
    );
    expect(lock.split('\n').slice(1)).toEqual(['page / 2', 'page /help/ 1', 'short /go/k7tq/ -> /help/ 2', '']);
  });

  it('never removes or changes a line, and lists each place once', () => {
    fc.assert(
      fc.property(things, things, release, release, (before, after, first, second) => {
        const lock = extendLock('', before, first);
        const later = extendLock(lock, after, second);
        expect(vanished(lock, later)).toEqual([]);
        const places = readLock(later).map(({ place }) => place);
        expect(new Set(places)).toEqual(new Set([...before, ...after].map(({ place }) => place)));
        expect(places).toHaveLength(new Set(places).size);
        expect(extendLock(later, [...before, ...after], '9999-01-01')).toBe(later);
      }),
    );
  });
});

describe('the lock of this project', () => {
  it('can be read', () => {
    expect(() => readLock(readFileSync(LOCK, 'utf8'))).not.toThrow();
  });

  it('has every line it had at the last release', () => {
    const lastTag = git('describe', '--tags', '--match', 'release-*', '--abbrev=0').trim();
    // Before the first release, and where there is no history, nothing has been given out that could be known here.
    const before = lastTag ? git('show', `${lastTag}:${LOCK}`) : '';
    expect(vanished(before, readFileSync(LOCK, 'utf8'))).toEqual([]);
  });

  it('would be missed line by line', () => {
    expect(vanished('# a\npage /a/ 1\npage /b/ 1\n', '# b\npage /b/ 2\npage /a/ 1\n')).toEqual(['page /b/ 1']);
  });
});

/** What git says; nothing where there is no git, no history or no such thing. */
function git(...words: string[]): string {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
