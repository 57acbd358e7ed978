/** What is known of a visit to a page. */
export interface Visit {
  /** Seconds the page was looked at. */
  here: number;
  /** Seconds its end has been in view without a break. */
  atEnd: number;
}

/** Seconds the end has to be in view. */
const AT_END = 5;

/**
 * A visit one second later. A page that is hidden or prerendered is not looked at, and its end is not in view.
 * @param looked whether the page is visible
 * @param end whether its end is in view
 */
export function second({ here, atEnd }: Visit, looked: boolean, end: boolean): Visit {
  if (!looked) return { here, atEnd: 0 };
  return { here: here + 1, atEnd: end ? atEnd + 1 : 0 };
}

/**
 * Whether the page counts as read: its end was in view for five seconds, and the visit was longer than a quarter of the
 * minutes it takes. Whoever only scrolls to its end has not read it.
 * @param minutes the page takes to read
 */
export const isRead = ({ here, atEnd }: Visit, minutes: number): boolean => atEnd >= AT_END && here > minutes * 15;
