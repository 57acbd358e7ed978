const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A calendar date such as `2026-11-23` in words: `23 November 2026`. */
export const day = (date: string): string => format.format(new Date(`${date}T00:00:00Z`));
