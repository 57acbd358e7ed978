import type { z } from 'astro/zod';
import type { ReactNode } from 'react';
import type { QuestionBase } from '../curriculum/schemas/question.ts';

/** What a kind's schema is made of. Handed in, so that nothing here loads a schema library into a browser. */
export interface SchemaTools {
  z: typeof z;
  base: typeof import('../curriculum/schemas/question.ts').questionBase;
}

/** The question a kind's schema describes. */
export type Infer<S extends (tools: SchemaTools) => z.ZodObject> = z.infer<ReturnType<S>>;

/** What a reader answered, in ids of the question's own parts: `b`, `ad`, `cabd`, `ab ca`; or own words. */
export type Answer = string;

/**
 * A kind of question: its schema, its grading, its form and its feedback. One file in `kinds/`, one line in
 * `registry.ts`, one in `loaders.ts` and, with its island, one in `Ask.astro`.
 */
export interface Kind<Q extends QuestionBase> {
  /**
   * Shape of the question in `quiz.yaml`: `base` and what the kind adds. Left out of what a browser loads: write
   * `import.meta.env.SSR ? schema : (undefined as never)`.
   */
  schema: (tools: SchemaTools) => z.ZodObject;
  /** Words on the button that asks for feedback. */
  action: string;
  /** Whether its questions have a right answer, count in a score, and come back for review. */
  graded: boolean;
  /** Whether the reader may say how sure they are before the feedback. */
  asksHowSure?: boolean;
  /** Words on a button that empties the form for another time, whatever came of it: for stories that can be played again. */
  again?: string;
  /** Whether a kept answer still fits the question: an option may have gone since. */
  accepts: (question: Q, answer: Answer) => boolean;
  /** Reads the answer out of the form's fields, or nothing when there is none yet. */
  read: (data: FormData, name: string, question: Q) => Answer | undefined;
  /** Puts a kept answer into fields that nobody has touched meanwhile, where they are not inputs named `name`. */
  fill?: (form: HTMLFormElement, name: string, answer: Answer, question: Q) => void;
  /** What to say when there is no whole answer yet, where "Choose or write something first." does not say it. */
  missing?: (question: Q) => string;
  /**
   * How much of the answer is right: 1 all, 0 nothing. Nothing when the question has no right answer, or when the
   * answer is only the beginning of one.
   */
  grade: (question: Q, answer: Answer) => number | undefined;
  /** What came of a whole answer in a line, where more than one reply stands beside the fields. */
  outcome?: (question: Q, answer: Answer) => string;
  /** The native form fields. Uncontrolled, so that a choice made before the script arrives counts. */
  Prompt: (props: PromptProps<Q>) => ReactNode;
  /** What stands below the fields once answered, beside what `Prompt` shows in place. */
  Feedback: (props: { question: Q; answer: Answer }) => ReactNode;
  /** The key: shown on demand to readers without script, and on a page of its own in print. */
  Key?: (props: { question: Q }) => ReactNode;
}

/** What a kind's form is given. */
export interface PromptProps<Q> {
  question: Q;
  /** Name of the form field, unique on the page; kinds with several fields begin their names with it. */
  name: string;
  /** The answer that was checked, while its feedback is shown. */
  answer?: Answer | undefined;
  /** What came of it in a line, for kinds with `outcome`: stands above the fields, whose replies follow. */
  outcome?: ReactNode;
}
