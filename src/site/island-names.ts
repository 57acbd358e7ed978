/**
 * A page without the names Astro gives its islands. Nothing reads them, and they are made from the path of the folder the
 * site is built in: with them, no two machines would build the same bytes.
 */
export function withoutIslandNames(html: string): string {
  return html.replace(/(<astro-island) uid="[^"]*"/g, '$1');
}
