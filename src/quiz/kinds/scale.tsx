import type { Infer, Kind, PromptProps, SchemaTools } from '../kind.ts';
import { Words } from '../words.tsx';

/** The steps of a scale, from "not at all" to "completely". */
export const STEPS = ['1', '2', '3', '4', '5'] as const;

const schema = ({ z, base }: SchemaTools) =>
  base.extend({
    kind: z.literal('scale'),
    /** What is rated, in the first person. Example: `I can say which kind of small government I mean.` */
    statement: z.string().trim().min(1, { error: 'is empty' }).max(200, { error: 'is longer than 200 characters' }),
    /** Words at the low end. Example: `Not yet` */
    low: z.string().trim().min(1, { error: 'is empty' }).max(40, { error: 'is longer than 40 characters' }),
    /** Words at the high end. Example: `I could show somebody` */
    high: z.string().trim().min(1, { error: 'is empty' }).max(40, { error: 'is longer than 40 characters' }),
  });

type Scale = Infer<typeof schema>;

function Prompt({ question, name }: PromptProps<Scale>) {
  return (
    <fieldset>
      <legend>
        <Words text={question.statement} />
      </legend>
      <div className="scale">
        {STEPS.map((step) => (
          <label key={step}>
            <input type="radio" name={name} value={step} />
            <span>
              {step}
              <span className="out">
                {step === '1' ? `: ${question.low}` : step === '5' ? `: ${question.high}` : ' of 5'}
              </span>
            </span>
          </label>
        ))}
        <span className="scale-low" aria-hidden="true">
          {question.low}
        </span>
        <span className="scale-high" aria-hidden="true">
          {question.high}
        </span>
      </div>
    </fieldset>
  );
}

/** A rating in five steps. It has no right answer; it is asked before and after. */
export const scale: Kind<Scale> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'Note my rating',
  graded: false,
  accepts: (_question, answer) => STEPS.some((step) => step === answer),
  read: (data, name) => {
    const value = data.get(name);
    return STEPS.find((step) => step === value);
  },
  grade: () => undefined,
  Prompt,
  Feedback: () => null,
};
