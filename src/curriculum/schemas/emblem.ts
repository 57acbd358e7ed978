import { z } from 'astro/zod';
import { id, line, text } from './words.ts';

/** The eight dyes. A module wears one: as ink for numbers and underlines, as cloth for its cover. */
export const HUES = ['indigo', 'river', 'moss', 'bengara', 'ochre', 'madder', 'pine', 'plum'] as const;

/** The structures that can be drawn, each by a function of its name in `src/site/emblem`. */
const DRAWINGS = [
  'terraces', 'flowing-water', 'cracked-ice', 'thread-lattice', 'pattern-record', 'running-stitch', 'wall-section',
  'pieced-cloth',
] as const; // prettier-ignore

/** The structure of a craft that a module carries as its sign, with the people it comes from. */
export const emblemSchema = z.strictObject({
  /** Which structure is drawn. Example: `pieced-cloth` */
  drawing: z.enum(DRAWINGS),
  /** Its name in Latin letters, as its people call it. Example: `jogakbo` */
  name: line(40),
  /** Its name in their own script, where a source shows it. */
  native: z.strictObject({ text: line(40), lang: line(12) }).optional(),
  /** Continues "after …". Example: `a wrapping cloth pieced from leftovers` */
  craft: line(90),
  /** What its people call themselves. Example: `Korean` */
  people: line(60),
  /** Where it is made; a place, never a claim about a border. */
  place: line(120),
  /** What it is and how it is made. No meaning is claimed for it. */
  made: text,
  /** What the drawing takes from its structure. */
  drawn: text,
  /** What was left out on purpose, and who has not looked at it yet. */
  care: text,
  /** Ids of the sources that say so. */
  sources: z.array(id).min(1, { error: 'needs a source' }),
});

/** A drawing by its name. */
export type Drawing = (typeof DRAWINGS)[number];

/** The sign of a module. */
export type Emblem = z.infer<typeof emblemSchema>;
