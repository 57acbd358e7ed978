import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsIn, namesIn } from './imports.ts';

const root = join(import.meta.dirname, '../..');
const src = join(root, 'src');

const ROOMS = ['dashboard', 'assignment', 'search', 'sharing', 'portable', 'offline'];
/**
 * What the code of each folder of `src` may import from, besides itself. Imports go down only: pages, rooms, quiz,
 * record, curriculum. `site` knows the curriculum only, so whatever is shown on a page may use it.
 */
const BELOW: Record<string, string[]> = {
  curriculum: [],
  record: ['curriculum'],
  site: ['curriculum'],
  quiz: ['curriculum', 'record', 'site'],
  ...Object.fromEntries(ROOMS.map((room) => [room, ['curriculum', 'record', 'site', 'quiz']])),
  // A plan shows what the reader has done of it, as My learning counts it.
  assignment: ['curriculum', 'record', 'site', 'quiz', 'dashboard'],
  pages: ['curriculum', 'record', 'site', 'quiz', ...ROOMS],
  // Files that stand in `src` itself join the rooms, as pages do.
  '': ['curriculum', 'record', 'site', 'quiz', ...ROOMS],
};

/** What islands may take from React, so that Preact can stand in for it. */
const OF_REACT = ['useState', 'useReducer', 'useEffect', 'useRef', 'useMemo'];
/** The file that gives islands this part of React, made of Preact. */
const BRIDGE = 'src/quiz/react-on-preact.ts';
const MOST_LINES = 300;
const MOST_LINES_OF_A_COMPONENT = 140;

interface Source {
  /** Path from the project's folder, with forward slashes. */
  path: string;
  text: string;
}

function filesBelow(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^\.(?:ts|tsx|astro|js|css)$/.test(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((full) => ({ path: relative(root, full).replaceAll('\\', '/'), text: readFileSync(full, 'utf8') }));
}

/** The folder of `src` a file belongs to; empty for files in `src` itself. */
const layerOf = (full: string) => /^([^/\\]+)[/\\]/.exec(relative(src, full))?.[1] ?? '';

/** What one file imports against the arrows. */
function climbs({ path, text }: Source): string[] {
  const full = join(root, path);
  const layer = layerOf(full);
  if (!BELOW[layer])
    return [`${path}: the folder src/${layer} has no layer: give it one in this test and in the design`];
  return importsIn(text)
    .filter(({ from }) => from.startsWith('.'))
    .flatMap(({ from }) => {
      const target = join(dirname(full), from.replace(/\?.*$/, ''));
      if (relative(src, target).startsWith('..')) return [`${path}: imports ${from}, which is outside src`];
      const other = layerOf(target);
      if (other === layer || BELOW[layer]?.includes(other)) return [];
      return [`${path}: imports ${from}: ${layer || 'src'} may not use ${other || 'files of src itself'}`];
    });
}

/** What one file takes from React beyond what is agreed. */
function strays({ path, text }: Source): string[] {
  return importsIn(text)
    .filter(({ from }) => /^(?:react|react-dom|preact)(?:\/|$)/.test(from))
    .flatMap(({ from, clause, typeOnly }) => {
      if (from !== 'react') return typeOnly ? [] : [`${path}: imports ${from}: islands import from react only`];
      return namesIn(clause)
        .filter(({ name, type }) => !type && !OF_REACT.includes(name))
        .map(({ name }) => `${path}: imports ${name} from react: use ${OF_REACT.join(', ')} and types`);
    });
}

const linesOf = (text: string) => text.trimEnd().split('\n').length;
const sources = filesBelow('src');

describe('the house', () => {
  it('is found: every layer that has a folder has files here', () => {
    expect(sources.length).toBeGreaterThan(50);
    for (const layer of ['curriculum', 'record', 'site', 'quiz', 'search', 'pages'])
      expect(sources.some(({ path }) => path.startsWith(`src/${layer}/`))).toBe(true);
  });

  it('has imports that go down only', () => {
    expect(sources.flatMap(climbs)).toEqual([]);
  });

  it('takes from React only what Preact has too', () => {
    expect(sources.filter(({ path }) => path !== BRIDGE).flatMap(strays)).toEqual([]);
    const hooks = importsIn(sources.find(({ path }) => path === BRIDGE)!.text).find(
      ({ from }) => from === 'preact/hooks',
    );
    expect(namesIn(hooks!.clause).map(({ name }) => name)).toEqual(OF_REACT.toSorted());
    expect(sources.filter(({ text }) => /\buseId\b/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has no folder for odds and ends', () => {
    const folders = ['src', 'tests', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
    expect(folders.filter((folder) => /^(?:utils?|helpers?|libs?|common|shared|misc)$/.test(basename(folder)))).toEqual(
      [],
    );
  });

  it('has no file that is too long to read at once', () => {
    const long = [...sources, ...filesBelow('scripts')].flatMap(({ path, text }) => {
      const most = /\.(?:tsx|astro)$/.test(path) ? MOST_LINES_OF_A_COMPONENT : MOST_LINES;
      return linesOf(text) > most ? [`${path}: ${linesOf(text)} lines, ${most} at most`] : [];
    });
    expect(long).toEqual([]);
  });
});

describe('these rules', () => {
  const source = (path: string, text: string) => ({ path, text });

  it.each([
    ['src/curriculum/a.ts', "import { b } from '../record/b.ts';"],
    ['src/curriculum/check/a.ts', "import type { b } from '../../quiz/b.ts';"],
    ['src/record/a.ts', "export { b } from '../site/b.ts';"],
    ['src/site/a.astro', "---\nimport B from '../quiz/B.astro';\n---\n"],
    ['src/site/a.css', "@import '../search/b.css';"],
    ['src/search/a.tsx', "import {\n  b,\n} from '../sharing/b.ts';"],
    ['src/quiz/a.ts', "const b = await import('../search/b.ts');"],
    ['src/quiz/a.ts', "import '../pages/b.ts';"],
    ['src/pages/a.astro', "---\nimport { b } from '../content.config.ts';\n---\n"],
    ['src/pages/a.ts', "import { b } from '../../scripts/b.ts';"],
    ['src/utilities/a.ts', ''],
  ])('catch %s: %s', (path, text) => {
    expect(climbs(source(path, text))).toEqual([expect.stringContaining(path)]);
  });

  it.each([
    ['src/curriculum/check/a.ts', "import { b } from '../b.ts';\nimport { z } from 'astro/zod';"],
    ['src/quiz/A.astro', "---\nimport { b } from '../site/prose/b.ts';\n---\n"],
    ['src/site/A.astro', "---\nimport b from './b.js?raw';\n---\n"],
    ['src/search/a.ts', "import { b } from '../curriculum/b.ts';"],
    ['src/pages/modules/[module]/a.astro', "---\nimport B from '../../../search/B.tsx';\n---\n"],
    ['src/content.config.ts', "import { b } from './quiz/b.ts';"],
  ])('allow %s: %s', (path, text) => {
    expect(climbs(source(path, text))).toEqual([]);
  });

  it('say every breach at once, with file and import', () => {
    const text = "import { b } from '../quiz/b.ts';\nimport { c } from '../pages/c.ts';\n";
    expect(climbs(source('src/record/a.ts', text))).toEqual([
      'src/record/a.ts: imports ../quiz/b.ts: record may not use quiz',
      'src/record/a.ts: imports ../pages/c.ts: record may not use pages',
    ]);
  });

  it.each([
    "import React from 'react';",
    "import * as react from 'react';",
    "import { useState, useContext } from 'react';",
    "import { memo } from 'react';",
    "import { createPortal } from 'react-dom';",
    "import { signal } from 'preact/compat';",
  ])('catch %s', (text) => {
    expect(strays(source('src/quiz/A.tsx', text))).toHaveLength(1);
  });

  it.each([
    "import { useEffect, useRef, type FormEvent } from 'react';",
    "import type { ReactNode } from 'react';",
    "import { useReducer as reduce } from 'react';",
    "import { reactive } from './react.ts';",
  ])('allow %s', (text) => {
    expect(strays(source('src/quiz/A.tsx', text))).toEqual([]);
  });
});
