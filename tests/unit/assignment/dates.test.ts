import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateWords, dayIn, isoOf, knowsZone, meetingWords } from '../../../src/assignment/dates.ts';

describe('a calendar date', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2027-03-05', 20_882],
    ['2199-12-31', 84_005],
  ])('%s is day %i, and back', (text, day) => {
    expect(dayIn(text)).toBe(day);
    expect(isoOf(day)).toBe(text);
  });

  it.each(['', '2027-02-29', '2027-13-01', '2027-00-10', '2027-3-5', '05.03.2027', '2027-03-05T10:00', ' 2027-03-05', '2027-03-05\n', '0027-03-05x', '-027-03-05', '२०२७-०३-०५'])(
    'is not in %j',
    (text) => expect(dayIn(text)).toBeUndefined(),
  ); // prettier-ignore
});

describe('a zone', () => {
  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia', 'Etc/GMT+12'])('%s is known', (zone) => {
    expect(knowsZone(zone)).toBe(true);
  });
  it.each(['', 'Mars/Olympus', '<b>', '../..', '__proto__'])('%j is not', (zone) => {
    expect(knowsZone(zone)).toBe(false);
    expect(meetingWords({ at: 0 }, zone, 'en')).toBe(meetingWords({ at: 0 }, undefined, 'en'));
  });
});

/** Around the world, from the last place where a day ends to the first where it begins, and over changes of the clock. */
const ZONES = ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']; // prettier-ignore
const LANGUAGES = ['en', 'vi', 'ar'];

/** Runs code with the functions of dates in a process whose clock stands elsewhere. @returns what it gave, from JSON */
function elsewhere(zone: string, code: string): unknown {
  const file = join(import.meta.dirname, '../../../src/assignment/dates.ts').replaceAll('\\', '/');
  const script = `import * as dates from ${JSON.stringify(`file://${file.startsWith('/') ? '' : '/'}${file}`)};
    const { dateWords, dayIn, isoOf, meetingWords } = dates;
    console.log(JSON.stringify([Intl.DateTimeFormat().resolvedOptions().timeZone, ${code}]));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  const [there, found] = JSON.parse(out.toString()) as [string, unknown];
  // Some zones have two names, of which engines give the older.
  expect(there).toBe(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
  return found;
}

describe('the same everywhere', () => {
  /** The ends of a month, a leap day, the days on which clocks change, and the day Samoa left out in 2011. */
  const DATES = ['2026-12-31', '2027-01-01', '2028-02-29', '2027-03-14', '2027-03-28', '2027-11-07', '2011-12-30', '2199-12-31', '2000-01-01']; // prettier-ignore
  const CODE = `${JSON.stringify(DATES)}.map((text) => [isoOf(dayIn(text)), ...${JSON.stringify(LANGUAGES)}.map((language) => dateWords(dayIn(text), language))])`;
  const here = DATES.map((text) => [text, ...LANGUAGES.map((language) => dateWords(dayIn(text)!, language))]);

  it.each(ZONES)('is each date in %s', (zone) => {
    expect(elsewhere(zone, CODE)).toEqual(here);
  });

  it('is right in each language', () => {
    expect(dateWords(dayIn('2027-01-01')!, 'en-GB')).toMatch(/^Friday,? 1 January 2027$/);
    expect(dateWords(dayIn('2027-01-01')!, 'en')).toMatch(/^Friday, January 1, 2027$/);
    expect(dateWords(dayIn('2027-01-01')!, 'vi')).toMatch(/^Thứ Sáu,? (?:ngày )?1 tháng 1,? (?:năm )?2027$/i); // cspell:disable-line
    expect(dateWords(dayIn('2027-01-01')!, 'ar')).toMatch(/^الجمعة، (?:1|١) يناير (?:2027|٢٠٢٧)$/); // cspell:disable-line
  });
});

describe('a meeting', () => {
  const MEETING = (text: string) => ({ at: Date.parse(text) });
  /** One hour apart, on both sides of the moment at which clocks in New York go forward, and back. */
  const AT = ['2027-03-14T06:30:00Z', '2027-03-14T07:30:00Z', '2027-11-07T05:30:00Z', '2027-11-07T06:30:00Z'];
  const words = (zone: string, language = 'en') => AT.map((text) => meetingWords(MEETING(text), zone, language));

  it('is at the hour of the clock there, on both sides of a change', () => {
    expect(words('America/New_York').map((text) => text.replace(/\u202F/g, ' '))).toEqual([
      'Sunday, March 14, 2027 at 1:30 AM EST',
      'Sunday, March 14, 2027 at 3:30 AM EDT',
      'Sunday, November 7, 2027 at 1:30 AM EDT',
      'Sunday, November 7, 2027 at 1:30 AM EST',
    ]);
    expect(words('Asia/Ho_Chi_Minh').map((text) => text.replace(/\u202F/g, ' '))).toEqual([
      'Sunday, March 14, 2027 at 1:30 PM GMT+7',
      'Sunday, March 14, 2027 at 2:30 PM GMT+7',
      'Sunday, November 7, 2027 at 12:30 PM GMT+7',
      'Sunday, November 7, 2027 at 1:30 PM GMT+7',
    ]);
  });

  it('is another calendar date at the ends of the world', () => {
    const noon = MEETING('2027-01-01T10:30:00Z');
    expect(meetingWords(noon, 'Pacific/Pago_Pago', 'en')).toMatch(/^Thursday, December 31, 2026 at 11:30\sPM/);
    expect(meetingWords(noon, 'Pacific/Kiritimati', 'en')).toMatch(/^Saturday, January 2, 2027 at 12:30\sAM/);
  });

  it.each(ZONES)('is by the clock of the device in %s, and by the same named clock as anywhere', (zone) => {
    const own = elsewhere(zone, `${JSON.stringify(AT)}.flatMap((text) => ${JSON.stringify(LANGUAGES)}.map((language) => meetingWords({ at: Date.parse(text) }, undefined, language)))`); // prettier-ignore
    expect(own).toEqual(AT.flatMap((text) => LANGUAGES.map((language) => meetingWords(MEETING(text), zone, language))));
    const named = elsewhere(zone, `${JSON.stringify(AT)}.map((text) => meetingWords({ at: Date.parse(text) }, 'America/New_York', 'en'))`); // prettier-ignore
    expect(named).toEqual(words('America/New_York'));
  });
});
