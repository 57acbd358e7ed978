import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentGuard } from './src/curriculum/guard.ts';
import { publishedGuard } from './src/curriculum/published/guard.ts';
import { MARKDOWN_FEATURES } from './src/curriculum/prose.ts';
import { chunks, plainImports } from './src/quiz/chunks.ts';
import { islandsOnPreact } from './src/quiz/preact.ts';
import { searchIndex } from './src/search/index-site.ts';
import { siteMap } from './src/sharing/sitemap.ts';
import { placeOfSite } from './src/site/address-of-site.ts';
import { hosting } from './src/site/hosting.ts';
import { intent } from './src/site/intent/integration.ts';
import { finishedPages } from './src/site/finished-pages.ts';
import { withoutIslandNames } from './src/site/island-names.ts';
import { ownPolicy } from './src/site/own-policy.ts';
import { policy } from './src/site/policy.ts';

const place = placeOfSite(process.cwd(), process.env);
const outDir = process.env.OUT_DIR ?? './dist';

export default defineConfig({
  site: place.site,
  base: place.base,
  trailingSlash: 'always',
  outDir,
  markdown: { processor: satteri({ features: MARKDOWN_FEATURES }), syntaxHighlight: false },
  security: { csp: policy },
  integrations: [
    contentGuard(),
    intent(),
    react(),
    mdx(),
    siteMap(process.cwd(), outDir, place.base),
    searchIndex(),
    finishedPages(withoutIslandNames, ownPolicy),
    hosting(place),
    // Last: it looks at everything the others wrote.
    publishedGuard(),
  ],
  vite: {
    plugins: [...islandsOnPreact(process.env), plainImports, tailwindcss()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Every MDX file starts with a directive for React servers that means nothing here.
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } },
  },
  devToolbar: { enabled: false },
});
