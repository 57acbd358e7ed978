import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignables } from '../../../../src/assignment/assignables.ts';
import { agendaText, timed } from '../../../../src/assignment/group/agenda-text.ts';
import { agendaOf, shortened } from '../../../../src/assignment/group/agenda.ts';
import type { OwnPlan } from '../../../../src/assignment/assign/own-plans.ts';
import { changesOf } from '../../../../src/assignment/group/change.ts';
import { missedOf } from '../../../../src/assignment/group/missed.ts';
import type { Report } from '../../../../src/assignment/report.ts';
import { CATALOG, menteesOf, report, TODAY } from './group-fixtures.ts';

const steps = (...minutes: number[]) => minutes.map((each, index) => ({ id: `s${index}`, title: `Step ${index}`, minutes: each })); // prettier-ignore
const GUIDES = CATALOG.modules.map(({ id, guide }) => ({
  ...{ module: id, title: guide!.title, href: guide!.href },
  plans: [
    { minutes: 30, steps: steps(4, 7, 8, 4, 4, 3) },
    ...(id === 'trade' ? [{ minutes: 50, steps: steps(10, 20, 20) }] : []),
  ],
}));
const [law, home, trade] = CATALOG.modules as [(typeof CATALOG.modules)[0], (typeof CATALOG.modules)[0], (typeof CATALOG.modules)[0]]; // prettier-ignore
const item = (of: typeof law, done: 'open' | 'done' | 'begun', due?: number) => ({ ref: of.lessons[0]!.code, done, ...(due && { due }) }); // prettier-ignore

function agenda(minutes: 30 | 60, ...reports: Report[]) {
  const mentees = menteesOf(...reports);
  const missed = missedOf(mentees, CATALOG);
  return agendaOf({ minutes, mentees, missed, known: assignables(CATALOG), catalog: CATALOG, guides: GUIDES, today: TODAY }); // prettier-ignore
}
const minutesOf = (of: ReturnType<typeof agenda>) => of!.parts.map(({ minutes }) => minutes);

describe('an agenda', () => {
  it('is of the module with the most grounds, and says from which report each comes', () => {
    const found = agenda(
      30,
      report('a', TODAY, { name: 'Lan', items: [item(law, 'open', TODAY - 3), item(home, 'open', TODAY - 2)] }),
      report('b', TODAY, { name: 'Bo', items: [item(law, 'done'), item(home, 'open', TODAY - 2)] }),
    );
    expect(found?.module.id).toBe('home');
    expect(found?.grounds.map((ground) => 'name' in ground && [ground.name, ground.reason.why])).toEqual([
      ['Bo', 'overdue'],
      ['Lan', 'overdue'],
    ]);
    expect(found?.refs).toEqual([item(home, 'open').ref]);
  });

  it('counts questions at the thing that comes next, and what was missed', () => {
    const asks = agenda(30, report('a', TODAY, { items: [item(law, 'done'), item(trade, 'open')], question: 'Why?' }));
    expect(asks?.module.id).toBe('trade');
    const codes = home.questions.slice(0, 2).map(({ code }) => code);
    const scores = [{ module: home.code, right: 0, partly: 0, missed: 2, of: 2, codes }];
    const missed = agenda(60, report('a', TODAY, { items: [item(trade, 'open')], scores }));
    expect(missed?.module.id).toBe('home');
    expect(missed?.refs).toEqual([`${home.code}.q`]);
    expect(missed?.parts[0]).toEqual({ what: 'missed', minutes: 8 });
  });

  it('without any ground takes what is left to do; and nothing where no module is named', () => {
    expect(agenda(30, report('a', TODAY, { items: [item(law, 'done'), item(home, 'open')] }))?.module.id).toBe('home');
    expect(agenda(30, report('a', TODAY, { items: [{ ref: 'agreement', done: 'open' }] }))).toBeUndefined();
  });

  it('begins with the questions, shortens the guide, and closes with the plan', () => {
    const found = agenda(30, report('a', TODAY, { items: [item(home, 'open')], question: 'Why?' }))!;
    expect(minutesOf(found)).toEqual([5, 3, 5, 6, 3, 3, 2, 3]);
    expect(found.shortened).toBe(22);
    expect(found.parts[1]!.href).toBe('/modules/home/mentor-guide/#plan-30-s0');
    expect(found.parts.map(({ what }) => what)).toEqual(['questions', ...Array.from({ length: 6 }, () => 'guide'), 'change']); // prettier-ignore
  });

  it('takes the session nearest to its length and never stretches it', () => {
    const hour = agenda(60, report('a', TODAY, { items: [item(trade, 'open')] }))!;
    expect(hour.guide.minutes).toBe(50);
    expect(minutesOf(hour)).toEqual([10, 20, 20, 5, 5]);
    expect(hour.shortened).toBeUndefined();
    const half = agenda(60, report('a', TODAY, { items: [item(home, 'open')] }))!;
    expect(half.parts.at(-2)).toEqual({ what: 'open', minutes: 25 });
  });

  it('adds up, whatever the reports say', () => {
    const some = fc.array(
      fc.record({
        sender: fc.constantFrom('a', 'b', 'c'),
        question: fc.constantFrom('', 'Why?'),
        items: fc.array(fc.constantFrom(item(law, 'open', TODAY - 1), item(home, 'begun'), item(trade, 'open')), { maxLength: 3 }), // prettier-ignore
        missed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(30 as const, 60 as const), (all, minutes) => {
        const scores = [{ module: law.code, right: 0, partly: 0, missed: 1, of: 2, codes: [law.questions[0]!.code] }];
        const found = agenda(minutes, ...all.map(({ sender, missed, ...more }, index) => report(sender, TODAY - index, { ...more, ...(missed && { scores }) }))); // prettier-ignore
        if (!found) return;
        expect(minutesOf(found).reduce((sum, each) => sum + each, 0)).toBe(minutes);
        expect(minutesOf(found).every((each) => each >= 1 && Number.isInteger(each))).toBe(true);
      }),
    );
  });

  it('shortens in proportion, to the very sum, and never below a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 12, max: 60 }), (minutes, sum) => {
        const left = shortened(minutes, sum);
        const all = minutes.reduce((total, each) => total + each, 0);
        expect(left.reduce((total, each) => total + each, 0)).toBe(Math.min(all, sum));
        left.forEach((each, index) => expect(each >= 1 && each <= minutes[index]!).toBe(true));
      }),
    ); // prettier-ignore
  });

  it('as text holds no names and no words of mentees', () => {
    const found = agenda(30, report('a', TODAY, { name: 'Lan', items: [item(home, 'open')], question: 'My secret?' }))!;
    const text = agendaText(found, (href) => `https://trellis.example${href}`);
    expect(text).not.toMatch(/Lan|secret/);
    expect(text.split('\n').slice(0, 4)).toEqual([
      'Our meeting, 30 minutes: home',
      '0 to 5 min: Their questions first',
      '5 to 8 min: Step 0',
      '  https://trellis.example/modules/home/mentor-guide/#plan-30-s0',
    ]);
    expect(timed(found.parts).at(-1)).toMatchObject({ from: 27, minutes: 3, title: 'Change the plan together' });
  });
});

describe('changing the plan', () => {
  const mentees = menteesOf(report('a', TODAY), report('b', TODAY), report('c', TODAY, { plan: 'planBBBB' }));
  const own = (id: string, name: string): OwnPlan => ({
    ...{ name, at: 1, kept: true },
    plan: { id, at: 1_700_000_000_000, to: '', from: '', note: '', items: [{ ref: 'haw2' }] },
  });

  it('opens each plan that is reported on and kept here, by its name', () => {
    const plans = [own('planAAAA', 'For Minh'), own('planBBBB', 'For Lan'), own('planCCCC', 'Another')];
    expect(changesOf('/a/', ['haw2'], mentees, plans)).toEqual([
      { words: 'Change “For Minh”', href: '/a/#plan=planAAAA' },
      { words: 'Change “For Lan”', href: '/a/#plan=planBBBB' },
    ]);
  });

  it('begins a new one otherwise, and says so', () => {
    const begin = { words: 'Begin a new plan with what is left', href: '/a/#add=haw2,haw2.x' };
    expect(changesOf('/a/', ['haw2', 'haw2.x'], mentees, [own('planCCCC', 'Another')])).toEqual([begin]);
  });
});
