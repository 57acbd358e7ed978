import type { Module } from '../../curriculum/schemas/module.ts';
import { drawn } from './drawings.ts';

const dyes = import.meta.glob<string>('../hues/*.css', { query: '?inline', import: 'default', eager: true });

/** Width and height of the picture, in pixels. */
const SIDE = 640;

/**
 * An emblem as a picture that stands alone: the drawing on the cloth of its module, in the colours of the light theme.
 * @returns SVG; undefined when the module has no emblem
 */
export function pictureOf({ emblem, hue }: Pick<Module, 'emblem' | 'hue'>): string | undefined {
  if (!emblem) return undefined;
  const dye = dyes[`../hues/${hue}.css`] ?? '';
  const [cloth = '#1a2330', foil = '#f5f6ef'] = ['cloth', 'foil'].map(
    (name) => new RegExp(`--m-${name}:\\s*(#\\w+)`).exec(dye)?.[1],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 80 80" width="${SIDE}" height="${SIDE}"><rect x="-8" y="-8" width="80" height="80" fill="${cloth}"/><path d="${drawn(emblem.drawing)}" fill="none" stroke="${foil}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
