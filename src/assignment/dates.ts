import { dateOf, type Day } from '../dashboard/days.ts';
import type { Meeting } from './assignment.ts';

/** A calendar date as forms and files write it. Example: `2027-03-05` */
export const isoOf = (day: Day): string => dateOf(day).toISOString().slice(0, 10);

/** The calendar date in a text like `2027-03-05`; nothing when it is none. No hour and no zone come into it. */
export function dayIn(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const day = Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000;
  return isoOf(day) === text ? day : undefined;
}

/** A calendar date in words, with its weekday. Example: `Friday 5 March 2027` */
export function dateWords(day: Day, locale?: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }); // prettier-ignore
  return format.format(dateOf(day));
}

/** Whether this browser knows a time zone by this name. */
export function knowsZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * When a meeting begins, in words. Example: `Thursday, 3 December 2026 at 19:00 GMT+7`
 * @param zone by whose clock; the reader's own when it is left out
 */
export function meetingWords({ at }: Pick<Meeting, 'at'>, zone?: string, locale?: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
    ...(zone !== undefined && knowsZone(zone) && { timeZone: zone }),
  });
  return format.format(at);
}
