import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignable, Kind } from '../../../src/assignment/assignables.ts';
import { isDated, type Assignment } from '../../../src/assignment/assignment.ts';
import { calendarText } from '../../../src/assignment/calendar.ts';
import { dayIn, isoOf } from '../../../src/assignment/dates.ts';
import { clean } from '../../../src/assignment/words.ts';

const MINUTE = 60_000;
const at = Date.UTC(2027, 1, 26, 10, 7);

const thing = (ref: string, kind: Kind, title: string): Assignable => ({
  ...{ ref, kind, title, id: ref, href: `/learn/modules/knowledge/${ref}/`, minutes: 14 },
});
const knownOf = (...things: Assignable[]) => new Map(things.map((each) => [each.ref, each]));
const known = knownOf(
  thing('q2pr', 'lesson', 'How a rule is made; who may speak, and when'),
  thing('q2pr.x', 'exercise', 'How a rule is made; who may speak, and when'),
  thing('kn4.q', 'self-assessment', 'Knowledge'),
);
const plan: Assignment = {
  ...{ id: 'Ab-_cdE1', at, to: 'Minh', from: 'Meera', note: 'Read them aloud.' },
  items: [
    { ref: 'q2pr', due: dayIn('2027-03-05')!, note: 'The second part first.' },
    { ref: 'q2pr.x' },
    { ref: 'kn4.q', due: dayIn('2027-12-31')! },
    { ref: 'zzzz', due: dayIn('2028-02-28')! },
  ],
  meeting: { at: Date.UTC(2027, 2, 14, 7, 30), minutes: 45, zone: 'America/New_York' },
};
const plain = { titles: false, site: 'Trellis' };
const full = { titles: true, site: 'Trellis', origin: 'https://example.org' };

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return { calendar, events };
};
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('a calendar file', () => {
  it('is this, octet by octet', () => {
    expect(calendarText({ ...plan, items: plan.items.slice(0, 2) }, known, plain).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Trellis//Plan//EN',
      'BEGIN:VEVENT',
      'UID:Ab-_cdE1-q2pr@trellis',
      'DTSTAMP:20270226T100700Z',
      `SEQUENCE:${at / MINUTE}`,
      'DTSTART;VALUE=DATE:20270305',
      'DTEND;VALUE=DATE:20270306',
      'SUMMARY:Reading\\, step 1 of 2',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:Ab-_cdE1@trellis',
      'DTSTAMP:20270226T100700Z',
      `SEQUENCE:${at / MINUTE}`,
      'DTSTART:20270314T073000Z',
      'DURATION:PT45M',
      'SUMMARY:Meeting',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says nothing about anybody unless it is asked to', () => {
    const text = calendarText(plan, known, plain);
    for (const hidden of ['Minh', 'Meera', 'aloud', 'second part', 'rule', 'Knowledge', 'http', 'New_York'])
      expect(text).not.toContain(hidden);
    expect(read(text).events.map(({ summary }) => summary)).toEqual([
      ...['Reading, step 1 of 4', 'Questions, step 3 of 4', 'Reading, step 4 of 4', 'Meeting'],
    ]);
  });

  it('carries titles and addresses when it is asked to, and still no names, notes or link of the plan', () => {
    const text = calendarText(plan, known, full);
    const [first, , unknown] = read(text).events;
    expect(first!.summary).toBe('How a rule is made; who may speak, and when');
    expect(first!.description).toBe('Reading, step 1 of 4\nhttps://example.org/learn/modules/knowledge/q2pr/');
    expect(first!.component.getFirstPropertyValue('url')).toBe('https://example.org/learn/modules/knowledge/q2pr/');
    expect(unknown!.summary).toBe('Reading, step 4 of 4');
    const unfolded = text.replaceAll('\r\n ', '');
    for (const hidden of ['Minh', 'Meera', 'aloud', 'second part', '/assignment/'])
      expect(unfolded).not.toContain(hidden);
    expect(calendarText(plan, known, { ...full, origin: undefined as never })).not.toContain('https');
  });

  it('keeps its events when the plan changes, and says that they changed', () => {
    const [before, after] = [plan, { ...plan, at: at + MINUTE, note: 'Changed.' }].map(
      (each) => read(calendarText(each, known, plain)).events,
    );
    expect(after!.map(({ uid }) => uid)).toEqual(before!.map(({ uid }) => uid));
    after!.forEach(({ sequence }, index) => expect(sequence).toBeGreaterThan(before![index]!.sequence));
    expect(calendarText(plan, known, plain), 'the same plan gives the same file').toBe(
      calendarText(plan, known, plain),
    );
  });

  it('knows whether there is a date', () => {
    expect(isDated(plan)).toBe(true);
    expect(isDated({ items: [{ ref: 'q2pr' }] })).toBe(false);
    expect(isDated({ items: [], meeting: plan.meeting! })).toBe(true);
  });
});

const ref = fc.stringMatching(/^[2-9a-z]{3,8}(?:\.[a-z])?$/);
const anyPlan: fc.Arbitrary<Assignment> = fc.record(
  {
    id: fc.stringMatching(/^[\w-]{8}$/),
    at: fc.integer({ min: 15_778_080, max: 120_965_759 }).map((minutes) => minutes * MINUTE),
    ...{ to: fc.string(), from: fc.string(), note: fc.string({ unit: 'grapheme' }) },
    items: fc.uniqueArray(
      fc.record({ ref, due: fc.integer({ min: 10_957, max: 84_005 }), note: fc.string() }, { requiredKeys: ['ref'] }),
      { selector: (item) => item.ref, maxLength: 40 },
    ),
    meeting: fc.record({
      at: fc.integer({ min: 15_778_080, max: 120_965_759 }).map((minutes) => minutes * MINUTE),
      minutes: fc.integer({ min: 5, max: 600 }),
      zone: fc.constant('Asia/Ho_Chi_Minh'),
    }),
  },
  { requiredKeys: ['id', 'at', 'to', 'from', 'note', 'items'] },
);

describe.each(['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/New_York', 'UTC'])('by the clock of %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => void (process.env.TZ = zone));
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('says the same calendar dates and the same instant, for any plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), fc.string({ unit: 'grapheme', maxLength: 200 }), (any, titles, title) => {
        const all = knownOf(...any.items.map((item) => thing(item.ref, 'lesson', title)));
        const text = calendarText(any, all, { ...full, titles });
        for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const dated = any.items.filter(({ due }) => due !== undefined);
        const { events } = read(text);
        expect(events).toHaveLength(dated.length + (any.meeting ? 1 : 0));
        dated.forEach(({ due }, index) => {
          const { startDate, endDate, component } = events[index]!;
          expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
          expect([startDate.toString(), endDate.toString()]).toEqual([isoOf(due!), isoOf(due! + 1)]);
          expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
          expect(component.getFirstPropertyValue('dtstamp')!.toString()).toBe(
            new Date(any.at).toISOString().replace('.000', ''),
          );
        });
        if (any.meeting) {
          const { startDate, duration } = events.at(-1)!;
          expect(startDate.toJSDate().getTime()).toBe(any.meeting.at);
          expect(duration.toSeconds()).toBe(any.meeting.minutes * 60);
        }
        const ids = events.map(({ uid }) => uid);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('words', () => {
  // cspell:disable
  it.each([
    ['Vietnamese', 'Đề nghị một lời giới thiệu mà người bận rộn có thể nhận lời, và cách viết thư cho họ'],
    ['Arabic', 'اطلب تعريفًا يستطيع شخص مشغول أن يقبله، واكتب له رسالة قصيرة واضحة قبل يوم الخميس'],
    ['Bengali', 'একজন ব্যস্ত মানুষ যে পরিচয় করিয়ে দিতে রাজি হবেন, সেই অনুরোধটি কীভাবে লিখবেন'],
    ['emoji', '👩🏽‍🏫👨‍👩‍👧‍👦🏳️‍🌈 '.repeat(8).trim()],
    ['marks', 'a\\n;b,c:"d"\\;\\,^n\t\\\\ e'.repeat(9)],
    // cspell:enable
  ])('in %s come out as they went in', (_name, title) => {
    const text = calendarText(plan, knownOf(thing('q2pr', 'lesson', title)), full);
    for (const line of text.split('\r\n')) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed(), 'no character is cut in two').toBe(true);
    }
    expect(read(text).events[0]!.summary).toBe(clean(title, 300, false));
  });

  it('any words do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const text = calendarText(plan, knownOf(thing('q2pr', 'lesson', title)), { ...full, site: title });
        expect(read(text).events[0]!.summary ?? '').toBe(clean(title, 300, false));
      }),
      { numRuns: 500 },
    );
  });
});
