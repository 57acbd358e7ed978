import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrived, MOVE, moveAddress, settled } from '../../../src/dashboard/arrival.ts';
import { offerOf, problemWords, taken } from '../../../src/dashboard/incoming.ts';
import { merge } from '../../../src/record/merge.ts';
import { FakeStorage } from '../record/fake-storage.ts';
import { answer, fact } from './catalogs.ts';

const random = (bytes: Uint8Array) => bytes.fill(7);

describe('a link that arrives', () => {
  const open = (hash: string, session = new FakeStorage()) => {
    const replaced: string[] = [];
    const location = { hash, pathname: '/my-learning/' };
    return { data: arrived({ location, replace: (to) => replaced.push(to), session }, MOVE), replaced, session };
  };

  it('is read once, taken out of the address, and found again after a reload', () => {
    const { data, replaced, session } = open('#move=1.abc');
    expect(data).toBe('1.abc');
    expect(replaced).toEqual(['/my-learning/']);
    expect(open('', session).data).toBe('1.abc');
    settled({ session }, MOVE);
    expect(open('', session).data).toBeUndefined();
  });

  it('leaves other fragments alone', () => {
    expect(open('#copy')).toMatchObject({ data: undefined, replaced: [] });
  });

  it('is not put aside when it is too long, and takes the place of one that waits', () => {
    const { session } = open('#move=1.abc');
    const long = open(`#move=${'a'.repeat(5000)}`, session);
    expect(long.data).toHaveLength(5000);
    expect(open('', session).data).toBeUndefined();
  });

  it('works where storage is forbidden', () => {
    const location = { hash: '#move=1.abc', pathname: '/' };
    expect(arrived({ location, replace: () => {}, session: undefined }, MOVE)).toBe('1.abc');
    settled({ session: undefined }, MOVE);
  });

  it('stands in the fragment of the page’s own address', () => {
    expect(moveAddress('https://a.example/learn/my-learning/?x#copy', '1.b')).toBe(
      'https://a.example/learn/my-learning/#move=1.b',
    );
  });
});

describe('what an offer says', () => {
  const mine = [answer('a', 1, 1), fact('note', 'x#y', 'Mine', 2)];

  it('counts what is new, what is here, what is lost', () => {
    const offer = offerOf(mine, { facts: [...mine, answer('b', 0, 3)], damaged: 2 });
    expect(offer.says).toEqual([
      'It adds 1 answer.',
      '2 things in it are here already and will not be doubled.',
      '2 parts of it could not be read; the rest can.',
    ]);
    expect(offer.idle).toBe(false);
    expect(offerOf(mine, { facts: mine, damaged: 0 }).idle).toBe(true);
  });

  it('names what would be erased here, and asks about what was erased here', () => {
    const there = offerOf(mine, { facts: [fact('erased', '', [mine[0]!.id], 5)], damaged: 0 });
    expect(there.says).toContain('1 thing that is here was erased there, and will be erased here too.');
    expect(there.idle).toBe(false);
    const here = [fact('erased', '', [mine[0]!.id], 5)];
    const offer = offerOf(here, { facts: [mine[0]!], damaged: 0 });
    expect(offer.erasedHere).toEqual([mine[0]]);
    expect(merge(here, taken(offer, false, random)).some(({ type }) => type === 'answer')).toBe(false);
    expect(merge(here, taken(offer, true, random)).filter(({ type }) => type === 'answer')).toHaveLength(1);
  });

  it('has kind words for every problem, also for one it does not know', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('copy' as const, 'link' as const), (problem, from) => {
        expect(problemWords(problem, from)).toMatch(/^\S.* Your record here is as it was\.$/);
      }),
    );
  });
});
