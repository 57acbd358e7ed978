/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** A calendar day where the reader is, counted from 1 January 1970: no hour and no zone. */
export type Day = number;

/**
 * The calendar day on which something happened, by the clock of the device.
 * @param at milliseconds UTC
 */
export function dayOf(at: number): Day {
  const date = new Date(at);
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
  // At the far ends of what a `Date` holds the local day may lie outside.
  return Number.isNaN(day) ? Math.floor(at / DAY) : day;
}

/** Days as a `Date` at midnight UTC, which is how formats and the scheduler take them. */
export const dateOf = (day: Day): Date => new Date(day * DAY);

/** A day in the words of the reader's language. Example: `5 March 2027` */
export function dayWords(day: Day, locale?: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(dateOf(day));
}

/** When, seen from today: `today`, `yesterday`, `12 days ago`, `tomorrow`, `in 3 days`. */
export function seen(day: Day, today: Day): string {
  const away = day - today;
  if (away === 0) return 'today';
  if (Math.abs(away) === 1) return away > 0 ? 'tomorrow' : 'yesterday';
  return away > 0 ? `in ${away} days` : `${-away} days ago`;
}

/**
 * On how many of the last seven days, today among them, something was done.
 * @param times milliseconds UTC, in any order
 */
export function daysHere(times: readonly number[], today: Day): number {
  const days = new Set(times.map(dayOf).filter((day) => day > today - 7 && day <= today));
  return days.size;
}

/** How the week went against what was meant, without a word on what is missing. */
export function weekWords(here: number, meant: number): string {
  const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
  if (here === 0) {
    return meant === 0
      ? 'In the last seven days you were not here. The lessons wait for you.'
      : `You meant to come on ${days(meant)} a week. One page today is a good way back.`;
  }
  const came = `In the last seven days you were here on ${days(here)}`;
  if (meant === 0) return `${came}.`;
  return here >= meant ? `${came}, as you meant to.` : `${came}; you meant ${meant}.`;
}
