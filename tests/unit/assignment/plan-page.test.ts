import { describe, expect, it } from 'vitest';
import { assignables, type Standing } from '../../../src/assignment/assignables.ts';
import type { Assignment } from '../../../src/assignment/assignment.ts';
import { LANDING } from '../../../src/assignment/plan/arriving.ts';
import { doWords, whereIn } from '../../../src/assignment/plan/next.ts';
import { problemWords, type PlanProblem } from '../../../src/assignment/plan/problems.ts';
import { erasePlan, keepPlan, relationOf, savedIn } from '../../../src/assignment/plan/saved.ts';
import { planText } from '../../../src/assignment/wire.ts';
import { learningOf } from '../../../src/record/learning.ts';
import { openRecord } from '../../../src/record/store.ts';
import { CATALOG } from '../dashboard/catalogs.ts';

const MINUTE = 60_000;
const AT = Date.UTC(2027, 2, 5, 10);
const plan = (more: Partial<Assignment> = {}): Assignment => ({
  ...{ id: 'abcdefgh', at: AT, to: 'Minh', from: 'Meera', note: '', items: [{ ref: 'law' }], ...more },
});
const saved = (more: Partial<Assignment> = {}) => ({ plan: plan(more), sender: 'ABCDEFGH', at: 1 });

/** A record of its own, with nothing written anywhere. */
function store() {
  let count = 0;
  return openRecord({
    storage: undefined,
    session: undefined,
    locks: undefined,
    now: () => AT,
    random: (bytes) => bytes.fill((count += 1)),
  });
}
const assigned = (of: ReturnType<typeof store>) => learningOf(of.facts()).assigned;

describe('the address of a plan', () => {
  it.each(['#1.nZJ', '#0.WyJh', '#9.abc', '#%31.abc', `#${'x'.repeat(24)}`])('is %s', (hash) =>
    expect(LANDING.mark.test(hash)).toBe(true),
  );
  it.each(['', '#', '#main', '#tell', '#plan', '#others'])('is not %s', (hash) => {
    expect(LANDING.mark.test(hash)).toBe(false);
  });
});

describe('a plan that came', () => {
  it.each([
    ['new', 'no other is kept', plan(), 0, undefined],
    ['kept', 'it is the one', plan(), 0, saved()],
    ['changed', 'it was made later', plan({ at: AT + MINUTE }), 0, saved()],
    ['changed', 'it was changed in the same minute', plan({ note: 'More' }), 0, saved()],
    ['older', 'it was made earlier', plan({ at: AT - MINUTE }), 0, saved()],
    ['older', 'a part of it is missing', plan({ items: [] }), 1, saved()],
    ['changed', 'a part of a later one is missing', plan({ at: AT + MINUTE, items: [] }), 1, saved()],
  ] as const)('is %s when %s', (relation, _, came, lost, kept) => {
    expect(relationOf(came, lost, kept)).toBe(relation);
  });

  it('is kept in the place of the one before, with the same sender, and the former is gone', () => {
    const record = store();
    expect(keepPlan(record, plan(), 'ABCDEFGH')).toBe(true);
    expect(keepPlan(record, plan({ at: AT + MINUTE, note: 'Changed' }), 'ABCDEFGH')).toBe(true);
    expect(keepPlan(record, plan({ id: 'planTwo2' }), 'senderTw')).toBe(true);
    expect(savedIn(assigned(record)).map(({ plan: { id, note }, sender }) => [id, note, sender])).toEqual([
      ['abcdefgh', 'Changed', 'ABCDEFGH'],
      ['planTwo2', '', 'senderTw'],
    ]);
    expect(record.facts().filter(({ type }) => type === 'assigned')).toHaveLength(2);
    erasePlan(record, 'abcdefgh');
    expect([...assigned(record).keys()]).toEqual(['planTwo2']);
  });

  it('that is too long to be kept leaves the former one', () => {
    const record = store();
    keepPlan(record, plan(), 'ABCDEFGH');
    const items = CATALOG.modules.map((_, index) => ({ ref: `aaa${index + 2}`, note: '"'.repeat(280) }));
    const long = plan({ items: Array.from({ length: 14 }, () => items).flat().map((item, index) => ({ ...item, ref: `a${index.toString(36).padStart(3, 'b').replaceAll(/[01]/g, 'z')}` })) }); // prettier-ignore
    expect(planText(long).length).toBeGreaterThan(15_000);
    expect(keepPlan(record, long, 'ABCDEFGH')).toBe(false);
    expect(savedIn(assigned(record))[0]!.plan).toEqual(plan());
  });

  it('that a newer version wrote is passed over, and stays in the record', () => {
    const value = { plan: '["a",2,{}]', sender: 'ABCDEFGH' };
    expect(savedIn(new Map([['abcdefgh', { value, at: 1 }]]))).toEqual([]);
  });
});

describe('what to do next', () => {
  const known = assignables(CATALOG);
  const refs = ['law', 'zzzz', 'home', 'trade'].map((ref) => ({ ref: CATALOG.modules.find(({ id }) => id === ref)?.code ?? ref })); // prettier-ignore
  const where = (...done: Standing['done'][]) =>
    whereIn({ items: refs }, known, ({ ref }) => ({
      done: done[refs.findIndex((each) => each.ref === ref)] ?? 'open',
    }));

  it('is the first thing that is not done; what this site does not have is passed over', () => {
    expect(where('done')).toMatchObject({ next: { is: { id: 'home' }, begun: false }, done: 1, of: 3 });
    expect(where('done', 'open', 'begun')).toMatchObject({ next: { is: { id: 'home' }, begun: true } });
    expect(where('begun', 'open', 'done')).toMatchObject({ next: { is: { id: 'law' }, begun: true }, done: 1 });
  });

  it('is nothing when all is done', () => {
    expect(where('done', 'open', 'done', 'done')).toEqual({ next: undefined, done: 3, of: 3 });
    expect(whereIn({ items: [{ ref: 'zzzz' }] }, known, () => undefined)).toEqual({ next: undefined, done: 0, of: 0 });
  });

  it('has words for a button, of each kind', () => {
    const words = new Map([...known.values()].map((is) => [is.kind, [doWords(is, false), doWords(is, true)]]));
    expect(Object.fromEntries(words)).toEqual({
      module: ['The module “All about trade”', 'Go on: the module “All about trade”'],
      lesson: ['Read “A lesson on trade”', 'Read “A lesson on trade”'],
      exercise: ['The exercise of “A lesson on trade”', 'Go on: the exercise of “A lesson on trade”'],
      'self-assessment': ['Check yourself: trade', 'Go on: check yourself: trade'],
      guide: ['Read “Guide to trade”', 'Read “Guide to trade”'],
      foundation: ['Read “agreement”', 'Read “agreement”'],
      path: ['Open the path “eight-weeks”', 'Open the path “eight-weeks”'],
    });
  });
});

describe('words on a link or file that shows no plan', () => {
  const ALL: PlanProblem[] = ['damaged', 'newer', 'too-long', 'too-large', 'a-report', 'a-plan', 'unreadable'];
  it.each(ALL)('are kind, and say that the record is as it was: %s', (problem) => {
    for (const from of ['link', 'file'] as const) {
      const words = problemWords(problem, from);
      expect(words).toMatch(/Your record here is as it was\.$/);
      if (problem !== 'a-report') expect(words).toMatch(/[Aa]sk your mentor/);
      expect(words).not.toMatch(/!|error|invalid/i);
    }
  });
});
