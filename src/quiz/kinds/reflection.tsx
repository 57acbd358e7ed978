import type { Infer, Kind, PromptProps, SchemaTools } from '../kind.ts';
import { LONGEST_WORDS } from '../../record/own-words.ts';
import { Paragraphs, Words } from '../words.tsx';

const schema = ({ z, base }: SchemaTools) =>
  base.extend({
    kind: z.literal('reflection'),
    /** What to write about. */
    ask: z.string().trim().min(1, { error: 'is empty' }),
    /** An answer somebody might give. */
    example: z.string().trim().min(1, { error: 'is empty' }),
    /** Three things to compare one's own answer with. */
    compare: z
      .array(z.string().trim().min(1, { error: 'is empty' }))
      .length(3, { error: 'needs exactly three things' }),
  });

type Reflection = Infer<typeof schema>;

function Prompt({ question, name }: PromptProps<Reflection>) {
  return (
    <label className="own-words">
      <span className="question-ask">
        <Words text={question.ask} />
      </span>
      <textarea name={name} rows={5} maxLength={LONGEST_WORDS} />
    </label>
  );
}

function Key({ question }: { question: Reflection }) {
  return (
    <>
      <p>
        <strong>Compare it with yours:</strong>
      </p>
      <ul>
        {question.compare.map((thing) => (
          <li key={thing}>
            <Words text={thing} />
          </li>
        ))}
      </ul>
      <p>
        <strong>One answer somebody might give</strong>
      </p>
      <blockquote>
        <Paragraphs text={question.example} />
      </blockquote>
    </>
  );
}

/** Own words, compared by the reader with an example and three points. Nothing grades them. */
export const reflection: Kind<Reflection> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'Compare with an example',
  graded: false,
  accepts: () => true,
  read: (data, name) => {
    const value = data.get(name);
    return typeof value === 'string' && value.trim() ? value.slice(0, LONGEST_WORDS) : undefined;
  },
  grade: () => undefined,
  Prompt,
  Feedback: ({ question }) => (
    <div className="reply" tabIndex={-1}>
      <Key question={question} />
    </div>
  ),
  Key,
};
