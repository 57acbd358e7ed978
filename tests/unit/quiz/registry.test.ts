import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/quiz/registry.ts';
import { importsIn } from '../imports.ts';

const quiz = join(import.meta.dirname, '../../../src/quiz');

/** Everything a module loads when it runs: modules of ours by their path, packages by their name. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { from, typeOnly } of importsIn(readFileSync(file, 'utf8'))) {
    if (typeOnly) continue;
    if (from.startsWith('.')) loaded(join(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

describe('registry', () => {
  it('holds every kind in the folder, under the name of its file', () => {
    const files = readdirSync(join(quiz, 'kinds')).map((file) => basename(file, '.tsx'));
    expect(Object.keys(kinds).sort()).toEqual(files.sort());
  });
});

describe('what an island loads', () => {
  const islands = readdirSync(join(quiz, 'islands'));

  it.each(islands)('%s loads the code of its own kind and of no other, and no zod', (island) => {
    const all = [...loaded(join(quiz, 'islands', island))];
    const ours = all.filter((file) => file.startsWith('/')).map((file) => relative(quiz, file));
    const own = `${basename(island, '.tsx').toLowerCase()}.tsx`;
    expect(ours.filter((file) => dirname(file) === 'kinds')).toEqual([join('kinds', own)]);
    expect(all.filter((name) => /zod|schema/.test(name))).toEqual(
      ['case', 'match'].includes(basename(own, '.tsx')) ? [join(quiz, basename(own, '.tsx'), 'schema.ts')] : [],
    );
    expect(all.filter((name) => !name.startsWith('/')).sort()).toEqual(['react']);
  });

  it('is there for every kind but the ratings, which have one of their own', () => {
    const kindsOfIslands = islands.map((island) => basename(island, '.tsx').toLowerCase());
    expect(kindsOfIslands.toSorted()).toEqual(
      Object.keys(kinds)
        .filter((kind) => kind !== 'scale')
        .toSorted(),
    );
  });

  it('would be noticed: the schema of a quiz file loads zod', () => {
    expect(loaded(join(quiz, 'schema.ts'))).toContain('astro/zod');
  });
});
