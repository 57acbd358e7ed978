import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringBack, compareCopy, readCopy, writeCopy } from '../../src/record/copy.ts';
import type { Fact } from '../../src/record/fact.ts';
import { additions, merge } from '../../src/record/merge.ts';
import { histories, records } from '../unit/record/arbitraries.ts';
import { expectSame, RUNS } from './runs.ts';

const NOW = 1_795_437_000_000;
const both = fc.oneof(histories, records);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCopy(bytes(text));
const factsOf = (text: string) => {
  const opened = read(text);
  return 'facts' in opened ? opened.facts : [];
};
/** Of texts JSON is made of, so that damage looks like what stands around it. */
const damage = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'{}[]":,\\ a1'), maxLength: 8 }),
  fc.string({ maxLength: 5 }),
);

describe('a saved copy', () => {
  it('opened again is what was saved', () => {
    fc.assert(
      fc.property(both, (facts) => {
        expectSame(read(writeCopy(facts, NOW)), { facts, damaged: 0 });
        expectSame(merge(factsOf(writeCopy(facts, NOW)), []), merge(facts, []));
      }),
      RUNS,
    );
  });

  it('is the same reformatted, and quoted in a mail', () => {
    fc.assert(
      fc.property(both, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '> ', '>> '), (facts, line, quote) => {
        const text = JSON.stringify(JSON.parse(writeCopy(facts, NOW)), null, 2);
        expectSame(read(`Words\n${text}\n`.replaceAll(/^/gm, quote).replaceAll('\n', line)), { facts, damaged: 0 });
      }),
      RUNS,
    );
  });

  it('loses one fact at most by one line that was changed or cut', () => {
    fc.assert(
      fc.property(
        both.filter(({ length }) => length > 0),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        damage,
        (facts, at, from, to, words) => {
          const lines = writeCopy(facts, NOW).split('\n');
          const hit = 1 + (at % facts.length);
          const line = lines[hit] ?? '';
          const [start, end] = [from % (line.length + 1), to % (line.length + 1)].sort((a, b) => a - b);
          const hurt = line.slice(0, start) + words.replaceAll(/[\n\r]/g, '') + line.slice(end);
          const found = factsOf(lines.with(hit, hurt).join('\n')).map((fact) => JSON.stringify(fact));
          const others = facts.toSpliced(hit - 1, 1).map((fact) => JSON.stringify(fact));
          expect(found.length - others.length).toBeLessThanOrEqual(1);
          expectSame(found.slice(0, hit - 1), others.slice(0, hit - 1));
          expectSame(others.length > hit - 1 ? found.slice(-(others.length - hit + 1)) : [], others.slice(hit - 1));
        },
      ),
      RUNS,
    );
  });

  it('is read up to where it was cut off', () => {
    fc.assert(
      fc.property(both, fc.nat(), (facts, at) => {
        const text = writeCopy(facts, NOW);
        const length = at % text.length;
        const opened = read(text.slice(0, length));
        if ('problem' in opened) {
          expect(length).toBeLessThan(14);
          return;
        }
        expectSame(opened.facts, facts.slice(0, opened.facts.length));
        const whole = length === text.length - 1;
        expect(opened.damaged).toBe(whole ? 0 : 1);
        expect(opened.facts.length).toBeGreaterThanOrEqual(text.slice(0, length).split('},\n').length - 1);
      }),
      RUNS,
    );
  });

  it('never throws, whatever the bytes', () => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.json().map(bytes),
      damage.map(bytes),
      both.map((facts) => bytes(writeCopy(facts, NOW))),
      fc.constantFrom('{"trellis":1,"facts":[', '\n', '> ', '\uFEFF', '{"id":', '}').map(bytes),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 5 }), (parts) => {
        const opened = readCopy(Uint8Array.from(parts.flatMap((part) => [...part])));
        if ('facts' in opened) expectSame(factsOf(writeCopy(opened.facts, NOW)), opened.facts);
      }),
      RUNS,
    );
  });
});

describe('a comparison', () => {
  const isValue = ({ type }: Fact) => type !== 'erased';

  it('says what joining does', () => {
    fc.assert(
      fc.property(both, both, (a, b) => {
        const mine = merge(a, []);
        const { fresh, known, erasedHere, erases } = compareCopy(mine, b);
        const after = merge(mine, additions(mine, b));
        expectSame(fresh, after.filter((fact) => isValue(fact) && !mine.some(({ id, type }) => id === fact.id && type !== 'erased'))); // prettier-ignore
        expect(erases).toBe(mine.filter(isValue).length + fresh.length - after.filter(isValue).length);
        expect(fresh.length + known + erasedHere.length).toBeLessThanOrEqual(merge(b, []).filter(isValue).length);
        expectSame(
          after.filter(isValue).filter(({ id }) => erasedHere.some((fact) => fact.id === id)),
          [],
        );
      }),
      RUNS,
    );
  });

  it('and bringing back give every value that was erased here, once', () => {
    fc.assert(
      fc.property(both, both, (a, b) => {
        let count = 0;
        const random = (target: Uint8Array) => target.fill(200 + (count += 1));
        const { erasedHere } = compareCopy(a, b);
        const back = bringBack(erasedHere, random);
        const after = merge(a, back);
        const texts = new Set(after.map((fact) => JSON.stringify(fact)));
        expectSame(
          back.filter((fact) => !texts.has(JSON.stringify(fact))),
          [],
        );
        expectSame(
          back.map(({ id: _, ...rest }) => rest),
          erasedHere.map(({ id: _, ...rest }) => rest),
        );
        expectSame(compareCopy(after, b).erasedHere, []);
      }),
      RUNS,
    );
  });
});
