import type { Infer, PromptProps, SchemaTools } from './kind.ts';
import { Reply } from './Reply.tsx';
import { Paragraphs, Words } from './words.tsx';

/** The fields of every kind that offers options: `choice` and `choices` add how many there are and how many are right. */
export const optionsSchema = ({ z, base }: SchemaTools) =>
  base.extend({
    /** The situation, before the question. */
    scene: z.string().trim().min(1, { error: 'is empty' }).optional(),
    /** The question itself, one line. */
    ask: z.string().trim().min(1, { error: 'is empty' }).max(240, { error: 'is longer than 240 characters' }),
    options: z
      .array(
        z.strictObject({
          /** Permanent id inside the question: a, b, c … */
          id: z.string().regex(/^[a-z]$/, { error: 'must be one letter' }),
          text: z.string().trim().min(1, { error: 'is empty' }).max(240, { error: 'is longer than 240 characters' }),
          /** Why it tempts and what happens next; for the right one, why it is right. */
          feedback: z.string({ error: 'has no feedback: say why it tempts and what happens next' }).trim().min(1, {
            error: 'has no feedback: say why it tempts and what happens next',
          }),
          right: z.boolean().default(false),
        }),
      )
      .refine((options) => new Set(options.map((option) => option.id)).size === options.length, {
        error: 'has two options with the same id',
      }),
  });

/** A question with options. Its answer is the ids of those chosen, in the order of the alphabet: `b`, or `ad`. */
export type WithOptions = Infer<typeof optionsSchema>;

/** The ids of the right options, as an answer. */
export const rightOnes = ({ options }: WithOptions): string => idsOf(options.filter(({ right }) => right));

/** The ids of options, as an answer. */
export const idsOf = (options: readonly { id: string }[]): string =>
  options
    .map(({ id }) => id)
    .sort()
    .join('');

interface Shown extends PromptProps<WithOptions> {
  /** Whether one option is chosen, or several. */
  type: 'radio' | 'checkbox';
  /** Said behind the question. */
  hint?: string;
}

/** The situation, where a question has one. */
export function Scene({ text }: { text: string | undefined }) {
  return text ? (
    <div className="question-scene">
      <Paragraphs text={text} />
    </div>
  ) : null;
}

/** The question itself, and how to answer it. */
export function Asked({ text, hint }: { text: string; hint?: string | undefined }) {
  return (
    <legend>
      <Words text={text} />
      {hint && <span className="small question-hint"> {hint}</span>}
    </legend>
  );
}

/** The scene, the question and its options, each with its reply below it once it was chosen. */
export function Options({ question, name, answer, outcome, type, hint }: Shown) {
  return (
    <>
      <Scene text={question.scene} />
      <fieldset>
        <Asked text={question.ask} hint={hint} />
        {outcome}
        {question.options.map((option) => (
          <div className="option" key={option.id}>
            <label>
              <input type={type} name={name} value={option.id} />
              <span>
                <Words text={option.text} />
              </span>
            </label>
            {answer?.includes(option.id) && (
              <Reply right={option.right} text={option.feedback} newest={type === 'radio'} />
            )}
          </div>
        ))}
      </fieldset>
    </>
  );
}

/** The reasons the others tempt, once the right ones were found. */
export function Others({ question, answer }: { question: WithOptions; answer: string }) {
  if (answer !== rightOnes(question)) return null;
  return (
    <details className="others">
      <summary>Why the others tempt</summary>
      <Reasons options={question.options.filter((option) => !option.right)} />
    </details>
  );
}

/** Every option with its feedback, the right ones named. */
export function OptionsKey({ question }: { question: WithOptions }) {
  return <Reasons options={question.options} />;
}

function Reasons({ options }: Pick<WithOptions, 'options'>) {
  return (
    <dl>
      {options.map((option) => (
        <div key={option.id}>
          <dt>
            {option.right && <strong>Right: </strong>}
            <Words text={option.text} />
          </dt>
          <dd>
            <Paragraphs text={option.feedback} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
