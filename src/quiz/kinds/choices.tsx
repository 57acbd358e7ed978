import type { Infer, Kind, SchemaTools } from '../kind.ts';
import { idsOf, Options, OptionsKey, optionsSchema, Others } from '../options.tsx';
import { partsRight } from '../outcome.ts';

const schema = (tools: SchemaTools) => {
  const { z } = tools;
  const { shape } = optionsSchema(tools);
  return optionsSchema(tools)
    .extend({
      kind: z.literal('choices'),
      /** How many options are right; the reader is told. Example: `2` */
      choose: z
        .number()
        .int()
        .min(2, { error: 'must be 2 or 3: for one right option use "kind: choice"' })
        .max(3, { error: 'must be 2 or 3' }),
      /** Four to six, exactly `choose` of them right. */
      options: shape.options
        .min(4, { error: 'needs four to six options' })
        .max(6, { error: 'needs four to six options' }),
    })
    .refine(({ choose, options }) => options.filter(({ right }) => right).length === choose, {
      path: ['options'],
      error: 'needs as many options with "right: true" as "choose" says',
    });
};

type Choices = Infer<typeof schema>;

/** Two or three right options among four to six; right when exactly those were chosen, partly when some of them were. */
export const choices: Kind<Choices> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'See what happens',
  graded: true,
  asksHowSure: true,
  accepts: ({ options, choose }, answer) =>
    answer.length === choose && idsOf(options.filter(({ id }) => answer.includes(id))) === answer,
  read: (data, name, { options, choose }) => {
    const answer = idsOf(options.filter(({ id }) => data.getAll(name).includes(id)));
    return answer.length === choose ? answer : undefined;
  },
  missing: ({ choose }) => `Choose ${IN_WORDS[choose]}, no more and no fewer.`,
  // As many are ticked as are right, so whoever ticks a wrong one leaves a right one out: that costs once, not twice.
  grade: (question, answer) => rightIn(question, answer) / question.choose,
  outcome: (question, answer) => partsRight(rightIn(question, answer), question.choose),
  Prompt: (props) => <Options {...props} type="checkbox" hint={`Choose ${IN_WORDS[props.question.choose]}.`} />,
  Feedback: Others,
  Key: OptionsKey,
};

const rightIn = ({ options }: Choices, answer: string) =>
  options.filter(({ id, right }) => right && answer.includes(id)).length;

const IN_WORDS: Record<number, string> = { 2: 'two', 3: 'three' };
