const OPENS: Record<string, string> = { '[': ']', '{': '}' };

/**
 * What is whole of a JSON text that was cut off: everything up to the last comma, or opening bracket, outside of words,
 * with the open brackets closed. Takes time in proportion to its length.
 * @returns a text that may be valid JSON, or nothing when nothing is whole
 */
export function mendCut(text: string): string | undefined {
  const open: string[] = [];
  let whole: { at: number; close: string } | undefined;
  let inWords = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (inWords) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inWords = false;
    } else if (letter === '"') inWords = true;
    else if (letter === ',') whole = { at, close: open.toReversed().join('') };
    else if (OPENS[letter]) {
      if (open.length > 8) return undefined;
      open.push(OPENS[letter]);
      whole = { at: at + 1, close: open.toReversed().join('') };
    } else if (letter === ']' || letter === '}') {
      open.pop();
      whole = { at: at + 1, close: open.toReversed().join('') };
    }
  }
  return whole && text.slice(0, whole.at) + whole.close;
}
