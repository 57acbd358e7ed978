import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuilt } from '../../../src/curriculum/guard.ts';
import { compareLock, extendLock, LOCK, readLock, type Anchors } from '../../../src/curriculum/lock.ts';
import { fixtures } from './whole.ts';

const folder = join(fixtures, 'lock');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const built = readBuilt(join(folder, 'built'));

const name = fc.stringMatching(/^[a-z]{1,3}$/);
const address = fc.array(name, { maxLength: 2 }).map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
const anchors: fc.Arbitrary<Anchors> = fc
  .array(fc.tuple(address, fc.uniqueArray(name, { maxLength: 3 })), { maxLength: 6 })
  .map((pages) => new Map(pages.map(([page, ids]) => [page, new Set(ids)])));
const release = fc.stringMatching(/^\d{4}-\d\d-\d\d$/);

describe('readBuilt', () => {
  it('reads the addresses of a build and the headings with an id on each page', () => {
    expect(built).toEqual(
      new Map([
        ['/help/', new Set(['telephone', 'by-post'])],
        ['/', new Set()],
      ]),
    );
  });
});

describe('readLock', () => {
  it('passes over empty lines, remarks and the ends of lines of other systems', () => {
    expect(readLock('# published\r\n\r\n2026-12-01 /help/\r\n  2026-12-01   /help/#telephone  \n')).toEqual([
      { release: '2026-12-01', place: '/help/' },
      { release: '2026-12-01', place: '/help/#telephone' },
    ]);
    expect(readLock('')).toEqual([]);
  });
});

describe('compareLock', () => {
  // Each folder holds a lock, and in `expected.txt` every line that is said when it is compared with `built`.
  it.each(readdirSync(folder).filter((entry) => entry !== 'built'))(
    'says what is gone, and nothing else: %s',
    (rule) => {
      const said = compareLock(read(`${rule}/published.lock`), built).map(
        ({ file, message }) => `${file}: ${message}\n`,
      );
      expect(said.join('')).toBe(read(`${rule}/expected.txt`));
    },
  );

  it('has nothing to say against an empty lock', () => {
    expect(compareLock('', built)).toEqual([]);
  });

  it('names the lock, whatever is gone', () => {
    expect(compareLock('1 /gone/\n1 /help/#gone', built).map(({ file }) => file)).toEqual([LOCK, LOCK]);
  });
});

describe('extendLock', () => {
  it('adds what is new, sorted, below what stood there', () => {
    expect(extendLock('# published\n2026-12-01 /help/\n', built, '2027-01-15')).toBe(
      '# published\n2026-12-01 /help/\n2027-01-15 /\n2027-01-15 /help/#by-post\n2027-01-15 /help/#telephone\n',
    );
  });

  it('never removes or changes a line', () => {
    fc.assert(
      fc.property(anchors, anchors, release, release, (before, after, first, second) => {
        const lock = `# A remark.\n${extendLock('', before, first)}`;
        expect(extendLock(lock, after, second).startsWith(lock.trimEnd())).toBe(true);
      }),
    );
  });

  it('leaves nothing to say about the build it was extended with', () => {
    fc.assert(
      fc.property(anchors, anchors, release, (before, after, today) => {
        expect(compareLock(extendLock('', after, today), after)).toEqual([]);
        const lock = extendLock(extendLock('', before, '2026-12-01'), after, today);
        const both = new Map([...before, ...after].map(([page]) => [page, new Set<string>()]));
        for (const [page, ids] of [...before, ...after]) ids.forEach((id) => both.get(page)!.add(id));
        expect(compareLock(lock, both)).toEqual([]);
      }),
    );
  });

  it('changes nothing when nothing is new, and lists each place once', () => {
    fc.assert(
      fc.property(anchors, release, (pages, today) => {
        const lock = extendLock('', pages, today);
        expect(extendLock(lock, pages, '9999-01-01')).toBe(lock);
        const places = readLock(lock).map(({ place }) => place);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
