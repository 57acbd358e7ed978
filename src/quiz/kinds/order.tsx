import type { Infer, Kind, PromptProps, SchemaTools } from '../kind.ts';
import { Asked, Scene } from '../options.tsx';
import { Rows } from '../order/Rows.tsx';
import { Paragraphs, Words } from '../words.tsx';

const schema = ({ z, base }: SchemaTools) =>
  base.extend({
    kind: z.literal('order'),
    /** The situation, before the question. */
    scene: z.string().trim().min(1, { error: 'is empty' }).optional(),
    /** The question itself, one line. Example: `Put the five steps in the order in which you would take them.` */
    ask: z.string().trim().min(1, { error: 'is empty' }).max(240, { error: 'is longer than 240 characters' }),
    /** Three to six steps in their right order. Readers first see them in the order of their letters: mix the letters. */
    options: z
      .array(
        z.strictObject({
          /** Permanent id inside the question, and its place at first: a, b, c … */
          id: z.string().regex(/^[a-z]$/, { error: 'must be one letter' }),
          text: z.string().trim().min(1, { error: 'is empty' }).max(160, { error: 'is longer than 160 characters' }),
          /** Why it stands here, and what goes wrong when it comes earlier or later. */
          feedback: z
            .string({ error: 'has no feedback: say why it stands here' })
            .trim()
            .min(1, { error: 'has no feedback: say why it stands here' }),
        }),
      )
      .min(3, { error: 'needs three to six options' })
      .max(6, { error: 'needs three to six options' })
      .refine((options) => new Set(options.map(({ id }) => id)).size === options.length, {
        error: 'has two options with the same id',
      })
      .refine((options) => options.some(({ id }, index) => id < (options[index - 1]?.id ?? '')), {
        error: 'would be shown in the right order: mix the letters of their ids',
      }),
  });

type Order = Infer<typeof schema>;

const rightOrder = ({ options }: Order) => options.map(({ id }) => id).join('');

/** How the rows stand before anybody has moved one. */
const shown = ({ options }: Order) =>
  options
    .map(({ id }) => id)
    .sort()
    .join('');

/** Of the steps that follow another, how many follow the right one: a row of right ones in the wrong place still counts. */
const rightIn = (question: Order, answer: string) =>
  question.options.filter(({ id }, index) => index > 0 && answer.includes(question.options[index - 1]!.id + id)).length;

function Prompt({ question, name, answer, outcome }: PromptProps<Order>) {
  return (
    <>
      <Scene text={question.scene} />
      <fieldset>
        <Asked text={question.ask} hint={`Give each a place, from 1 to ${question.options.length}.`} />
        {outcome}
        <Rows options={question.options} name={name} answer={answer} />
      </fieldset>
    </>
  );
}

function Key({ question }: { question: Order }) {
  return (
    <ol className="numbered">
      {question.options.map(({ id, text, feedback }) => (
        <li key={id}>
          <strong>
            <Words text={text} />
          </strong>
          <Paragraphs text={feedback} />
        </li>
      ))}
    </ol>
  );
}

/** Steps that are put in order: with a list of places a row, with buttons, or by dragging. */
export const order: Kind<Order> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'See what happens',
  graded: true,
  asksHowSure: true,
  accepts: (question, answer) => [...answer].sort().join('') === shown(question),
  read: (data, name, question) => {
    const place = ({ id }: { id: string }) => Number(data.get(`${name}-${id}`));
    const rows = question.options.toSorted((a, b) => place(a) - place(b));
    const answer = rows.map(({ id }) => id).join('');
    const whole = rows.every((row, index) => place(row) === index + 1);
    return whole && answer !== shown(question) ? answer : undefined;
  },
  missing: () => 'Move at least one step first.',
  // Each neighbour that is right counts, so that one step in the wrong place does not make all of them wrong.
  grade: (question, answer) => rightIn(question, answer) / (question.options.length - 1),
  outcome: (question, answer) => {
    if (answer === rightOrder(question)) return 'All right: every step has what it needs.';
    const right = rightIn(question, answer);
    if (right === 0) return 'Not this order yet. The reasons stand at the steps.';
    return `Partly right: ${right} of ${question.options.length - 1} steps come straight after the one they need.`;
  },
  Prompt,
  Feedback: () => null,
  Key,
};
