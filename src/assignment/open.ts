import { LONGEST_LINK, pack, unpack, unpackCut, type UnpackProblem } from '../record/codec.ts';
import type { Assignment } from './assignment.ts';
import type { Report } from './report.ts';
import { sumOf } from './sum.ts';
import { planText, readPlan, readReport, reportText, type Read, type WireProblem } from './wire.ts';

/** What came by a link or a file, or why nothing did. `lost` counts parts that could not be read. */
export type Opened<Value> = { value: Value; lost: number } | { problem: UnpackProblem | WireProblem };

/** How long a link may be before chat apps are known to cut it, in characters of the whole address. */
export const LONG_LINK = 2000;
export { LONGEST_LINK };
/** The longest text of a file, in characters: no plan and no report is longer, whatever is in it. */
const LONGEST_TEXT = 400_000;

/** How long the sum behind a packed text is, in characters. */
const SUM = 4;
const shortSum = (packed: string) => sumOf(packed).padStart(SUM, '0').slice(-SUM);

/** A packed text with a sum behind it: one changed letter could make another valid date, and nobody would know. */
async function summed(text: string): Promise<string> {
  const packed = await pack(text);
  return `${packed}.${shortSum(packed)}`;
}

/** A plan, packed for the fragment of an address. */
export const packPlan = (plan: Assignment): Promise<string> => summed(planText(plan));
/** A report, packed for the fragment of an address. */
export const packReport = (report: Report): Promise<string> => summed(reportText(report));

/**
 * The packed part of whatever somebody pastes: a whole address, its fragment, or that with words around it. Some chat apps
 * write `%23` for `#`. The digits of an address without a fragment are no version.
 */
function packedIn(given: string): { packed: string; sum: string | undefined } {
  const [, packed = '', sum] =
    /(?:#|%23)(\d+\.[\w-]*)(?:\.([\da-z]{4}))?/.exec(given) ?? /^#?(\d+\.[\w-]*)(?:\.([\da-z]{4}))?/.exec(given) ?? [];
  return { packed, sum };
}

async function open<Value>(given: string, read: (text: string) => Read<Value>): Promise<Opened<Value>> {
  const words = given.trim();
  // The text itself, as files hold it.
  if (words.startsWith('[')) return words.length > LONGEST_TEXT ? { problem: 'too-large' } : read(words);
  if (words.length > LONGEST_LINK + 2000) return { problem: 'too-long' };
  const { packed, sum } = packedIn(words);
  const whole = await unpack(packed);
  if ('text' in whole) {
    const found = read(whole.text);
    // A link without its sum was cut there, or is older than sums: what is in it is whole.
    const changed = sum !== undefined && sum !== shortSum(packed);
    return changed && 'value' in found ? { value: found.value, lost: found.lost + 1 } : found;
  }
  if (whole.problem !== 'damaged') return whole;
  const rest = await unpackCut(packed).catch(() => undefined);
  const found = rest === undefined ? whole : read(rest);
  // What looks like the whole of a damaged link has lost its end.
  return 'value' in found ? { value: found.value, lost: Math.max(1, found.lost) } : found;
}

/**
 * The plan in a link or a file that may come from anyone. Never throws and never rejects; takes bounded time and memory.
 * @param given an address, its fragment, or the text of a file
 */
export const openPlan = (given: string): Promise<Opened<Assignment>> => open(given, readPlan);

/** The report in a link or a file that may come from anyone; otherwise as `openPlan`. */
export const openReport = (given: string): Promise<Opened<Report>> => open(given, readReport);

/** Everything in a text that could be a plan or a report: each link, and each line that holds one as files do. */
export function givenIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words = line.trim();
    if (words.startsWith('["')) return [words];
    return Array.from(words.matchAll(/(?:#|%23)(\d+\.[\w-]*(?:\.[\da-z]{4}(?![\w-]))?)/g), ([, packed]) => packed!);
  });
}
