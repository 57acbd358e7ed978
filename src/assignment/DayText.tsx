import type { Day } from '../dashboard/days.ts';
import { dateWords, isoOf } from './dates.ts';

/** The language dates are written in: the reader's own, whatever the page's is. */
export const ownLanguage = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

/** A calendar date in the reader's language. */
export function DayText({ day }: { day: Day }) {
  return (
    <time dateTime={isoOf(day)} lang={ownLanguage()} dir="auto">
      {dateWords(day)}
    </time>
  );
}
