import { parseFact, type Fact } from './fact.ts';

/** What could be read of a text in which facts stand, and how many were lost. */
interface Salvaged {
  facts: Fact[];
  /** At least so many facts could not be read. */
  damaged: number;
}

/** A span of the text in which a fact stands. */
interface Found {
  fact: Fact;
  from: number;
  to: number;
}

/** How often a character may be read before the text is taken for a trap: even a fact within a fact is read twice. */
const PATIENCE = 8;

const BRACES = /[{}\n]|"(?:[^"\\\n]|\\.)*"?/g;

function factIn(text: string): Fact | undefined {
  try {
    return parseFact(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Every object in the text that is a fact, the outermost of those inside each other. */
function find(text: string): Found[] {
  const found: Found[] = [];
  const open: { at: number; named: boolean }[] = [];
  let budget = text.length * PATIENCE;
  // A string of JSON never runs over the end of its line, so that a lost quotation mark harms its own line only.
  for (const { 0: token, index } of text.matchAll(BRACES)) {
    const frame = open.at(-1);
    if (token === '{') open.push({ at: index, named: false });
    else if (token === '"id"' && frame) frame.named = true;
    else if (token === '}' && frame) {
      open.pop();
      const [from, to] = [frame.at, index + 1];
      if (!frame.named || (budget -= to - from) < 0) continue;
      const fact = factIn(text.slice(from, to));
      if (!fact) continue;
      while ((found.at(-1)?.from ?? -1) > from) found.pop();
      found.push({ fact, from, to });
    }
  }
  return found;
}

/** How many facts stood in a stretch of text in which none can be read. */
function lostIn(text: string): number {
  const counts = ['type', 'subject', 'at'].map((key) => text.split(`"${key}"`).length - 1);
  return Math.max(...counts, /\{\s*"/.test(text) ? 1 : 0);
}

/**
 * The facts in a text that is no whole JSON: cut off, damaged in places, reformatted, quoted in a mail. Never throws, and
 * takes time in proportion to the length of the text.
 * @param header all up to the first fact, where it can be told: not counted as lost
 */
export function salvage(text: string, header: RegExp): Salvaged {
  const found = find(text);
  let damaged = 0;
  let at = 0;
  for (const { from, to } of found) {
    damaged += lostIn(text.slice(at, from).replace(header, ''));
    at = to;
  }
  const rest = text.slice(at).replace(header, '');
  // A text without its end was cut off, if only between two facts: nobody knows how many followed.
  damaged += lostIn(rest) || (/^[\s,]*\]\s*\}/.test(rest) ? 0 : 1);
  return { facts: found.map(({ fact }) => fact), damaged };
}
