import type { Infer, SchemaTools } from '../kind.ts';

/** The shape of a match in `quiz.yaml`. Loaded where content is checked, never by a browser. */
export const schema = ({ z, base }: SchemaTools) => {
  const line = (most: number) =>
    z
      .string()
      .trim()
      .min(1, { error: 'is empty' })
      .max(most, { error: `is longer than ${most} characters` });
  const letter = z.string().regex(/^[a-z]$/, { error: 'must be one letter' });
  return base
    .extend({
      kind: z.literal('match'),
      /** The situation, before the question. */
      scene: z.string().trim().min(1, { error: 'is empty' }).optional(),
      /** The question itself, one line. Example: `Which question fits which relative?` */
      ask: line(240),
      /** Three to five things, each with the one that belongs to it. */
      options: z
        .array(
          z.strictObject({
            /** Permanent id inside the question: a, b, c … */
            id: letter,
            /** What stands on the left. */
            text: line(160),
            /** What belongs to it, a few words: it stands in a list on a phone. */
            match: line(70),
            /** Why the two belong together; shown once they do. */
            feedback: z
              .string({ error: 'has no feedback: say why the two belong together' })
              .trim()
              .min(1, { error: 'has no feedback: say why the two belong together' }),
            /** What to look at again; shown when it was matched with something else. Does not name the answer. */
            hint: z
              .string({ error: 'has no hint: say what to look at again' })
              .trim()
              .min(1, { error: 'has no hint: say what to look at again' }),
          }),
        )
        .min(3, { error: 'needs three to five options' })
        .max(5, { error: 'needs three to five options' }),
      /** Up to two more that belong to none. Their ids go on with the letters. */
      spare: z
        .array(z.strictObject({ id: letter, text: line(70) }))
        .max(2, { error: 'takes two at most' })
        .default([]),
    })
    .refine(({ options, spare }) => unlike([...options, ...spare].map(({ id }) => id)), {
      path: ['options'],
      error: 'has two options with the same id',
    })
    .refine(({ options, spare }) => unlike([...options.map(({ match }) => match), ...spare.map(({ text }) => text)]), {
      path: ['options'],
      error: 'offers the same match twice',
    });
};

const unlike = (words: string[]) => new Set(words).size === words.length;

/** A match, as its file says it. */
export type Match = Infer<typeof schema>;
