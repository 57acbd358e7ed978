import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignables } from '../../../src/assignment/assignables.ts';
import {
  advance, draftOf, dueOf, freshDraft, longestNotes, meetingOf, minutesOf, planOf, type Action, type Change, type Draft,
} from '../../../src/assignment/assign/draft.ts'; // prettier-ignore
import { additionsOf, askedIn, stepsOf } from '../../../src/assignment/assign/given.ts';
import { defaultName, ownPlans, putPlan } from '../../../src/assignment/assign/own-plans.ts';
import { chatText, countWords, mailAddress, mailText } from '../../../src/assignment/assign/texts.ts';
import { zoneNamed } from '../../../src/assignment/assign/zone.ts';
import { MOST, tidy } from '../../../src/assignment/assignment.ts';
import { dayIn } from '../../../src/assignment/dates.ts';
import { planText, readPlan } from '../../../src/assignment/wire.ts';
import { openPapers } from '../../../src/record/papers.ts';
import { CATALOG } from '../dashboard/catalogs.ts';
import { FakeStorage } from '../record/fake-storage.ts';

const NOW = Date.UTC(2027, 1, 26, 10, 7, 31);
const MINUTE = 60_000;
const minute = Date.UTC(2027, 1, 26, 10, 7);
const fresh = freshDraft('Ab-_cdE1', NOW);
const after = (draft: Draft, ...changes: Change[]): Draft =>
  changes.reduce<Draft>((before, change) => advance(before, { ...change, now: NOW } as Action), draft);
const three = after(fresh, {
  type: 'add',
  items: [{ ref: 'abc' }, { ref: 'abc.x' }, { ref: 'def', on: '2027-03-05' }],
});
const refs = ({ items }: Draft) => items.map(({ ref }) => ref);

describe('a draft', () => {
  it('takes things in once, in order, and no more than a plan holds', () => {
    expect(refs(three)).toEqual(['abc', 'abc.x', 'def']);
    expect(advance(three, { type: 'add', items: [{ ref: 'abc' }], now: NOW })).toBe(three);
    const many = Array.from({ length: 60 }, (_, index) => ({ ref: `${'abcdefghij'[Math.floor(index / 10)]}${'abcdefghij'[index % 10]}z` })); // prettier-ignore
    const full = after(three, { type: 'add', items: many });
    expect(full.items).toHaveLength(MOST.items);
    expect(advance(full, { type: 'add', items: [{ ref: 'zzz' }], now: NOW })).toBe(full);
  });

  it('moves things up, down and to the top, and not beyond', () => {
    expect(refs(after(three, { type: 'move', ref: 'def', to: 1 }))).toEqual(['abc', 'def', 'abc.x']);
    expect(refs(after(three, { type: 'move', ref: 'abc', to: 1 }))).toEqual(['abc.x', 'abc', 'def']);
    expect(refs(after(three, { type: 'move', ref: 'def', to: 0 }))).toEqual(['def', 'abc', 'abc.x']);
    for (const to of [-1, 3]) expect(advance(three, { type: 'move', ref: 'abc', to, now: NOW })).toBe(three);
    expect(advance(three, { type: 'move', ref: 'nothing', to: 0, now: NOW })).toBe(three);
    expect(refs(after(three, { type: 'remove', ref: 'abc.x' }))).toEqual(['abc', 'def']);
  });

  it('sets all dates in order, and clears them', () => {
    const weekly = after(three, { type: 'dates', start: dayIn('2027-03-05')!, every: 7 });
    expect(weekly.items.map(({ on }) => on)).toEqual(['2027-03-05', '2027-03-12', '2027-03-19']);
    const swapped = after(weekly, { type: 'date', ref: 'abc', on: '2027-04-01' });
    expect(planOf(swapped).items.map(({ due }) => due)).toEqual(['2027-04-01', '2027-03-12', '2027-03-19'].map(dayIn));
    expect(after(weekly, { type: 'no-dates' }).items.every(({ on }) => on === '')).toBe(true);
    const late = after(three, { type: 'dates', start: dayIn('2199-12-31')!, every: 14 });
    expect(planOf(late).items.every(({ due }) => due === dayIn('2199-12-31'))).toBe(true);
  });

  it('leaves what is half typed alone, and does not send it', () => {
    for (const on of ['0002-03-05', '2027-02-30', 'tomorrow', '1999-12-31', '2200-01-01', '']) {
      const draft = after(three, { type: 'date', ref: 'def', on });
      expect(draft.items[2]!.on).toBe(on);
      expect(dueOf(on)).toBeUndefined();
      expect(planOf(draft).items[2]).toEqual({ ref: 'def' });
    }
  });

  it('sends words as they travel: without blanks at the ends, and no more than fit', () => {
    const draft = after(
      three,
      { type: 'words', field: 'to', words: '  Minh ' },
      { type: 'words', field: 'note', words: 'x'.repeat(300) },
      { type: 'note', ref: 'abc', note: ' First this. ' },
      { type: 'note', ref: 'def', note: '  ' },
    );
    expect(draft.note).toHaveLength(300);
    expect(planOf(draft)).toMatchObject({ to: 'Minh', from: '', note: 'x'.repeat(280) });
    expect(planOf(draft).items).toEqual([
      { ref: 'abc', note: 'First this.' },
      { ref: 'abc.x' },
      { ref: 'def', due: dayIn('2027-03-05') },
    ]);
  });

  it('has a meeting once it has a date and a time', () => {
    const half = after(three, { type: 'meet', meet: { on: '2027-03-14' }, zone: 'America/New_York' });
    expect(planOf(half).meeting).toBeUndefined();
    const whole = after(half, { type: 'meet', meet: { time: '19:00', minutes: 45 }, zone: 'America/New_York' });
    expect(planOf(whole).meeting).toEqual({
      ...{ at: new Date(2027, 2, 14, 19).getTime(), minutes: 45, zone: 'America/New_York' },
    });
    expect(meetingOf({ on: '2027-03-14', time: '19', minutes: 60, zone: 'UTC' })).toBeUndefined();
    expect(draftOf(planOf(whole)).meet).toEqual(whole.meet);
  });

  it('is newer than what was handed out as soon as it changes, even within the same minute', () => {
    expect(three.at).toBe(minute);
    const sent = advance(three, { type: 'sent' });
    expect(sent).toMatchObject({ at: minute, sent: minute });
    expect(advance(sent, { type: 'sent' })).toBe(sent);
    const changed = after(sent, { type: 'remove', ref: 'abc' });
    expect(changed.at).toBe(minute + MINUTE);
    expect(after(changed, { type: 'remove', ref: 'def' }).at).toBe(minute + MINUTE);
    const opened = draftOf(planOf(changed));
    expect(opened).toMatchObject({ id: fresh.id, touched: false });
    expect(after(opened, { type: 'words', field: 'to', words: 'Lan' })).toMatchObject({
      ...{ id: fresh.id, at: minute + 2 * MINUTE, touched: true },
    });
  });

  it('opened from a plan gives that plan again, whatever the plan', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 40 });
    const day = fc.integer({ min: 10_957, max: 84_005 });
    const items = fc.uniqueArray(
      fc.record(
        { ref: fc.stringMatching(/^[2-9a-z]{3,5}(?:\.[a-z])?$/), due: day, note: word },
        { requiredKeys: ['ref'] },
      ),
      { selector: ({ ref }) => ref, maxLength: 40 },
    );
    // Of an hour that a clock change gives twice, fields know the first only: these meetings are at noon.
    const meeting = fc.record({
      at: fc.integer({ min: 10_957, max: 84_000 }).map((days) => new Date(2000, 0, days - 10_956, 12).getTime()),
      minutes: fc.integer({ min: 5, max: 600 }),
      zone: fc.constant('Asia/Ho_Chi_Minh'),
    });
    const plans = fc
      .record(
        { id: fc.constant('Ab-_cdE1'), at: fc.constant(minute), to: word, from: word, note: word, items, meeting },
        { requiredKeys: ['id', 'at', 'to', 'from', 'note', 'items'] },
      )
      .map(tidy);
    fc.assert(
      fc.property(plans, (plan) => {
        expect(planOf(draftOf(plan))).toEqual(plan);
        expect(readPlan(planText(planOf(draftOf(plan))))).toEqual({ value: plan, lost: 0 });
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['+05:30', 'UTC'],
])('the zone %s is sent as %s', (zone, sent) => {
  expect(zoneNamed(zone)).toBe(sent);
});

describe('what a plan adds up to', () => {
  const known = assignables(CATALOG);
  const [law] = CATALOG.modules;
  const lesson = law!.lessons[0]!;

  it('counts what belongs to a whole module once', () => {
    const whole = known.get(law!.code)!.minutes;
    expect(whole).toBe(3 + 9 + 15 + 6);
    expect(minutesOf([{ ref: lesson.code }, { ref: `${lesson.code}.x` }], known)).toBe(24);
    expect(minutesOf([{ ref: law!.code }, { ref: lesson.code }, { ref: `${law!.code}.q` }], known)).toBe(whole);
    expect(minutesOf([{ ref: law!.code }, { ref: law!.guide!.code }], known)).toBe(whole + 30);
    expect(minutesOf([{ ref: 'gone' }], known)).toBe(0);
  });

  it('names the longest notes first', () => {
    const draft = after(
      three,
      { type: 'words', field: 'note', words: 'abc' },
      { type: 'note', ref: 'def', note: 'abcdef' },
    );
    expect(longestNotes(planOf(draft))).toEqual([{ ref: 'def', length: 6 }, { length: 3 }]);
  });
});

describe('a link to the builder', () => {
  const known = assignables(CATALOG);
  const code = CATALOG.modules[0]!.code;
  const path = CATALOG.paths[1]!;
  const today = dayIn('2027-03-01')!;

  it.each([
    ['add=q2pr,kn4.q', { add: ['q2pr', 'kn4.q'] }],
    ['add=q2pr%2Ckn4.q', { add: ['q2pr', 'kn4.q'] }],
    ['add=q2pr,<b>,__proto__,../..', { add: ['q2pr'] }],
    ['add=', undefined],
    ['plan=Ab-_cdE1', { plan: 'Ab-_cdE1' }],
    ['plan=../../..', undefined],
    ['move=1.abc', undefined],
  ])('%s', (data, asked) => {
    expect(askedIn(data)).toEqual(asked);
  });

  it('adds what is known, and of a path its steps, each due on the last day of its week', () => {
    expect(additionsOf([code, 'zzzzz'], known, CATALOG, today)).toEqual([{ ref: code }]);
    const steps = additionsOf([path.code], known, CATALOG, today);
    expect(steps).toEqual(stepsOf(path, known, today));
    expect(steps.map(({ on }) => on)).toEqual(['2027-03-07', '2027-03-14', '2027-03-21', '2027-03-28']);
    expect(steps.map(({ ref }) => known.get(ref)!.kind)).toEqual([
      ...['lesson', 'self-assessment', 'lesson', 'self-assessment'],
    ]);
  });
});

describe('own plans', () => {
  const desk = () => {
    const storage = new FakeStorage();
    const store = { status: () => 'kept' as const, subscribe: () => () => undefined };
    return { storage, papers: openPapers({ storage, store }) };
  };

  it('are kept by id with a name, the latest first', () => {
    const { papers } = desk();
    putPlan(papers, planOf(three), '', NOW);
    putPlan(papers, planOf({ ...three, id: 'zzzzzzzz', to: 'Lan' }), '  Spring \n plan ', NOW + 1);
    putPlan(papers, planOf({ ...three, to: 'Minh' }), '', NOW + 2);
    expect(ownPlans(papers).map(({ name, plan, kept }) => [name, plan.id, kept])).toEqual([
      ['Plan for Minh', 'Ab-_cdE1', true],
      ['Spring plan', 'zzzzzzzz', true],
    ]);
    expect(defaultName(planOf(three))).toMatch(/^Plan of .*2027/);
  });

  it('are passed over when they cannot be read', () => {
    const { papers } = desk();
    for (const [name, value] of [
      ['a', null],
      ['b', { plan: 5 }],
      ['c', { plan: '["a",9]' }],
      ['d', 'x'],
    ] as const)
      // prettier-ignore
      papers.put('plan', name, value);
    papers.put('plan', 'other-id', { name: 'x', plan: planText(planOf(three)), at: NOW });
    expect(ownPlans(papers)).toEqual([]);
  });
});

describe('texts to send', () => {
  const link = 'https://example.org/assignment/#1.abc';
  const plan = { to: 'Minh', from: 'Meera', items: planOf(three).items };
  const about = { plan, minutes: 45, link, page: 'https://example.org/assignment/', again: false };

  it('carry the link, and names only where they were given', () => {
    expect(chatText(about)).toBe(
      `Hello Minh, here is a plan for us: 3 things, about 45 minutes.\n${link}\nOpen it in your browser. No account is needed. Whoever has this link can read the plan.\nMeera`,
    );
    const nameless = mailText({ ...about, plan: { ...plan, to: '', from: '' }, minutes: 0 });
    expect(nameless.subject).toBe('A plan');
    expect(nameless.body).toMatch(/^Hello,\n\nHere is a plan for us: 3 things\. /);
    expect(nameless.body).toContain(`\n\n${link}\n\n`);
    expect(nameless.body).not.toMatch(/\n$/);
    expect(countWords([1], 61)).toBe('1 thing, about 1 hour');
  });

  it('say that a plan was changed, and how a file is opened where it is too long for a link', () => {
    const changed = { ...about, again: true, link: undefined };
    for (const text of [chatText(changed), mailText(changed).body]) {
      expect(text).toContain('ere is our plan, changed: 3 things');
      expect(text).toContain(
        'in the file that comes with this. Save it, open https://example.org/assignment/ and choose it there.',
      );
      expect(text).toContain('takes the place of the one before');
      expect(text).not.toMatch(/the link|undefined|false/);
    }
    expect(chatText(about)).not.toContain('changed');
  });

  it('open in mail while they are short enough', () => {
    const { subject, body } = mailText(about);
    const address = new URL(mailAddress({ subject, body })!);
    expect(address.searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
    expect(mailAddress({ subject, body: 'x'.repeat(2000) })).toBeUndefined();
  });
});
