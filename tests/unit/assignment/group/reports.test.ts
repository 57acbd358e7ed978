import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, freeName, heldOf, keyOf, menteesIn, MOST_REPORTS, questionsOf, renamed, takeIn, type Mentee } from '../../../../src/assignment/group/reports.ts'; // prettier-ignore
import { openAll } from '../../../../src/assignment/group/opening.ts';
import type { Report } from '../../../../src/assignment/report.ts';
import { menteesOf, report, reports, TODAY } from './group-fixtures.ts';

/** What counts of a collection: who, and which reports in which order; not what they are called. */
const shape = (mentees: readonly Mentee[]) =>
  Object.fromEntries(mentees.map(({ key, now, earlier }) => [key, [now, ...earlier].map(({ text }) => text)]));
/** Takes in reports in several goes. */
const inTurn = (goes: readonly (readonly Report[])[]) => {
  const papers = new Map<string, unknown>();
  for (const go of goes) for (const [name, paper] of takeIn(menteesIn(papers), go).papers) papers.set(name, paper);
  return menteesIn(papers);
};

describe('what a mentee asked', () => {
  it('stays, though a newer report asks something else or nothing', () => {
    const [mentee] = menteesOf(
      report('a', TODAY + 1, { question: 'How do I begin?' }),
      report('a', TODAY + 2, { question: 'Whom do I ask?' }),
      report('a', TODAY + 3, { question: 'Whom do I ask?' }),
      report('a', TODAY + 4),
    );
    expect(questionsOf(mentee!).map(({ question }) => question)).toEqual(['Whom do I ask?', 'How do I begin?']);
    expect(questionsOf(mentee!)[0]!.at, 'by the newest that asked it').toBe(report('a', TODAY + 3).at);
  });
});

describe('a collection of reports', () => {
  it('is the same in whatever order and however often they come', () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        const together = shape(inTurn([[...one, ...other]]));
        expect(shape(inTurn([one, other]))).toEqual(together);
        expect(shape(inTurn([other, one]))).toEqual(together);
        expect(shape(inTurn([one, other, one, other.toReversed()]))).toEqual(together);
        expect(shape(inTurn([...one, ...other].map((each) => [each])))).toEqual(together);
      }),
    );
  });

  it('shows the newest of each sender and plan, and keeps the others', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const mentees = inTurn([all]);
        expect(mentees.map(({ key }) => key).sort()).toEqual([...new Set(all.map(keyOf))].sort());
        for (const { key, now, earlier } of mentees) {
          const times = all.filter((each) => keyOf(each) === key).map(({ at }) => at);
          expect(now.report.at).toBe(Math.max(...times));
          const order = [now, ...earlier].map((held) => held.report.at);
          expect(order).toEqual(order.toSorted((a, b) => b - a));
        }
        const distinct = new Set(all.map((each) => heldOf(each).text));
        expect(mentees.flatMap(({ earlier }) => earlier).length + mentees.length).toBe(distinct.size);
      }),
    );
  });

  it('gives everybody a name of their own', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const names = inTurn(all.map((each) => [each])).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every(Boolean)).toBe(true);
      }),
    );
  });

  it('goes into a file and comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        const mentees = inTurn([all]);
        const brought = await openAll(fileOf(mentees));
        expect(brought.unread.size).toBe(0);
        expect(shape(inTurn([brought.reports]))).toEqual(shape(mentees));
      }),
    );
  });

  it('of one minute shows the longer: what was cut off is shorter than the whole', () => {
    const whole = report('a', TODAY, { question: 'What comes next?' });
    const [mentee] = menteesOf(report('a', TODAY), whole);
    expect(mentee?.now.report.question).toBe('What comes next?');
    expect(mentee?.earlier).toHaveLength(1);
  });

  it('counts what came', () => {
    const mentees = menteesOf(report('a', TODAY));
    const { fresh, more, known, over } = takeIn(mentees, [
      ...[report('a', TODAY), report('a', TODAY - 3), report('b', TODAY), report('b', TODAY)],
    ]);
    expect({ fresh, more, known, over }).toEqual({ fresh: 1, more: 1, known: 2, over: 0 });
  });

  it('holds so many and no more', () => {
    const many = Array.from({ length: MOST_REPORTS + 5 }, (_, index) => report(`s${index}`, TODAY));
    const taken = takeIn([], many);
    expect(taken.papers.size).toBe(MOST_REPORTS);
    expect(taken.over).toBe(5);
  });

  it('passes over what is no report', () => {
    const good = takeIn([], [report('a', TODAY)]).papers;
    const papers = new Map<string, unknown>([
      ...good,
      ...Object.entries({ a: null, b: 7, c: 'x', d: { text: 7 }, e: { text: '["a",1]' }, f: { text: '[', as: {} } }),
    ]);
    expect(menteesIn(papers)).toHaveLength(1);
  });
});

describe('names', () => {
  it('are numbers where nobody typed one, and stay when others come', () => {
    const first = menteesOf(report('b', TODAY));
    expect(first[0]!.name).toBe('Mentee 1');
    const papers = new Map([
      ...takeIn([], [report('b', TODAY)]).papers,
      ...takeIn(first, [report('a', TODAY - 9)]).papers,
    ]);
    expect(menteesIn(papers).map(({ now, name }) => [now.report.sender[0], name])).toEqual([
      ['b', 'Mentee 1'],
      ['a', 'Mentee 2'],
    ]);
  });

  it('of two who call themselves the same are told apart', () => {
    expect(menteesOf(report('a', TODAY, { name: 'Lan' }), report('b', TODAY, { name: 'Lan' })).map(({ name }) => name)).toEqual(['Lan', 'Lan (2)']); // prettier-ignore
  });

  it('are changed on all papers of a mentee, and are never empty', () => {
    const mentees = menteesOf(report('a', TODAY), report('a', TODAY - 3), report('b', TODAY));
    const [mentee] = mentees;
    const papers = renamed(mentees, mentee!, '  Cô  Sáu ');
    expect([...papers.values()].map(({ as }) => as)).toEqual(['Cô Sáu', 'Cô Sáu']);
    expect([...renamed(mentees, mentee!, '').values()][0]!.as).toBe('Mentee 1');
    expect([...renamed(mentees, mentee!, 'Mentee 2').values()][0]!.as).toBe('Mentee 2 (2)');
    expect(freeName('', new Set(['Mentee 1']))).toBe('Mentee 2');
  });

  it('given by the mentor hold for newer reports too', () => {
    const first = takeIn([], [report('a', TODAY, { name: 'Lan' })]);
    const named = renamed(menteesIn(first.papers), menteesIn(first.papers)[0]!, 'Ms T');
    const second = takeIn(menteesIn(named), [report('a', TODAY + 5, { name: 'Lan' })]);
    const [mentee] = menteesIn(new Map([...named, ...second.papers]));
    expect(mentee?.name).toBe('Ms T');
    expect(mentee?.now.report.name).toBe('Lan');
  });
});
