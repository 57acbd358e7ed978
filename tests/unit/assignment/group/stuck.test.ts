import { describe, expect, it } from 'vitest';
import { cellOf, reasonPieces, reasonsOf, shortPieces } from '../../../../src/assignment/group/stuck.ts';
import type { Done, Reported } from '../../../../src/assignment/report.ts';
import { menteesOf, report, TODAY } from './group-fixtures.ts';

const item = (ref: string, done: Done, due?: number): Reported => ({ ref, done, ...(due !== undefined && { due }) });
const reasons = (...all: Parameters<typeof menteesOf>) => reasonsOf(menteesOf(...all)[0]!, TODAY);

describe('who is stuck', () => {
  it('is nobody whose things are done or not due', () => {
    const items = [item('law', 'done', TODAY - 5), item('home', 'open', TODAY), item('trade', 'begun')];
    expect(reasons(report('a', TODAY - 1, { items }))).toEqual([]);
  });

  it('is who has something overdue, whether its day passed before the report or since', () => {
    const items = [item('law', 'open', TODAY - 5), item('home', 'begun', TODAY - 1)];
    expect(reasons(report('a', TODAY - 3, { items }))).toEqual([
      { why: 'overdue', ref: 'law', due: TODAY - 5, done: 'open', others: 0 },
      { why: 'overdue', ref: 'home', due: TODAY - 1, done: 'begun', others: 0 },
    ]);
  });

  it('names one of many overdue things and counts the others', () => {
    const items = ['aaa', 'bbb', 'ccc', 'ddd'].map((ref) => item(ref, 'open', TODAY - 5));
    const [reason, ...more] = reasons(report('a', TODAY, { items }));
    expect(more).toEqual([]);
    expect(reasonPieces(reason!).at(-1)).toBe('; the day of 3 more things has passed too.');
  });

  it('is who began something and did not finish it between two reports, said once', () => {
    const items = [item('law', 'begun', TODAY - 9), item('home', 'done')];
    const before = [item('law', 'begun', TODAY - 9), item('home', 'open')];
    expect(reasons(report('a', TODAY - 8, { items: before }), report('a', TODAY - 1, { items }))).toEqual([
      { why: 'begun', ref: 'law', before: TODAY - 8, now: TODAY - 1 },
    ]);
  });

  it('is who moved nothing between the last two reports, however many there are', () => {
    const items = [item('law', 'done'), item('home', 'open')];
    const all = [20, 8, 1].map((ago) => report('a', TODAY - ago, { items }));
    expect(reasons(...all)).toEqual([{ why: 'still', before: TODAY - 8, now: TODAY - 1 }]);
    expect(reasons(...all.map((each) => ({ ...each, items: [item('law', 'done')] })))).toEqual([]);
  });

  it('is nobody who sent two reports on one day', () => {
    const items = [item('home', 'begun')];
    const first = report('a', TODAY, { items });
    expect(reasons(first, { ...first, at: first.at + 120_000 })).toEqual([]);
  });

  it('is who asks something', () => {
    expect(reasons(report('a', TODAY, { question: 'Why?' }))).toEqual([{ why: 'question' }]);
  });

  it('is said in sentences without a word on the person', () => {
    const span = { before: TODAY - 8, now: TODAY };
    const said = (['begun', 'still'] as const).map((why) => reasonPieces({ why, ref: 'law', ...span }));
    expect(said).toEqual([
      [{ ref: 'law' }, ' was begun in the report of ', { day: TODAY - 8 }, ' and not finished in that of ', { day: TODAY }, '. Is it too long, or unclear?'],
      ['Nothing of the plan moved between the reports of ', { day: TODAY - 8 }, ' and ', { day: TODAY }, '. Is it still the right plan?'],
    ]); // prettier-ignore
    expect(shortPieces({ why: 'still', ...span })).toEqual(['the plan has not moved']);
  });
});

describe('a cell of the table', () => {
  it.each([
    ['done', TODAY - 5, 'done'],
    ['open', undefined, 'open'],
    ['begun', TODAY, 'begun'],
    ['open', TODAY - 4, 'overdue'],
    ['begun', TODAY - 3, 'passed'],
    ['open', TODAY - 1, 'passed'],
  ] as const)('of something %s by day %s is %s', (done, due, state) => {
    expect(cellOf(item('law', done, due), TODAY - 3, TODAY)).toBe(state);
  });
});
