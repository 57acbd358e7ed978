import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const site = join(import.meta.dirname, '../../../src/site');
const tokens = readFileSync(join(site, 'tokens.css'), 'utf8');
const hues = readdirSync(join(site, 'hues')).map((name) => ({
  name: name.replace('.css', ''),
  css: readFileSync(join(site, 'hues', name), 'utf8'),
}));

/** Colours a block of CSS sets, by name; of several settings of one name, each. */
const colours = (css: string) =>
  Array.from(css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g), ([, name = '', value = '']) => ({ name, value }));

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const [light = '', dark = '', chosen = ''] = tokens.split(/(?=@media screen and|@media screen \{)/);
const screenOnly = (css: string) =>
  Object.fromEntries(colours(css.split('@media print')[0]!).map((c) => [c.name, c.value]));
const themes = [
  { theme: 'light', at: 0, paper: screenOnly(light) },
  { theme: 'dark', at: 1, paper: screenOnly(dark) },
  { theme: 'dark by choice', at: 2, paper: screenOnly(chosen) },
];

it('measures as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(themes)('in the theme "$theme"', ({ at, paper }) => {
  const text = ['ink', 'ink-2', 'right', 'wrong'].flatMap((ink) => ['paper', 'sheet'].map((ground) => [ink, ground]));

  it.each([...text, ['ink', 'mark']])('%s on %s has 7 to 1', (ink, ground) => {
    expect(contrast(paper[ink!]!, paper[ground!]!)).toBeGreaterThanOrEqual(7);
  });

  it.each(['paper', 'sheet'])('the edge of a control on %s has 3 to 1', (ground) => {
    expect(contrast(paper['edge']!, paper[ground]!)).toBeGreaterThanOrEqual(3);
  });

  it.each(hues)('$name has 7 to 1 as ink, on its wash, and as foil on its cloth', ({ css }) => {
    const of = (part: string) => colours(css).filter(({ name }) => name === `m-${part}`)[at]!.value;
    const pairs = [
      [of('ink'), paper['paper']],
      [of('ink'), paper['sheet']],
      [of('ink'), of('wash')],
      [paper['ink'], of('wash')],
      [of('foil'), of('cloth')],
    ];
    for (const [ink, ground] of pairs) expect(contrast(ink!, ground!)).toBeGreaterThanOrEqual(7);
  });
});

it('names the same colours in every theme', () => {
  const [first, ...others] = themes.map(({ paper }) => Object.keys(paper).sort());
  for (const names of others) expect(names).toEqual(first);
  for (const { css } of hues) expect(colours(css)).toHaveLength(12);
});
