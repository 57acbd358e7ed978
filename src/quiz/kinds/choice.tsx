import type { Infer, Kind, SchemaTools } from '../kind.ts';
import { Options, OptionsKey, optionsSchema, Others, rightOnes } from '../options.tsx';

const schema = (tools: SchemaTools) => {
  const { z } = tools;
  const { shape } = optionsSchema(tools);
  return optionsSchema(tools).extend({
    kind: z.literal('choice'),
    /** Three or four, exactly one of them right. */
    options: shape.options
      .min(3, { error: 'needs three or four options' })
      .max(4, { error: 'needs three or four options' })
      .refine((options) => options.filter((option) => option.right).length === 1, {
        error: 'needs exactly one option with "right: true"',
      }),
  });
};

type Choice = Infer<typeof schema>;

const has = (question: Choice, answer: unknown) => question.options.some((option) => option.id === answer);

/** One right option among three or four, each with its own feedback. */
export const choice: Kind<Choice> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'See what happens',
  graded: true,
  asksHowSure: true,
  accepts: has,
  read: (data, name, question) => {
    const value = data.get(name);
    return typeof value === 'string' && has(question, value) ? value : undefined;
  },
  grade: (question, answer) => (answer === rightOnes(question) ? 1 : 0),
  Prompt: (props) => <Options {...props} type="radio" />,
  Feedback: Others,
  Key: OptionsKey,
};
