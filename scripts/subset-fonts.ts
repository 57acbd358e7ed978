// Cuts the book face down to what a page in English needs; run by "npm run fonts" after an update of the face.
// Vietnamese and macron letters come from the package's own files, which load only where they occur (src/site/fonts.css).
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const FILES = 'node_modules/@fontsource-variable/brygada-1918/files/';
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
/** Keep in step with the unicode-range in src/site/fonts.css. */
const CHARACTERS =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  '\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2190\u2192\u2212\u2713\u2717';

for (const [style, weight] of [
  ['normal', { min: 400, max: 600 }],
  ['italic', 400],
] as const) {
  const source = readFileSync(`${FILES}brygada-1918-latin-wght-${style}.woff2`);
  const cut = await subsetFont(source, CHARACTERS, { targetFormat: 'woff2', variationAxes: { wght: weight } });
  writeFileSync(`src/site/fonts/brygada-1918-${style}.woff2`, cut);
  console.log(`${style}: ${source.length} to ${cut.length} bytes`);
}
