import type { AstroIntegration } from 'astro';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { object, list, words } from '../curriculum/check/content-index.ts';
import { readContent } from '../curriculum/files.ts';

const MEDIA: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/**
 * Astro integration: writes the Pagefind index into the build, glossary terms with their other words included. While
 * authoring, search answers from the last build's index and says how old it is.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'trellis:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ excludeSelectors: ['.cite', '.out'] });
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        const { page_count } = await index.addDirectory({ path: folder });
        const terms = glossaryRecords(root);
        for (const record of terms) await index.addCustomRecord(record);
        await index.writeFiles({ outputPath: join(folder, 'pagefind') });
        writeFileSync(join(folder, 'pagefind/words.json'), JSON.stringify(knownWords(root)));
        await pagefind.close();
        logger.info(`${page_count} pages and ${terms.length} terms can be searched`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(root, 'dist/pagefind');
        if (!existsSync(folder)) logger.warn('search has no index yet: run "npm run build" once');
        else logger.info(`search answers from the build of ${statSync(folder).mtime.toLocaleString()}`);
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
          const file = join(folder, path.slice(`${base}pagefind/`.length));
          if (!path.startsWith(`${base}pagefind/`) || !file.startsWith(folder) || !existsSync(file)) return next();
          response.setHeader('Content-Type', MEDIA[extname(file)] ?? 'application/octet-stream');
          response.end(readFileSync(file));
        });
      },
    },
  };
}

/** One record a glossary term, so that its meaning is found by any of its other words. */
function glossaryRecords(folder: string) {
  return readContent(folder)
    .filter(({ kind }) => kind === 'glossary')
    .flatMap((file) => list(object(file.data).terms).map(object))
    .map((term) => {
      const aliases = list(term.aliases).map(words).join(', ');
      return {
        url: `/glossary/#${words(term.id)}`,
        content: [`${words(term.term)}.`, words(term.short), words(term.long), aliases && `Also: ${aliases}.`]
          .filter(Boolean)
          .join(' '),
        language: 'en',
        meta: { title: words(term.term), kind: 'Term', keywords: aliases },
      };
    });
}

/** Words of titles, terms and keywords, for whoever mistypes one. */
function knownWords(folder: string): string[] {
  const texts = readContent(folder).flatMap((file) => {
    const data = object(file.data);
    const terms = list(data.terms).map(object);
    return [
      data.title,
      data.short,
      ...list(data.keywords),
      ...list(data.places),
      ...list(data.policy_areas),
      ...terms.flatMap((term) => [term.term, ...list(term.aliases)]),
    ].map(words);
  });
  const found =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(found)].sort();
}
