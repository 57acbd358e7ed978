import { z } from 'astro/zod';
import { code, id, line, passage, sources, text } from './words.ts';

/** When to take a module: before others, after those, or whenever one likes. */
const state = z.enum(['first', 'soon', 'later']);

/** The most words of a scene. */
const LONGEST_SCENE = 45;
/** The most characters of an option. */
const LONGEST_OPTION = 140;

/** The parts of a question with options, handed in because the curriculum does not know who asks. */
interface Parts {
  /** A situation. */
  scene: z.ZodOptional<z.ZodString>;
  options: z.ZodArray<z.ZodType<{ id: string; text: string; feedback: string; right: boolean }>>;
}

/**
 * The schema of `content/<language>/start.yaml`: the questions of *Start here*, and what is suggested by their answers.
 * @param parts the fields of every kind of question that offers options (src/quiz/options.tsx)
 */
export function startSchema<const P extends Parts>({ scene, options }: P) {
  return z.strictObject({
    /** Title of the page. Example: `Start here` */
    title: line(60),
    /** One sentence, at most 160 characters. Example: `Eight to sixteen short questions, and an order of the modules for you.` */
    summary: line(160),
    /** For the reader: what happens, how long it takes, what becomes of the answers. Example: `"I don't know" is a good answer.` */
    intro: text,
    /** What it does not measure, in plain sentences. Example: `This is a starting point, not a test.` */
    limits: text,
    /** Two questions a module. Example: `[{ id: start-identity-1, … }]` */
    questions: z.array(
z.strictObject({
    /** Permanent id. Example: `start-identity-1` */
    id,
    /** Permanent code, given by `npm run codes`. */
    code,
    /** Raised when the meaning changes. Starts at 1. */
    revision: z.number().int().min(1).default(1),
    /** Id of the module it asks about. Of a module's two questions the first in this file is asked of everybody. Example: `identity` */
    module: id,
    /** Id of an objective of that module. Example: `identity-ask` */
    objective: id,
    /** Where it is taught. Example: `family-table#two-stories` */
    passage,
    /** Sources behind its feedback. Example: `[eby-2008]` */
    sources,
    /** One situation, at most 45 words. Example: `Your aunt says that a permit protects her customers.` */
    scene: scene.unwrap().refine((words) => words.split(/\s+/).length <= LONGEST_SCENE, {
      error: `has more than ${LONGEST_SCENE} words`,
    }),
    /** The question itself, one line of at most 120 characters. Example: `What do you ask her first?` */
    ask: line(120),
    /** Exactly three, one of them right; "I don't know" is added by the page. Example: `{ id: a, text: …, feedback: … }` */
    options: (options as P['options'])
      .length(3, { error: 'needs exactly three options: the page adds "I don\'t know"' })
      .refine((all) => all.filter(({ right }) => right).length === 1, {
        error: 'needs exactly one option with "right: true"',
      })
      .superRefine((all, context) => {
        for (const [index, option] of all.entries())
          if (option.text.length > LONGEST_OPTION)
            context.addIssue({
              code: 'custom',
              path: [index, 'text'],
              message: `is longer than ${LONGEST_OPTION} characters`,
            });
      }),
  }),
).min(2),
    /** One a module. Example: `[{ module: identity, … }]` */
    themes: z.array(
      z.strictObject({
        /** Id of the module. Example: `identity` */
        module: id,
        /** For readers without script, who rate themselves; at most 120 characters. Example: `I can ask a relative for two stories.` */
        statement: line(120),
        /** Why early, for somebody who is new to it; at most 200 characters. Example: `People at home ask first.` */
        first: line(200),
        /** Why soon, for somebody who has begun; at most 200 characters. Example: `You ask well; learn when to stop.` */
        soon: line(200),
        /** Why it can wait, and what to do with it then; at most 200 characters. Example: `Check yourself, and read what it shows.` */
        later: line(200),
      }),
    ),
    /** What to do with a module in each state. Example: `[{ state: first, … }]` */
    advice: z
      .array(
        z.strictObject({
          /** `first`, `soon` or `later`. Example: `first` */
          state,
          /** How the questions were answered, in plain words, at most 120 characters. Example: `Neither question was answered right.` */
          means: line(120),
          /** What to do with the module, at most 200 characters. Example: `Read the overview and the lesson, then check yourself.` */
          do: line(200),
        }),
      )
      .refine((all) => state.options.every((one) => all.filter((item) => item.state === one).length === 1), {
        error: 'needs each state once: first, soon, later',
      }),
    /** Which path is suggested: the first entry that fits counts. Example: `[{ at_least: 5, path: first-eight-weeks, … }]` */
    paths: z
      .array(
        z.strictObject({
          /** It fits from so many modules on that are `first` or `soon`. Example: `5` */
          at_least: z.number().int().min(0),
          /** Id of the path; left out where none is suggested. Example: `first-eight-weeks` */
          path: id.optional(),
          /** Why, at most 240 characters. Example: `Most of it is new to you, and this path takes one lesson a week.` */
          why: line(240),
        }),
      )
      .min(1, { error: 'needs an entry with "at_least: 0"' })
      .refine((all) => all.at(-1)?.at_least === 0, { error: 'must end with "at_least: 0", which always fits' })
      .refine((all) => all.every(({ at_least }, index) => index === 0 || at_least < all[index - 1]!.at_least), {
        error: 'must fall: the highest "at_least" comes first',
      }),
  });
}

/** The questions of *Start here*, and what is suggested by their answers. */
export type Start = z.infer<ReturnType<typeof startSchema>>;

/** When to take a module. */
export type State = z.infer<typeof state>;
