import { describe, expect, it } from 'vitest';
import { assignables } from '../../../../src/assignment/assignables.ts';
import { csvRows, csvText } from '../../../../src/assignment/group/csv.ts';
import { objectivesOf, strands } from '../../../../src/assignment/group/confidence.ts';
import { missedOf } from '../../../../src/assignment/group/missed.ts';
import { tablesOf } from '../../../../src/assignment/group/table.ts';
import { CATALOG, menteesOf, report, TODAY } from './group-fixtures.ts';

const [LAW, HOME] = CATALOG.modules.map(({ code, lessons }) => ({ code, lesson: lessons[0]!.code })) as [Record<'code' | 'lesson', string>, Record<'code' | 'lesson', string>]; // prettier-ignore
const code = (id: string) => CATALOG.modules.flatMap(({ questions }) => questions).find((each) => each.id === id)!.code;
const score = (module: string, codes: string[]) => ({
  module,
  right: 1,
  partly: 0,
  missed: codes.length,
  of: 9,
  codes,
});

describe('tables', () => {
  const open = (ref: string) => ({ ref, done: 'open' as const });

  it('put plans with something in common side by side, and others by themselves', () => {
    const tables = tablesOf(
      menteesOf(
        report('a', TODAY, { plan: 'plan000A', items: [open('aaa'), open('bbb')] }),
        report('b', TODAY, { plan: 'plan000B', items: [open('zzz')] }),
        report('c', TODAY, { plan: 'plan000C', items: [open('ccc'), open('bbb')] }),
        report('d', TODAY, { plan: 'plan000A', items: [] }),
        report('e', TODAY, { plan: 'plan000D', items: [open('ccc')] }),
      ),
      TODAY,
    );
    expect(tables.map(({ refs, rows }) => [refs, rows.map(({ mentee }) => mentee.now.report.sender[0])])).toEqual([
      [['zzz'], ['b']],
      [
        ['aaa', 'bbb', 'ccc'],
        ['a', 'c', 'd', 'e'],
      ],
    ]);
    expect(tables[1]!.rows[1]!.entries).toEqual([undefined, { state: 'open' }, { state: 'open' }]);
  });
});

describe('a CSV file', () => {
  it('quotes as RFC 4180 asks and lets no spreadsheet take words for a formula', () => {
    expect(
      csvText([
        ['a', 'b,c', 'd"e', 'f\r\ng'],
        ['=1+1', '+2', '-3', '@x', '\tq', '\rz', 'ok=1', ''],
      ]),
    ).toBe(`\uFEFFa,"b,c","d""e","f\r\ng"\r\n'=1+1,'+2,'-3,'@x,'\tq,"'\rz",ok=1,\r\n`);
  });

  it('has a line for each mentee and thing, and no own words', () => {
    const mentees = menteesOf(
      report('a', TODAY, { name: '=cmd|x', question: 'secret', items: [{ ref: LAW.lesson, done: 'open', due: TODAY - 5 }, { ref: 'nnn', done: 'done' }] }), // prettier-ignore
    );
    const rows = csvRows(tablesOf(mentees, TODAY), assignables(CATALOG));
    expect(rows.slice(1)).toEqual([
      ['=cmd|x', '2024-10-04', 'law', 'Lesson', 'A lesson on law', LAW.lesson, '2024-09-29', 'Past its day'],
      ['=cmd|x', '2024-10-04', '', '', '', 'nnn', '', 'Done'],
    ]);
    expect(csvText(rows)).not.toContain('secret');
    expect(csvText(rows)).toContain("\r\n'=cmd|x,");
  });
});

describe('missed questions', () => {
  const one = report('a', TODAY, { scores: [score(LAW.code, [code('law-q1'), code('law-q2'), 'nnnn'])] });
  const two = report('b', TODAY, { scores: [score(LAW.code, [code('law-q2')]), score(HOME.code, [code('home-q1')])] });
  const silent = report('c', TODAY);
  const ids = (...all: Parameters<typeof menteesOf>) =>
    missedOf(menteesOf(...all), CATALOG).map(({ question, by, of }) => [question.id, by, of]);

  it('are all of one mentee', () => {
    expect(ids(one, silent)).toEqual([
      ['law-q1', 1, 1],
      ['law-q2', 1, 1],
    ]);
  });

  it('are those that two or more had not right', () => {
    expect(ids(one, two, silent)).toEqual([['law-q2', 2, 2]]);
  });

  it('count the newest report alone', () => {
    expect(ids(one, two, report('b', TODAY + 1, { scores: [score(LAW.code, [])] }))).toEqual([]);
  });
});

describe('how sure', () => {
  it('is shown by objective, with lines that lie on one another as one', () => {
    const rated = CATALOG.modules[1]!.scales[0]!;
    const mentees = menteesOf(
      report('a', TODAY, { confidence: [{ code: rated.code, before: 2, after: 4 }, { code: 'nnnn', after: 1 }] }), // prettier-ignore
      report('b', TODAY, { confidence: [{ code: rated.code, before: 2, after: 4 }] }),
      report('c', TODAY, { confidence: [{ code: rated.code, after: 1 }] }),
      report('d', TODAY),
    );
    const [objective, ...more] = objectivesOf(mentees, CATALOG);
    expect(more).toEqual([]);
    expect(objective!.statement).toBe(rated.statement);
    expect(objective!.lines).toHaveLength(3);
    expect(strands(objective!.lines)).toEqual([{ before: 2, after: 4, count: 2 }]);
  });
});
