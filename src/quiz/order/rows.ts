/**
 * The rows with one of them at another place.
 * @param rows ids in their order
 * @param place from 0; beyond the ends means at the end
 */
export function moved(rows: readonly string[], id: string, place: number): string[] {
  const others = rows.filter((row) => row !== id);
  const at = Math.min(Math.max(place, 0), others.length);
  return others.toSpliced(at, 0, id);
}

/**
 * The rows in the order of the places that were chosen for them. Where two have the same place, each row that was given
 * another than its own is moved there, one after the other, so that whatever was chosen before the script arrived becomes an
 * order.
 * @param rows ids in the order in which they stand
 * @param places chosen place by id, from 1
 */
export function arranged(rows: readonly string[], places: Readonly<Record<string, number>>): string[] {
  const placeOf = (id: string) => places[id] ?? rows.indexOf(id) + 1;
  const wanted = rows.toSorted((a, b) => placeOf(a) - placeOf(b));
  if (wanted.every((id, index) => placeOf(id) === index + 1)) return wanted;
  return wanted
    .filter((id) => placeOf(id) !== rows.indexOf(id) + 1)
    .reduce((order, id) => moved(order, id, placeOf(id) - 1), [...rows]);
}

/** Whether a row comes straight after the one it needs, or first where it needs none. */
export function follows(right: readonly { id: string }[], answer: string, id: string): boolean {
  const before = right[right.findIndex((option) => option.id === id) - 1]?.id;
  return before === undefined ? answer.startsWith(id) : answer.includes(before + id);
}
