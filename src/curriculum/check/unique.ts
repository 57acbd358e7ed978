import { FIXED_PAGES } from '../address.ts';
import { SHORT } from '../published/inventory.ts';
import { judgeMoves, type Standing } from '../published/moves.ts';
import { addressesOf, type ContentIndex } from './content-index.ts';
import type { Problem } from './problem.ts';

/** Ids, codes and addresses that stand for two things. */
export function uniqueProblems(content: ContentIndex): Problem[] {
  return [...ids(content), ...codes(content), ...addresses(content)];
}

function ids(content: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  const taken = new Map(Object.keys(FIXED_PAGES).map((id) => [`site ${id}`, 'a page that every site has']));
  for (const { id, what, file } of content.ids) {
    // Terms and sources live on pages of their own, so their ids may equal those of other things, never of each other.
    const key = `${what === 'term' || what === 'source' ? what : 'site'} ${id}`;
    const first = taken.get(key);
    if (first) problems.push({ file, message: `${what} id "${id}" is taken by ${first}: choose another` });
    else taken.set(key, `${what === 'objective' ? 'an' : 'a'} ${what} in ${file}`);
  }
  return problems;
}

function codes(content: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  for (const { code, what, file } of content.codes) {
    const first = taken.get(code);
    if (!first) taken.set(code, `${what} in ${file}`);
    else {
      const message = `code "${code}" of ${what} is taken by ${first}: delete the line and run "npm run codes"`;
      problems.push({ file, message });
    }
  }
  return problems;
}

function addresses(content: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  const { file: permalinks, data } = content.permalinks;
  const taken = new Map<string, string>();
  for (const [id, address] of addressesOf(content)) {
    const first = taken.get(address);
    const file = content.ids.find((entry) => entry.id === id)?.file;
    const moved = !file || data.some((entry) => entry.id === id);
    const message = `"${id}" would stand at ${address}, where "${first}" stands: choose another id or address`;
    if (first) problems.push({ file: moved ? permalinks : file, message });
    else taken.set(address, id);
  }
  for (const { id } of data) {
    if (![content.modules, content.lessons, content.guides].some((known) => known.has(id))) continue;
    problems.push({
      file: permalinks,
      message: `"${id}": address: only pages of content/*/pages may choose one: take it out`,
    });
  }
  const { moves } = content.permalinks;
  for (const { from, message } of judgeMoves(moves, standingOf(content, taken)))
    problems.push({ file: permalinks, message: `${from} ${message}` });
  return problems;
}

/** What is known before the build, which judges again with what it made: files such as feeds, and all anchors. */
function standingOf(content: ContentIndex, taken: Map<string, string>): Standing {
  return {
    stands: (address) => {
      if (address.startsWith(SHORT))
        return content.codes.some(({ code }) => address === `${SHORT}${code}/`) || undefined;
      return taken.has(address) || (address.endsWith('/') && content.unread.size === 0 ? false : undefined);
    },
    has: (address, anchor) => content.anchors.get(taken.get(address) ?? '')?.has(anchor) || undefined,
  };
}
