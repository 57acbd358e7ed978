import type { Infer, SchemaTools } from '../kind.ts';
import { faults } from './story.ts';

/** The shape of a case in `quiz.yaml`. Loaded where content is checked, never by a browser. */
export const schema = ({ z, base }: SchemaTools) => {
  const text = z.string().trim().min(1, { error: 'is empty' });
  const line = (most: number) => text.max(most, { error: `is longer than ${most} characters` });
  const letter = z.string().regex(/^[a-z]$/, { error: 'must be one letter' });
  const unlike = (items: { id: string }[]) => new Set(items.map(({ id }) => id)).size === items.length;
  return base
    .extend({
      kind: z.literal('case'),
      /** How the story begins. */
      scene: text,
      /** The name of the story. Example: `The night before the hearing` */
      ask: line(80),
      /** The decisions, the first where it begins. Every way through passes three to five. */
      steps: z
        .array(
          z.strictObject({
            /** Permanent id inside the story: one letter. */
            id: letter,
            /** What has happened now. Left out where it follows from the option that led here. */
            scene: text.optional(),
            /** What is decided. */
            ask: line(240),
            /** Two to four; exactly one is the decision we would defend. */
            options: z
              .array(
                z.strictObject({
                  /** Permanent id inside the decision: a, b, c … */
                  id: letter,
                  text: line(240),
                  /** What happens now, and why. */
                  feedback: z.string({ error: 'has no feedback: say what happens now' }).trim().min(1, {
                    error: 'has no feedback: say what happens now',
                  }),
                  right: z.boolean().default(false),
                  /** The id of a later step, or of an ending. */
                  next: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, { error: 'must be the id of a step or of an ending' }),
                }),
              )
              .min(2, { error: 'needs two to four options' })
              .max(4, { error: 'needs two to four options' })
              .refine(unlike, { error: 'has two options with the same id' })
              .refine((options) => options.filter(({ right }) => right).length === 1, {
                error: 'needs exactly one option with "right: true"',
              }),
          }),
        )
        .min(3, { error: 'needs three steps or more' })
        .max(9, { error: 'has more than nine steps' })
        .refine(unlike, { error: 'has two steps with the same id' }),
      /** How it can end. */
      endings: z
        .array(
          z.strictObject({
            /** Permanent id inside the story: a word. Example: `signed` */
            id: z.string().regex(/^[a-z]{2,}(?:-[a-z]+)*$/, { error: 'must be a word of two letters or more' }),
            text,
          }),
        )
        .min(1, { error: 'needs an ending' })
        .max(5, { error: 'has more than five endings' })
        .refine(unlike, { error: 'has two endings with the same id' }),
    })
    .superRefine((story, context) => {
      for (const message of faults(story)) context.addIssue({ code: 'custom', path: ['steps'], message });
    });
};

/** A case, as its file says it. */
export type Case = Infer<typeof schema>;
