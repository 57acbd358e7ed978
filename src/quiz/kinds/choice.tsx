import type { Infer, Kind, PromptProps, SchemaTools } from '../kind.ts';
import { Paragraphs, Words } from '../words.tsx';

const schema = ({ z, base }: SchemaTools) =>
  base.extend({
    kind: z.literal('choice'),
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
      .min(3, { error: 'needs three or four options' })
      .max(4, { error: 'needs three or four options' })
      .refine((options) => options.filter((option) => option.right).length === 1, {
        error: 'needs exactly one option with "right: true"',
      })
      .refine((options) => new Set(options.map((option) => option.id)).size === options.length, {
        error: 'has two options with the same id',
      }),
  });

type Choice = Infer<typeof schema>;

const optionOf = (question: Choice, answer: string) => question.options.find((option) => option.id === answer);

function Prompt({ question, name, answer }: PromptProps<Choice>) {
  return (
    <>
      {question.scene && (
        <div className="question-scene">
          <Paragraphs text={question.scene} />
        </div>
      )}
      <fieldset>
        <legend>
          <Words text={question.ask} />
        </legend>
        {question.options.map((option) => (
          <div className="option" key={option.id}>
            <label>
              <input type="radio" name={name} value={option.id} />
              <span>
                <Words text={option.text} />
              </span>
            </label>
            {answer === option.id && <Reply right={option.right} text={option.feedback} />}
          </div>
        ))}
      </fieldset>
    </>
  );
}

function Reply({ right, text }: { right: boolean; text: string }) {
  return (
    <div className={right ? 'reply reply-right' : 'reply reply-wrong'}>
      <p className="verdict">
        <span aria-hidden="true">{right ? '✓' : '✗'}</span> <span>{right ? 'Yes, this one.' : 'Not this one.'}</span>
      </p>
      <Paragraphs text={text} />
    </div>
  );
}

/** The reasons the others tempt, once the right one was found. */
function Feedback({ question, answer }: { question: Choice; answer: string }) {
  if (!optionOf(question, answer)?.right) return null;
  return (
    <details className="others">
      <summary>Why the others tempt</summary>
      <dl>
        {question.options
          .filter((option) => !option.right)
          .map((option) => (
            <div key={option.id}>
              <dt>
                <Words text={option.text} />
              </dt>
              <dd>
                <Paragraphs text={option.feedback} />
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

function Key({ question }: { question: Choice }) {
  return (
    <dl>
      {question.options.map((option) => (
        <div key={option.id}>
          <dt>
            {option.right ? <strong>Right: </strong> : null}
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

/** One right option among three or four, each with its own feedback. */
export const choice: Kind<Choice> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'See what happens',
  graded: true,
  accepts: (question, answer) => optionOf(question, answer) !== undefined,
  read: (data, name, question) => {
    const value = data.get(name);
    return typeof value === 'string' && optionOf(question, value) ? value : undefined;
  },
  grade: (question, answer) => optionOf(question, answer)?.right ?? false,
  Prompt,
  Feedback,
  Key,
};
