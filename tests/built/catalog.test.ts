import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublicCatalog } from '../../src/sharing/catalog/schema.ts';
import { MAIN, OTHER } from '../support/builds.ts';
import { all, filesOf, pagesOf } from '../support/dist.ts';

describe.each([
  { folder: MAIN, home: 'https://trellis.example/' },
  { folder: OTHER, home: 'https://example.org/learn/' },
])('the catalog in $folder', ({ folder, home }) => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const catalog = JSON.parse(read('catalog.json')) as PublicCatalog;
  const pages = new Map(pagesOf(folder).map(({ address, html }) => [home + address.slice(1), html]));
  const files = new Set(filesOf(folder).map((path) => home + path));
  const compile = () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(read('catalog.schema.json')) as object);
  };

  it('keeps to the schema it names, as Ajv says', () => {
    expect(files).toContain(catalog.$schema);
    const validate = compile();
    validate(catalog);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['a field nobody knows', (broken: PublicCatalog) => Object.assign(broken.modules[0]!, { colour: 'blue' })],
    ['a lesson without a code', (broken: PublicCatalog) => Object.assign(broken.modules[0]!.lessons[0]!, { code: '' })],
    ['a date that is none', (broken: PublicCatalog) => Object.assign(broken, { changed: 'yesterday' })],
    ['half an address', (broken: PublicCatalog) => Object.assign(broken.paths[0]!, { address: '/paths/' })],
  ])('would not with %s', (_what, spoil) => {
    const broken = structuredClone(catalog);
    spoil(broken);
    expect(compile()(broken)).toBe(false);
  });

  it('names pages that are there, by the titles and minutes they show', () => {
    const named = [
      ...catalog.modules.flatMap((module) => [module, ...module.lessons, module.mentor_guide]),
      ...catalog.paths,
      ...catalog.foundations,
    ].filter((item) => item !== undefined);
    expect(named.length).toBeGreaterThan(30);
    for (const { address, title } of named)
      expect(all(pages.get(address)!, /<h1[^>]*>([\s\S]*?)<\/h1>/g)[0]!.replaceAll('&#39;', '’'), address).toContain(
        title,
      );
    for (const { address, minutes } of catalog.modules.flatMap(({ lessons }) => lessons))
      expect(pages.get(address)).toMatch(
        new RegExp(`${minutes.all} minutes: ${minutes.reading} to read, ${minutes.exercise} to try`),
      );
    for (const { address, sections } of catalog.modules.flatMap(({ lessons }) => lessons))
      for (const { id } of sections) expect(pages.get(address)).toContain(`id="${id}"`);
    for (const { self_assessment, feeds } of catalog.modules) {
      expect(pages.get(self_assessment!.address)).toContain(`${self_assessment!.questions} questions`);
      for (const feed of Object.values(feeds)) expect(files).toContain(feed);
    }
  });

  it('lists every lesson there is, and no code twice', () => {
    const lessons = [...pages].filter(([, html]) => html.includes('data-is="Lesson"')).map(([address]) => address);
    expect(catalog.modules.flatMap((module) => module.lessons.map(({ address }) => address)).sort()).toEqual(
      lessons.sort(),
    );
    const codes = all(JSON.stringify(catalog), /"code":"([^"]+)"/g);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is documented field by field', () => {
    const html = pages.get(`${home}about/data/`)!;
    const documented = new Set(all(html, /<th scope="row">\s*<code>([^<]+)<\/code>/g));
    const [module] = catalog.modules;
    for (const part of [catalog, module!, module!.lessons[0]!, catalog.paths[0]!, catalog.foundations[0]!])
      for (const field of Object.keys(part)) expect(documented, field).toContain(field);
    for (const file of ['catalog.json', 'catalog.schema.json', 'llms.txt'])
      expect(html).toContain(`href="${new URL(home).pathname}${file}"`);
    expect(pages.get(`${home}about/`)).toContain(`href="${new URL(home).pathname}about/data/"`);
  });

  it('has a table of contents for language models whose links lead to what is there', () => {
    const links = all(read('llms.txt'), /^- \[.+\]\((https:[^)]+)\)/gm);
    expect(links.length).toBeGreaterThan(35);
    for (const link of links) expect(pages.has(link) || files.has(link), link).toBe(true);
    expect(new Set(links).size).toBe(links.length);
  });
});
