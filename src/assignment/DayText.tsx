import { dayWords, type Day } from '../dashboard/days.ts';
import { dateWords, isoOf } from './dates.ts';

/** The language dates are written in: the reader's own, whatever the page's is. */
export const ownLanguage = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

/** A calendar date in the reader's language, for a place of its own behind a label. */
export function DayText({ day }: { day: Day }) {
  return (
    <time dateTime={isoOf(day)} lang={ownLanguage()} dir="auto">
      {dateWords(day)}
    </time>
  );
}

/** The language of the page: a sentence has its dates in its own language. */
const PAGE = 'en-GB';

/** A calendar date inside a sentence of the page. Example: `5 March 2027` */
export function DayInSentence({ day }: { day: Day }) {
  return <time dateTime={isoOf(day)}>{dayWords(day, PAGE)}</time>;
}
