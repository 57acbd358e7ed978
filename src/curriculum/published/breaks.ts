import type { Problem } from '../check/problem.ts';
import { SHORT, type Inventory } from './inventory.ts';
import type { Locked } from './lock.ts';
import { follow, landing, partsOf, type Moves } from './moves.ts';

/** A line of `content/permalinks.yaml`. */
type Mend = { list: 'moved'; line: Moves['moved'][number] } | { list: 'gone'; line: Moves['gone'][number] };

const FILE = 'content/permalinks.yaml';

/**
 * Everything that was given out and is gone, all at once. Where a page is gone, its anchors are not named one by one; the
 * others are judged as if the lines proposed here were added.
 * @param locked the lines of the lock
 * @param built what stands in the build
 * @param moves what `permalinks.yaml` says
 */
export function breaksOf(locked: readonly Locked[], built: Inventory, moves: Moves): Problem[] {
  const breaks: Problem[] = [];
  const all: Moves = { moved: [...moves.moved], gone: [...moves.gone] };
  const add = ({ place, release }: Locked, guess: Guess) => {
    const said = [...moves.moved, ...moves.gone].some(({ from }) => from === place);
    breaks.push({ file: FILE, message: tell(place, release, guess, said) });
    // Before the others, so that it holds in place of one that leads nowhere.
    if (guess.mend.list === 'moved') all.moved.unshift(guess.mend.line);
    else all.gone.unshift(guess.mend.line);
  };
  // Pages first, then their parts, then what leads to either.
  const rank = ({ kind }: Locked) => ['anchor', 'short'].indexOf(kind);
  const lines = locked.toSorted((first, second) => rank(first) - rank(second));
  for (const line of lines) {
    if (line.kind !== 'code' && !arrives(line.place, built, all)) add(line, guessFor(line, locked, built, all));
  }
  for (const line of locked) {
    const reused = reuse(line, built, all);
    if (reused) breaks.push(reused);
  }
  return breaks;
}

/** Whether a place leads somewhere: to what stands, or to what says why it is gone. */
function arrives(place: string, { pages, leading, files }: Inventory, moves: Moves): boolean {
  const end = follow(place, moves);
  if (typeof end !== 'string') return true;
  const { address, anchor } = partsOf(end);
  const anchors = pages.get(address);
  if (anchors) return anchor === undefined || anchors.has(anchor);
  return anchor === undefined && (files.has(address) || (end === place && leading.has(address)));
}

/** A code that names something else than it did. */
function reuse({ kind, place, names = '', release }: Locked, { codes }: Inventory, moves: Moves): Problem | undefined {
  if (kind !== 'code' && kind !== 'short') return undefined;
  const code = kind === 'short' ? place.slice(SHORT.length, -1) : place;
  const now = codes.get(code);
  const meant = kind === 'short' ? follow(names, moves) : names;
  if (!now || now.names === meant) return undefined;
  const message = `code "${code}" was given out for ${names} (${release}) and may never name ${now.names}: delete the line and run "npm run codes"`;
  return { file: now.file, message };
}

/** What has probably become of a place. */
interface Guess {
  mend: Mend;
  /** The code that says so. */
  code?: string | undefined;
}

function guessFor({ kind, place, names }: Locked, locked: readonly Locked[], built: Inventory, moves: Moves): Guess {
  const { address, anchor } = partsOf(place);
  const moved = (to: string, code?: string): Guess => ({ mend: { list: 'moved', line: { from: place, to } }, code });
  const gone = (why: string, nearest: string): Guess => ({
    mend: { list: 'gone', line: { from: place, why, nearest: [nearest] } },
  });
  const isNew = (other: string) => !locked.some((line) => line.place === other);

  if (kind === 'short') return moved(landing(names ?? '/', moves));
  if (!address.endsWith('/'))
    return moved(
      likest(
        place,
        [...built.files].flatMap(([file, of]) => (of === kind ? file : [])),
      ),
    );
  // The code goes with its thing wherever that goes.
  for (const { kind: sort, place: short, names } of locked) {
    const code = short.slice(SHORT.length, -1);
    const to = sort === 'short' && names === place ? built.codes.get(code)?.names : undefined;
    if (to && to !== place && isNew(to)) return moved(to, code);
  }
  if (anchor === undefined) {
    const name = address.split('/').at(-2);
    const same = [...built.pages.keys()].filter((page) => page.split('/').at(-2) === name && isNew(page));
    if (same.length === 1) return moved(same[0]!);
    let above = address;
    do above = above.replace(/[^/]+\/$/, '');
    while (!built.pages.has(above) && above !== '/');
    return gone('This page was taken out.', above);
  }
  const same = [...built.pages].filter(([page, ids]) => ids.has(anchor) && isNew(`${page}#${anchor}`));
  if (same.length === 1) return moved(`${same[0]![0]}#${anchor}`);
  // One heading came and one went: it has another id now.
  const came = [...(built.pages.get(address) ?? [])].map((id) => `${address}#${id}`).filter(isNew);
  const went = locked.filter((line) => line.place.startsWith(`${address}#`) && !arrives(line.place, built, moves));
  if (came.length === 1 && went.length === 1) return moved(came[0]!);
  const page = follow(address, moves);
  return gone('This part was taken out.', typeof page === 'string' ? partsOf(page).address : page.nearest[0]!);
}

/** Of some names the one that begins most as another does. */
function likest(name: string, others: string[]): string {
  const shared = (other: string) => {
    const differs = [...name].findIndex((letter, index) => other[index] !== letter);
    return differs === -1 ? name.length : differs;
  };
  return others.toSorted((first, second) => shared(second) - shared(first))[0] ?? '/';
}

function tell(place: string, release: string, { mend, code }: Guess, said: boolean): string {
  const { anchor } = partsOf(place);
  const back = anchor === undefined ? 'bring it back' : `give the heading its id back, {#${anchor}}`;
  const why = mend.list === 'gone' ? ', with your reason' : '';
  const doubt =
    code && mend.list === 'moved'
      ? `, if ${mend.line.to}, which has its code "${code}" now, is the same thing (if not, delete that code and run "npm run codes")`
      : '';
  return `${place} was given out (${release}) and is gone: ${back}, or ${said ? 'change its line' : 'add'} below "${mend.list}:"${why}${doubt}\n${lineOf(mend)}`;
}

/** The line as it is written into the file. */
function lineOf({ line }: Mend): string {
  const fields = Object.entries(line).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`,
  );
  return `      - { ${fields.join(', ')} }`;
}
