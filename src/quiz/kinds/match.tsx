import type { Kind, PromptProps } from '../kind.ts';
import { leftIn, offered, pairsIn, rightIn } from '../match/pairs.ts';
import { schema, type Match } from '../match/schema.ts';
import { Asked, Scene } from '../options.tsx';
import { partsRight } from '../outcome.ts';
import { Reply } from '../Reply.tsx';
import { Paragraphs, Words } from '../words.tsx';

function Prompt({ question, name, answer, outcome }: PromptProps<Match>) {
  const pairs = answer === undefined ? undefined : pairsIn(answer);
  const choices = offered(question);
  return (
    <>
      <Scene text={question.scene} />
      <fieldset>
        <Asked text={question.ask} />
        {outcome}
        {question.options.map(({ id, text, feedback, hint }) => (
          <div className="match" key={id}>
            <label>
              <span>
                <Words text={text} />
              </span>{' '}
              <select name={`${name}-${id}`}>
                <option value="">Choose…</option>
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {choice.text}
                  </option>
                ))}
              </select>
            </label>
            {pairs && (
              <Reply
                right={pairs.get(id) === id}
                text={pairs.get(id) === id ? feedback : hint}
                verdict={pairs.get(id) === id ? 'They belong together.' : 'Not this one.'}
              />
            )}
          </div>
        ))}
        <p className="print-only small">Choose from: {choices.map(({ text }) => text).join(' · ')}</p>
      </fieldset>
    </>
  );
}

function Key({ question }: { question: Match }) {
  return (
    <dl>
      {question.options.map(({ id, text, match, feedback }) => (
        <div key={id}>
          <dt>
            <Words text={text} /> <strong>{match}</strong>
          </dt>
          <dd>
            <Paragraphs text={feedback} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Which belongs to which. One list a row, so that it works by keyboard, by touch and without script. */
export const match: Kind<Match> & { schema: typeof schema } = {
  schema: import.meta.env.SSR ? schema : (undefined as never),
  action: 'See what happens',
  graded: true,
  asksHowSure: true,
  accepts: (question, answer) => {
    const ids = offered(question).map(({ id }) => id);
    const pairs = answer.split(' ');
    return (
      pairs.map((pair) => pair[0]).join() === leftIn(question).join() &&
      pairs.every((pair) => pair.length === 2 && ids.includes(pair[1]!))
    );
  },
  read: (data, name, question) => {
    const answer = leftIn(question)
      .map((id) => `${id}${String(data.get(`${name}-${id}`) ?? '')}`)
      .join(' ');
    return match.accepts(question, answer) ? answer : undefined;
  },
  fill: (form, name, answer) => {
    for (const [id, chosen] of pairsIn(answer)) {
      const field = form.elements.namedItem(`${name}-${id}`);
      if (field instanceof HTMLSelectElement) field.value ||= chosen ?? '';
    }
  },
  missing: () => 'Choose something in every row first.',
  grade: (question, answer) => rightIn(question, answer) / question.options.length,
  outcome: (question, answer) => partsRight(rightIn(question, answer), question.options.length),
  Prompt,
  Feedback: () => null,
  Key,
};
