import type { Left } from '../curriculum/published/moves.ts';
import { inlineScript } from './inline-script.ts';

/** Where an anchor leads, sub-path included: anchor to address, which may have an anchor of its own. */
export type Parts = ReadonlyMap<string, string>;

/** What stands where a part was is seen only by those who come by its address. */
export const LEFT_STYLES = '.left:not(:target){display:none}.left{margin-block:1.5rem;font-weight:600}';

/** The parts that stand elsewhere now, those that are gone left out. @param href puts the sub-path before a place */
export function partsLeft(left: readonly Left[], href: (place: string) => string): Parts {
  return new Map(left.flatMap(({ anchor, end }) => (typeof end === 'string' ? [[anchor, href(end)] as const] : [])));
}

/** `/b/#y` as the two halves a query goes between. */
const halves = (to: string) => [to.replace(/#.*/, ''), /#.*/.exec(to)?.[0] ?? ''];
const table = (parts: Parts) => JSON.stringify([...parts].map(([anchor, to]) => [anchor, halves(to)]));

/** The script of a page some parts of which stand elsewhere now: whoever comes by their anchor is led on, with the query. */
export function leadParts(parts: Parts) {
  // In a block: scripts of one page share their names.
  return inlineScript(`{
    const parts = new Map(${table(parts)});
    const lead = () => {
      const to = parts.get(location.hash.slice(1));
      if (to) location.replace(to[0] + location.search + to[1]);
    };
    addEventListener('hashchange', lead);
    lead();
  }`);
}

/**
 * A page that leads on, with query and fragment where script runs, without them where it does not.
 * @param to where it leads, sub-path included
 * @param site origin of the site
 * @param parts where anchors of the page that stood here lead instead
 */
export function leadingPage(to: string, site: string, parts: Parts): string {
  const [page, part] = halves(to);
  const usual = `[${JSON.stringify(page)}, ${part ? JSON.stringify(part) : 'location.hash'}]`;
  const { code, hash } = inlineScript(
    parts.size > 0
      ? `const [page, part] = new Map(${table(parts)}).get(location.hash.slice(1)) ?? ${usual};
         location.replace(page + location.search + part);`
      : `location.replace(${JSON.stringify(page)} + location.search + ${part ? JSON.stringify(part) : 'location.hash'});`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src '${hash}'; base-uri 'none'; form-action 'none'">
    <title>This page has moved</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${new URL(to, site).href.replace(/#.*/, '')}">
    <script>${code}</script>
    <meta http-equiv="refresh" content="0; url=${to}">
  </head>
  <body>
    <main><h1>This page has moved</h1><p><a href="${to}">Go to its new place</a></p></main>
  </body>
</html>
`;
}
