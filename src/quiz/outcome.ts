/** Wholly right, partly right, or not right. */
export type Standing = 'right' | 'partly' | 'missed';

/** @param credit the share that is right, from 0 to 1 */
export const standingOf = (credit: number): Standing => (credit >= 1 ? 'right' : credit > 0 ? 'partly' : 'missed');

/** How many of several parts are right, in a sentence: "Partly right: 2 of 4." */
export function partsRight(right: number, of: number): string {
  if (right === of) return 'All right.';
  return right === 0 ? 'None of these is right yet.' : `Partly right: ${right} of ${of}.`;
}
