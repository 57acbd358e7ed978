import { z } from 'astro/zod';

/** Elements a drawing is made of. */
const ELEMENTS = ['svg', 'g', 'path', 'line', 'polyline', 'rect', 'circle', 'text', 'tspan'];
/** What they may say of themselves: where they are and what they are, never how they look. */
const ATTRIBUTES = [
  'xmlns', 'viewBox', 'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'points', 'width', 'height', 'rx', 'r', 'cx', 'cy',
  'class', 'text-anchor',
]; // prettier-ignore
/** How they look is said in `src/site/parts.css`, for light, dark, print and forced colours. */
const CLASSES = [
  'line', 'hair', 'edge', 'thick', 'dashed', 'box', 'wash', 'cloth', 'dot', 'strong', 'soft', 'it', 'hue', 'on-cloth', 'small',
  'big',
]; // prettier-ignore
const WIDTH = 320;
const HIGHEST = 440;

/** What keeps a drawing from standing in a page: legible on a phone, in every theme, and without anything that acts. */
function* complaints(svg: string): Generator<string> {
  const box = /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  if (!box) yield 'must begin with <svg … viewBox="0 0 320 …"> and nothing before it';
  else if (Number(box[1]) !== WIDTH || Number(box[2]) > HIGHEST)
    yield `is ${box[1]} by ${box[2]} units: it must be ${WIDTH} wide and at most ${HIGHEST} high, the size of a phone`;
  for (const [whole, name = '', rest = ''] of svg.matchAll(/<[!?]?\/?([\w:-]*)([^>]*)>/g)) {
    if (whole.startsWith('</')) continue;
    if (ELEMENTS.includes(name)) yield* aboutAttributes(name, rest);
    else yield `has ${whole.slice(0, 40)}: it may hold ${ELEMENTS.join(', ')} only`;
  }
}

function* aboutAttributes(element: string, rest: string): Generator<string> {
  for (const [, attribute = '', value = ''] of rest.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)) {
    if (!ATTRIBUTES.includes(attribute)) yield `<${element}> has ${attribute}="…": its look is said by class only`;
    if (attribute !== 'class') continue;
    const unknown = value.split(/\s+/).filter((name) => name && !CLASSES.includes(name));
    if (unknown.length > 0) yield `<${element}> has the class "${unknown[0]}": there are ${CLASSES.join(', ')}`;
  }
}

/** `content/<language>/figures/<name>.svg`: a drawing that `<Figure src="<name>.svg" alt="…">` puts into a page. */
export const figureSchema = z.strictObject({
  /** The whole file. */
  drawing: z.string().superRefine((svg, context) => {
    for (const message of new Set(complaints(svg))) context.addIssue({ code: 'custom', message });
  }),
  /** The words in it, in order. They are read by the same rules as prose. */
  words: z.array(z.string()),
});
