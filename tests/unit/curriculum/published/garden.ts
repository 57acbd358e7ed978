import { parse } from 'yaml';
import { addressesOf, indexContent } from '../../../../src/curriculum/check/content-index.ts';
import type { ContentFile } from '../../../../src/curriculum/files.ts';
import { breaksOf } from '../../../../src/curriculum/published/breaks.ts';
import { codesOf, standingIn, thingsOf, type Inventory } from '../../../../src/curriculum/published/inventory.ts';
import { extendLock, readLock, type Locked } from '../../../../src/curriculum/published/lock.ts';
import { judgeMoves, type Moves } from '../../../../src/curriculum/published/moves.ts';
import { shortsOf } from '../../../../src/curriculum/published/shorts.ts';
import { wholeFiles } from '../whole.ts';

/** What a build of content files would hold: its pages with their headings, a feed a module, and what leads on. */
export function inventoryOf(files: ContentFile[], locked: readonly Locked[] = []): Inventory {
  const index = indexContent(files);
  const { moves } = index.permalinks;
  const leads = [...moves.moved, ...moves.gone, ...shortsOf(codesOf(index), locked, moves)];
  return {
    pages: new Map([...addressesOf(index)].map(([id, address]) => [address, new Set(index.anchors.get(id))])),
    leading: new Set(leads.map(({ from }) => from).filter((from) => from.endsWith('/'))),
    files: new Map(['all', ...index.modules.keys()].map((name) => [`/feeds/${name}.xml`, 'feed'])),
    codes: codesOf(index),
  };
}

/** The lock after the whole tree was released as `first`. */
export const released = readLock(extendLock('', thingsOf(inventoryOf(wholeFiles)), 'first'));

/** All that stops a build of content files, in the words it is said in. */
export function told(files: ContentFile[], locked: readonly Locked[] = released): string[] {
  const built = inventoryOf(files, locked);
  const { moves } = indexContent(files).permalinks;
  const judged = judgeMoves(moves, standingIn(built)).map(({ from, message }) => `${from} ${message}`);
  return [...judged, ...breaksOf(locked, built, moves).map(({ file, message }) => `${file}: ${message}`)];
}

/** The files with every line that was printed added to `permalinks.yaml`, as an author would paste it. */
export function withPrinted(files: ContentFile[], said: string[]): ContentFile[] {
  return said.reduce((changed, message) => {
    const [, list, line] = /add below "(moved|gone):"[^\n]*\n\s+- (.*)$/.exec(message) ?? [];
    if (!list || !line) return changed;
    return edit(changed, 'permalinks', '', (file) => {
      const data = file.data as Moves;
      return { ...file, data: { ...data, [list]: [...data[list as keyof Moves], parse(line)] } };
    });
  }, files);
}

/** The files with those of a kind, whose path ends as given, changed or left out. */
export function edit(
  files: ContentFile[],
  kind: ContentFile['kind'] | undefined,
  path: string,
  change: (file: ContentFile) => ContentFile | undefined,
): ContentFile[] {
  return files.flatMap((file) => {
    if ((kind && file.kind !== kind) || !file.path.includes(path)) return [file];
    return change(file) ?? [];
  });
}

/** A file with other front matter. */
export const withData = (file: ContentFile, data: Record<string, unknown>): ContentFile => ({
  ...file,
  data: { ...(file.data as object), ...data },
});
