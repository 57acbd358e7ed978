/** Words shorter than this are left as they are: too many words are near them. */
const SHORTEST = 4;

/**
 * How many letters differ: left out, put in, changed, or two neighbours swapped (optimal string alignment).
 * @param most beyond this the exact number no longer matters
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? Infinity) + 1);
      now.push(least);
    }
    [before, last] = [last, now];
  }
  return last[other.length]!;
}

/**
 * What somebody may have meant who mistyped.
 * @param query what was typed
 * @param known words of the curriculum's titles, terms and keywords, in lower case
 * @returns the query with each unknown word replaced by the nearest known one, or nothing when no word is near
 */
export function suggest(query: string, known: readonly string[]): string | undefined {
  let changed = false;
  const words = query.trim().toLowerCase().split(/\s+/);
  const meant = words.map((word) => {
    if (word.length < SHORTEST || known.some((other) => other.startsWith(word))) return word;
    const most = word.length < 8 ? 1 : 2;
    const [nearest] = known
      .map((other) => ({ other, apart: slips(word, other, most) + (other[0] === word[0] ? 0 : 0.5) }))
      .filter(({ apart }) => apart <= most)
      .sort(
        (one, two) => one.apart - two.apart || one.other.length - two.other.length || (one.other < two.other ? -1 : 1),
      );
    if (!nearest) return word;
    changed = true;
    return nearest.other;
  });
  return changed ? meant.join(' ') : undefined;
}
