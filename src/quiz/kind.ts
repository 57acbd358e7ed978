import type { z } from 'astro/zod';
import type { ReactNode } from 'react';
import type { QuestionBase, questionBase } from '../curriculum/schemas/question.ts';

/** Zod and the fields every question has, handed to a kind's schema so that no browser ever loads zod. */
export interface SchemaTools {
  z: typeof z;
  base: typeof questionBase;
}

/** The question a kind's schema describes. */
export type Infer<S extends (tools: SchemaTools) => z.ZodObject> = z.infer<ReturnType<S>>;

/** What a reader answered: an option's id or the ids of several, a step of a scale, or own words. */
export type Answer = string;

/**
 * A kind of question: its schema, its grading, its form and its feedback. One file in `kinds/`, one line in
 * `registry.ts`.
 */
export interface Kind<Q extends QuestionBase> {
  /**
   * The strict schema of the kind's fields in `quiz.yaml`. Only the build needs it: written behind
   * `import.meta.env.SSR`, so that neither it nor its messages travel to a browser.
   */
  schema: (tools: SchemaTools) => z.ZodObject;
  /** Words on the button that asks for feedback. */
  action: string;
  /** Whether its questions have a right answer, and count in a score. */
  graded: boolean;
  /** Whether a kept answer still fits the question: an option may have gone since. */
  accepts: (question: Q, answer: Answer) => boolean;
  /** Reads the answer out of the form's field `name`, or nothing when there is none yet. */
  read: (data: FormData, name: string, question: Q) => Answer | undefined;
  /** What to say when there is no whole answer yet, where "Choose or write something first." does not say it. */
  missing?: (question: Q) => string;
  /** Whether the answer is right; nothing when the question has no right answer. */
  grade: (question: Q, answer: Answer) => boolean | undefined;
  /** How a right and a wrong answer are announced, where it is not "Yes, this one" and "Not this one". */
  verdict?: [right: string, wrong: string];
  /** The native form fields. Uncontrolled, so that a choice made before the script arrives counts. */
  Prompt: (props: PromptProps<Q>) => ReactNode;
  /** What stands below the fields once answered, beside what `Prompt` shows in place. */
  Feedback: (props: { question: Q; answer: Answer }) => ReactNode;
  /** The whole key, for readers without script and for print. Nothing where there is none. */
  Key?: (props: { question: Q }) => ReactNode;
}

/** What a kind's form is given. */
export interface PromptProps<Q> {
  question: Q;
  /** Name of the form field, unique on the page. */
  name: string;
  /** The answer that was checked, while its feedback is shown. */
  answer?: Answer | undefined;
}
