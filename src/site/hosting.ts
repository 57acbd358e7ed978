import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBase } from '../curriculum/address.ts';
import { addressesOf, indexContent } from '../curriculum/check/content-index.ts';
import { readContent } from '../curriculum/files.ts';
import { hostsFiles } from './headers.ts';
import { inlineScript } from './inline-script.ts';

/** Astro integration: writes the redirect pages of earlier addresses, and the files hosts read headers and redirects from. */
export function hosting({ site, base, unset }: { site: string; base: string; unset: string[] }): AstroIntegration {
  let root = '';
  return {
    name: 'trellis:hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const redirects = redirectsOf(root);
        for (const { from, to } of redirects) {
          mkdirSync(join(folder, from), { recursive: true });
          writeFileSync(join(folder, from, 'index.html'), redirectPage(withBase(to, base), site));
        }
        for (const [name, text] of Object.entries(hostsFiles(redirects, base))) writeFileSync(join(folder, name), text);
        if (unset.length > 0) logger.info(`not set in content/site.yaml: ${unset.join(', ')}`);
      },
    },
  };
}

function redirectsOf(root: string): { from: string; to: string }[] {
  const index = indexContent(readContent(root));
  const addresses = addressesOf(index);
  return index.permalinks.data.flatMap(({ id, earlier = [] }) => {
    const to = addresses.get(id);
    return to ? earlier.map((from) => ({ from, to })) : [];
  });
}

/** A page that leads on, with query and fragment where script runs, without them where it does not. */
function redirectPage(to: string, site: string): string {
  const { code, hash } = inlineScript(`location.replace(${JSON.stringify(to)} + location.search + location.hash);`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src '${hash}'; base-uri 'none'; form-action 'none'">
    <title>This page has moved</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${new URL(to, site).href}">
    <script>${code}</script>
    <meta http-equiv="refresh" content="0; url=${to}">
  </head>
  <body>
    <main><h1>This page has moved</h1><p><a href="${to}">Go to its new place</a></p></main>
  </body>
</html>
`;
}
