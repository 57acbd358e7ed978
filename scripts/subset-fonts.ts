// Cuts the book face down to what pages need; run by "npm run fonts" after an update of the face. A page in English loads
// the first two files; marks (pinyin, macrons, dots below, Turkic and Central European letters) come only where they occur.
// Vietnamese comes from the package's own file, which is as small as it gets.
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const FILES = 'node_modules/@fontsource-variable/brygada-1918/files/';
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
/** Keep in step with the unicode-range in src/site/fonts.css. */
const PLAIN =
  range(0x20, 0x7e) +
  range(0xa0, 0xff) +
  '\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2190\u2192\u2212\u2713\u2717';
const MARKS =
  range(0x100, 0x17f) +
  range(0x1cd, 0x1dc) +
  '\u018f\u0259\u01e6\u01e7\u0218\u0219\u021a\u021b' +
  range(0x1e00, 0x1e9f);

for (const [from, name, characters] of [
  ['latin', '', PLAIN],
  ['latin-ext', '-marks', MARKS],
] as const) {
  for (const [style, weight] of [
    ['normal', { min: 400, max: 600 }],
    ['italic', 400],
  ] as const) {
    const source = readFileSync(`${FILES}brygada-1918-${from}-wght-${style}.woff2`);
    const cut = await subsetFont(source, characters, { targetFormat: 'woff2', variationAxes: { wght: weight } });
    writeFileSync(`src/site/fonts/brygada-1918-${style}${name}.woff2`, cut);
    console.log(`${style}${name}: ${source.length} to ${cut.length} bytes`);
  }
}
