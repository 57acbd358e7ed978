import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesOf, joined, MOST, paperName, toPaper } from '../../../../src/assignment/sheets/copies.ts';

const paper = (at: number, name = '', fields: [string, string][] = []) =>
  toPaper({ name, at, values: new Map(fields) });

describe('copiesOf', () => {
  it('finds the copies of one sheet among all papers, the last changed first', () => {
    const papers = new Map<string, unknown>([
      [paperName('meeting-log', 'a'), paper(1, 'green', [['meeting-1', 'Thursday']])],
      [paperName('meeting-log', 'b'), paper(2)],
      [paperName('goal-sheet', 'c'), paper(3)],
    ]);
    const copies = copiesOf('meeting-log', papers);
    expect(copies.map(({ id, name }) => [id, name])).toEqual([
      ['b', ''],
      ['a', 'green'],
    ]);
    expect([...copies[1]!.values]).toEqual([['meeting-1', 'Thursday']]);
  });

  it('takes back what it wrote, whatever was typed, through JSON', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.array(fc.tuple(fc.string(), fc.string())), (name, at, fields) => {
        const kept = JSON.parse(JSON.stringify(paper(at, name, fields))) as unknown;
        const [copy] = copiesOf('s', new Map([['s/x', kept]]));
        expect(copy).toEqual({ id: 'x', name: name.slice(0, MOST.name), at, values: new Map(fields) });
      }),
    );
  });

  it('passes over what is no copy, and never throws', () => {
    const odd = [null, 1, 'words', [], {}, { v: 2, name: '', at: 1, fields: [] }, { v: 1, name: 3, at: 1, fields: [] }];
    for (const value of odd) expect(copiesOf('s', new Map([['s/x', value]]))).toEqual([]);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => copiesOf('s', new Map([['s/x', value]]))).not.toThrow();
      }),
    );
    const half = { v: 1, name: 'n', at: 1, fields: [['a', 'b'], ['c'], 4, ['d', 5], ['__proto__', 'e']] };
    expect([...copiesOf('s', new Map([['s/x', half]]))[0]!.values]).toEqual([
      ['a', 'b'],
      ['__proto__', 'e'],
    ]);
  });
});

describe('joined', () => {
  const map = (fields: Record<string, string>) => new Map(Object.entries(fields));

  it('keeps what was typed here, and what another tab wrote into other fields', () => {
    const shown = map({ a: 'old', b: 'old' });
    const elsewhere = map({ a: 'old', b: 'new from the other tab' });
    const typed = map({ a: 'typed', b: 'old', c: '' });
    expect(joined(elsewhere, shown, typed)).toEqual(map({ a: 'typed', b: 'new from the other tab' }));
  });

  it('takes an emptied field out, and cuts what is longer than a field may be', () => {
    expect(joined(map({ a: 'old' }), map({ a: 'old' }), map({ a: '' }))).toEqual(new Map());
    expect(joined(new Map(), new Map(), map({ a: 'x'.repeat(9000) })).get('a')).toHaveLength(MOST.field);
  });

  it('changes nothing when nothing was typed', () => {
    const fields = fc.dictionary(fc.string(), fc.string({ minLength: 1, maxLength: 50 }));
    fc.assert(
      fc.property(fields, (kept) => {
        expect(joined(map(kept), map(kept), map(kept))).toEqual(map(kept));
      }),
    );
  });
});
