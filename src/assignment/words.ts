/** Characters that could hide what stands in a text or turn it around: controls, and overrides of the direction of writing. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/** What ends a line: breaks of all systems, and those no keyboard has. */
const BREAKS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
/** More empty lines than one: a flood of them would push away what stands below. */
const FLOODS = /\n(?:[ \t]*\n){2,}/g;
/** More marks on one letter than any script needs: piled up, they would cover the lines above and below. */
const PILES = /(\p{M}{10})\p{M}+/gu;

/**
 * The words of somebody else as they may be shown: without control characters and overrides of the direction of
 * writing, without half characters, piles of marks and floods of empty lines, trimmed, and no longer than they may be. Joiners of scripts
 * (U+200C, U+200D) and marks of direction (U+200E, U+200F) stay. What was cleaned once stays as it is.
 * @param text anything
 * @param longest most characters, counted as `length` does
 * @param lines whether it may have line breaks and tabs; otherwise they become spaces
 */
export function clean(text: string, longest: number, lines = true): string {
  const shown = text.toWellFormed().replace(BREAKS, '\n').replace(UNSEEN, '').replace(PILES, '$1');
  const line = (lines ? shown.replace(FLOODS, '\n\n') : shown.replace(/\s+/g, ' ')).trim();
  // A cut may leave half a character behind, and a blank at the end.
  const half = /[\uD800-\uDBFF]/.test(line.charAt(longest - 1)) ? 1 : 0;
  return line.slice(0, longest - half).trim();
}
