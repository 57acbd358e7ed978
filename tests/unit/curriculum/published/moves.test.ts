import { describe, expect, it } from 'vitest';
import {
  follow,
  judgeMoves,
  landing,
  leftFrom,
  type Moves,
  type Standing,
} from '../../../../src/curriculum/published/moves.ts';

const moves: Moves = {
  moved: [
    { from: '/a/', to: '/b/' },
    { from: '/a/#own', to: '/c/#two' },
    { from: '/b/#left', to: '/c/#three' },
    { from: '/whole/', to: '/c/#two' },
  ],
  gone: [
    { from: '/d/', why: 'Repealed.', nearest: ['/c/'] },
    { from: '/c/#gone', why: 'Wrong.', nearest: ['/c/'] },
    { from: '/a/#gone', why: 'Old.', nearest: ['/b/'] },
  ],
};
const [page, part, earlier] = moves.gone;

describe('follow', () => {
  it.each([
    ['/b/', '/b/'],
    ['/a/', '/b/'],
    ['/a/#one', '/b/#one'],
    ['/a/#own', '/c/#two'],
    ['/a/#left', '/c/#three'],
    ['/whole/', '/c/#two'],
    ['/whole/#one', '/c/#two'],
    ['/d/', page],
    ['/d/#one', page],
    ['/c/#gone', part],
    ['/c/#one', '/c/#one'],
  ])('%s leads to %j', (place, end) => {
    expect(follow(place, moves)).toEqual(end);
  });
});

describe('landing', () => {
  it.each([
    ['/a/#one', '/b/#one'],
    ['/d/#one', '/d/'],
    ['/c/#gone', '/c/#gone'],
    ['/a/#gone', '/b/#gone'],
  ])('sends who asks for %s to %s', (place, to) => {
    expect(landing(place, moves)).toBe(to);
  });
});

describe('leftFrom', () => {
  it('knows what left a page, and what was gone before the page moved', () => {
    expect(leftFrom('/b/', moves)).toEqual([
      { anchor: 'left', end: '/c/#three' },
      { anchor: 'gone', end: earlier },
    ]);
    expect(leftFrom('/c/', moves)).toEqual([{ anchor: 'gone', end: part }]);
    expect(leftFrom('/d/', moves)).toEqual([]);
  });
});

describe('judgeMoves', () => {
  const pages: Record<string, string[]> = { '/b/': ['one'], '/c/': ['two', 'three'], '/assignment/': [] };
  const standing: Standing = {
    stands: (address) => address in pages || address === '/feeds/all.xml',
    has: (address, anchor) => pages[address]?.includes(anchor),
  };
  const told = (moves: Partial<Moves>, known = standing) =>
    judgeMoves({ moved: [], gone: [], ...moves }, known).map(({ from, message }) => `${from} ${message}`);

  it('has nothing to say of lines that lead somewhere', () => {
    expect(told(moves)).toEqual([]);
  });

  it.each([
    [
      'a page that stands',
      '/b/',
      '/c/',
      '/b/ still stands: take the line out, or choose another address for what stands there',
    ],
    ['a part that stands', '/b/#one', '/c/', '/b/#one still stands: take the line out'],
    ['a part of no page', '/x/#one', '/c/', '/x/#one there is no page /x/: mend the address'],
    ['a dead end', '/x/', '/y/', '/x/ leads to /y/, where nothing stands: mend the address'],
    ['a missing anchor', '/x/', '/c/#one', '/x/ leads to /c/#one, and that page has no {#one}: mend the anchor'],
    ['itself', '/x/', '/x/', '/x/ leads to /x/ and from there back: say where it stands now'],
    [
      'a file for a page',
      '/feeds/x.xml',
      '/b/',
      '/feeds/x.xml leads to /b/: a page cannot stand for a file, nor a file for a page',
    ],
    [
      'a page that takes a fragment',
      '/assignment/',
      '/b/',
      '/assignment/ carries what people wrote behind its #, which cannot be led on: bring it back to its place',
    ],
  ])('tells of %s', (_what, from, to, message) => {
    expect(told({ moved: [{ from, to }] })).toContain(message);
  });

  it('tells of chains, with their end, and of loops', () => {
    const chain = [
      { from: '/1/', to: '/2/' },
      { from: '/2/', to: '/3/' },
      { from: '/3/', to: '/b/' },
    ];
    expect(told({ moved: chain })).toEqual([
      '/1/ leads to /2/, which leads on: write /b/',
      '/2/ leads to /3/, which leads on: write /b/',
    ]);
    const loop = [
      { from: '/1/', to: '/2/' },
      { from: '/2/', to: '/1/' },
      { from: '/3/', to: '/1/' },
    ];
    expect(told({ moved: loop })).toEqual([
      '/1/ leads to /2/ and from there back: say where it stands now',
      '/2/ leads to /1/ and from there back: say where it stands now',
      '/3/ leads to /1/ and from there back: say where it stands now',
    ]);
  });

  it('tells of a part that was sent to a part that moved on', () => {
    const moved = [
      { from: '/b/#old', to: '/b/#newer' },
      { from: '/b/#newer', to: '/c/#two' },
    ];
    expect(told({ moved })).toEqual(['/b/#old leads to /b/#newer, which leads on: write /c/#two']);
  });

  it('tells of what leads to something taken out, of lines said twice, and of files that are gone', () => {
    const gone = [{ from: '/d/', why: 'Repealed.', nearest: ['/c/'] }];
    expect(told({ moved: [{ from: '/x/', to: '/d/' }], gone })).toEqual([
      '/x/ leads to /d/, which was taken out: say what is nearest to it instead',
    ]);
    expect(told({ moved: [{ from: '/d/', to: '/c/' }], gone })).toEqual(['/d/ stands twice: take one line out']);
    expect(told({ gone: [{ from: '/feeds/x.xml', why: 'Old.', nearest: ['/feeds/all.xml'] }] })).toEqual([
      '/feeds/x.xml is a file, which other programs read: move it to another file instead',
    ]);
    expect(told({ gone: [{ from: '/x/', why: 'Old.', nearest: ['/y/'] }] })).toEqual([
      '/x/ leads to /y/, where nothing stands: mend the address',
    ]);
  });

  it('says nothing of what is not known', () => {
    const unknown = { stands: () => undefined, has: () => undefined };
    expect(told({ moved: [{ from: '/x/#a', to: '/y/#b' }] }, unknown)).toEqual([]);
  });
});
