import type { Graph, Thing } from 'schema-dts';

/**
 * Structured data as it stands in a page, inside `<script type="application/ld+json">`. A data block is not executed,
 * but its end is looked for by the same rules as a script's: a `<` in a title must not be able to end it.
 */
export function dataBlock(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
