import { z } from 'astro/zod';

/*
 * What `catalog.json` holds, said once: the types of the code that writes it, the JSON Schema it is published with, and the
 * table on the page for developers are all made of this. Fields may be added; one that is taken away or changes its meaning
 * raises VERSION.
 */

/** Version of the form of the catalog. */
export const VERSION = 1;

const address = z.url().describe('whole address of its page');
const code = z
  .string()
  .regex(/^[2-9b-z]{3,5}$/)
  .describe('permanent code; never given to another thing');
const id = z.string().describe('permanent id');
const title = z.string().describe('title as its page shows it');
const summary = z.string().describe('one sentence');
const written = z.iso.date().describe('the day it was written');
const changed = z.iso.date().describe('the day it last changed for readers');
const minutes = z.number().int().positive();

const lesson = z.strictObject({
  ...{ id, code, title, summary, address },
  minutes: z
    .strictObject({ reading: minutes, exercise: minutes, all: minutes })
    .describe('minutes to read it with its questions, to do its exercise, and both'),
  objectives: z.array(z.string()).describe('ids of the objectives of its module that it serves'),
  places: z.array(z.string()).describe('communities and places it speaks of, by their own names'),
  policy_areas: z.array(z.string()).describe('policy areas it touches'),
  keywords: z.array(z.string()).describe('other words people search for'),
  sections: z
    .array(z.strictObject({ id: z.string(), title: z.string() }))
    .describe('its sections; the id is the anchor on its page'),
  written,
  changed,
  changes: z
    .array(z.strictObject({ date: z.iso.date(), note: z.string(), correction: z.boolean() }))
    .describe('what changed for readers; `correction` where something wrong was put right'),
});

const module = z.strictObject({
  ...{ id, code, title, summary, address },
  short: z.string().describe('its name in a word or two'),
  objectives: z
    .array(z.strictObject({ id: z.string(), text: z.string() }))
    .describe('what one can do after it; the text continues “After it you can”'),
  builds_on: z.array(z.string()).describe('ids of modules it leans on'),
  next: z.array(z.string()).describe('ids of modules to read afterwards'),
  lessons: z.array(lesson).describe('the lessons that exist, in the order they are read'),
  planned: z.array(z.string()).describe('titles of lessons in preparation'),
  self_assessment: z
    .strictObject({ address, questions: z.number().int().positive() })
    .optional()
    .describe('its self-assessment, with the number of questions'),
  mentor_guide: z
    .strictObject({ id, code, title, address, sessions: z.array(minutes) })
    .optional()
    .describe('its mentor guide, with the minutes of each session'),
  feeds: z
    .strictObject({ rss: z.url(), atom: z.url(), json: z.url() })
    .describe('feeds of its new and revised lessons'),
  written,
  changed,
});

const path = z.strictObject({
  ...{ id, code, title, summary, address },
  for: z.enum(['advocate', 'mentor']).describe('who follows it'),
  minutes: minutes.describe('minutes of all its steps'),
  weeks: z
    .array(z.strictObject({ aim: z.string(), steps: z.array(z.string()) }))
    .describe('its weeks; a step is the id of a page, or a module’s id and /self-assessment'),
  written,
  changed,
});

const foundation = z.strictObject({ ...{ id, code, title, summary, address }, minutes, written, changed });

/** The parts of the catalog, by the name the page for developers gives them. */
export const PARTS = { module, lesson, path, foundation };

/** The whole of `catalog.json`. */
export const catalogSchema = z.strictObject({
  $schema: z.url().describe('address of the JSON Schema of this file'),
  version: z.literal(VERSION).describe('version of the form of this file'),
  name: z.string().describe('name of the site'),
  summary: z.string().describe('what it is and for whom'),
  address: z.url().describe('its home page'),
  language: z.string().describe('language of all texts'),
  licence: z.strictObject({ name: z.string(), address: z.url() }).describe('licence of all texts'),
  changed,
  modules: z.array(module).describe('the modules in their order'),
  paths: z.array(path).describe('learning paths'),
  foundations: z.array(foundation).describe('what mentors read before the first session'),
});

/** The curriculum as other software reads it. */
export type PublicCatalog = z.infer<typeof catalogSchema>;

/** The JSON Schema of the catalog. @param address where it stands */
export const jsonSchema = (address: string) => ({
  ...z.toJSONSchema(catalogSchema),
  $id: address,
  title: 'Catalog of a curriculum',
});
