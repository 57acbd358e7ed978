import { z } from 'astro/zod';
import { code, id, passage, sources } from './words.ts';

/**
 * What every question has, whatever its kind. The kinds (src/quiz/kinds) add their own fields;
 * they are handed in, because the curriculum does not know who asks.
 */
export const questionBase = z.strictObject({
  /** Permanent id. Example: `identity-q01` */
  id,
  /** Permanent code, given by `npm run codes`. */
  code,
  /** The kind of question; each kind's schema narrows it to its own name. Example: `choice` */
  kind: z.string(),
  /** Raised when the meaning changes, so that an earlier answer is shown as earlier. Starts at 1. */
  revision: z.number().int().min(1).default(1),
  /** Id of the objective it asks about. */
  objective: id,
  /** Where it is taught. Example: `family-table#bridge-words` */
  passage,
  /** `bank` for the self-assessment, or the id of the lesson whose text shows it with `<Check>`. */
  at: id,
  /** Sources behind its feedback. */
  sources,
});

/** The fields every question has. */
export type QuestionBase = z.infer<typeof questionBase>;

/**
 * The schema of a `quiz.yaml`, made from the schemas of the question kinds.
 * @param kinds one strict object schema a kind, each with a literal `kind`
 */
export function quizSchema<const K extends readonly [z.ZodObject, ...z.ZodObject[]]>(kinds: K) {
  return z.strictObject({
    /** Id of the module. */
    module: id,
    /** Shown above the self-assessment, one or two sentences. */
    intro: z.string().trim().min(1),
    questions: z.array(z.discriminatedUnion('kind', kinds as unknown as [K[number], ...K[number][]])),
  });
}
