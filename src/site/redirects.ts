/**
 * The one table of addresses that lead on. The repository's own server obeys it, and the files that static hosts read
 * are written from it. All of them carry the query on.
 */

/** An address and where it leads for ever. Both as a browser sees them, sub-path included. */
export interface Redirect {
  from: string;
  to: string;
}

/** A row as hosts look it up: one path, and where it leads, the fragment apart, since a query goes before it. */
interface Row {
  path: string;
  page: string;
  part: string;
}

const NOTE =
  '# Addresses that lead on. Written by the build from content/permalinks.yaml and the codes of the content.';

/**
 * The texts of `_redirects` (Netlify, Cloudflare), `_redirects.nginx` and `_redirects.caddy`.
 * @throws Error when an address could not be read back from a line of `_redirects`, or leads to itself
 */
export function redirectTables(
  redirects: readonly Redirect[],
): Record<'_redirects' | '_redirects.nginx' | '_redirects.caddy', string> {
  const rows = redirects.flatMap(rowsOf);
  return {
    _redirects: rows.map(({ path, page, part }) => `${path} ${page}${part} 301\n`).join(''),
    '_redirects.nginx': nginx(rows),
    '_redirects.caddy': caddy(rows),
  };
}

/** With and without the slash at the end, because Cloudflare tells them apart. A file has no slash. */
function rowsOf({ from, to }: Redirect): Row[] {
  if (!/^\/[\w./~%-]*$/.test(from)) throw new Error(`redirect from "${from}": must be a path such as /accessibility/`);
  if (!/^(\/|https:\/\/)[^\s"'`\\{}$]*$/.test(to)) throw new Error(`redirect from "${from}": cannot lead to "${to}"`);
  if (from === to) throw new Error(`redirect from "${from}": leads to itself`);
  const bare = from.replace(/\/+$/, '');
  const [page = '', part] = to.split('#');
  // `/old` to `/old/` must not also send `/old/` to itself.
  const forms = /\.\w+$/.test(bare) ? [bare] : [`${bare}/`, bare];
  return forms
    .filter((path) => path !== '' && (path === from || path !== page))
    .map((path) => ({ path, page, part: part === undefined ? '' : `#${part}` }));
}

function nginx(rows: readonly Row[]): string {
  return `${NOTE}
# In "http": include this file. In "server": if ($leads_on) { return 301 $leads_on; }
map_hash_bucket_size 256;
map $uri $leads_on {
  default "";
${rows.map(({ path, page, part }) => `  "${path}" "${page}$is_args$args${part}";\n`).join('')}}
`;
}

function caddy(rows: readonly Row[]): string {
  return `${NOTE}
# In the block of the site: import this file.
map {path} {leads_to} {leads_part} {
${rows.map(({ path, page, part }) => `  ${path} "${page}" "${part}"\n`).join('')}  default "" ""
}
@leads_on_asked expression \`{leads_to} != "" && {query} != ""\`
redir @leads_on_asked {leads_to}?{query}{leads_part} 301
@leads_on expression \`{leads_to} != ""\`
redir @leads_on {leads_to}{leads_part} 301
`;
}

/**
 * The redirects in a text of `_redirects`, by the address they lead away from.
 * @param text as `redirectTables` writes it; other lines are passed over
 */
export function readRedirects(text: string): Map<string, string> {
  const rules = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(rules.flatMap(([from, to]) => (from?.startsWith('/') && to ? [[from, to] as const] : [])));
}

/** The address a redirect leads to, with the query it was asked with put before its fragment. */
export function carryQuery(target: string, query: string): string {
  if (query === '') return target;
  const [, address = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(target) ?? [];
  return `${address}${address.includes('?') ? '&' : '?'}${query}${fragment}`;
}
