import { useEffect, useRef, useState } from 'react';
import { Foundation } from '../../quiz/Foundation.tsx';
import { Paragraphs, Words } from '../../quiz/words.tsx';
import { UNKNOWN } from './asking.ts';
import type { StartQuestion } from './facts.ts';
import { Reply } from './Reply.tsx';

interface Props {
  question: StartQuestion;
  /** Its place among those that are asked, from 1. */
  number: number;
  /** How many can be asked in all. */
  most: number;
  /** The answer whose feedback is shown; none while the question is open. */
  answer: string | undefined;
  /** Whether the plan comes after it. */
  last: boolean;
  /** Whether it is the second of its theme. */
  second: boolean;
  check: (answer: string) => void;
  next: () => void;
  /** Goes to the question before; nothing at the first. */
  back: (() => void) | undefined;
  /** Opens the question again, to answer something else. */
  reopen: () => void;
}

/** One question: a native form, and after it was answered the feedback and the way on. */
export function Question({ question, number, most, answer, last, second, check, next, back, reopen }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  const answered = answer !== undefined;
  const filled = useRef(false);
  // A kept answer is put into the fields, which stay uncontrolled; erased or taken back, it goes out of them.
  useEffect(() => {
    const field = form.current?.elements.namedItem(question.id);
    if (answered && field instanceof RadioNodeList) field.value = answer;
    else if (filled.current) form.current?.reset();
    filled.current = answered;
  }, [answer]);

  const submit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    const value = form.current && new FormData(form.current).get(question.id);
    setMissing(typeof value !== 'string');
    if (typeof value === 'string') check(value);
  };
  const options = [...question.options, { id: UNKNOWN, text: 'I don’t know' }];
  return (
    <form
      className="question"
      method="dialog"
      autoComplete="off"
      ref={form}
      onSubmit={submit}
      onInput={() => setMissing(false)}
      data-state={answered ? 'answered' : 'open'}
    >
      <h2 className="question-number" tabIndex={-1}>
        Question <span>{number}</span>
        <span>, at most </span>
        <span>{most}</span>
      </h2>
      <div className="question-scene">
        <Paragraphs text={question.scene} />
      </div>
      <fieldset disabled={answered}>
        <legend>
          <Words text={question.ask} />
        </legend>
        {options.map(({ id, text }) => (
          <div className="option" key={id}>
            <label>
              <input type="radio" name={question.id} value={id} />
              <span>
                <Words text={text} />
              </span>
            </label>
            {answer === id && <Reply question={question} answer={id} second={second} />}
          </div>
        ))}
      </fieldset>
      {answered && <Foundation grounds={question.grounds} />}
      <p className="question-actions">
        {answered ? (
          <button className="btn" type="button" key="next" onClick={next}>
            {last ? 'See your plan' : 'Next'}
          </button>
        ) : (
          <button className="btn" type="submit" key="check">
            See what happens
          </button>
        )}
        {answered && (
          <button className="btn-text" type="button" key="reopen" onClick={reopen}>
            Change my answer
          </button>
        )}
        {back && (
          <button className="btn-text" type="button" key="back" onClick={back}>
            Back to the one before
          </button>
        )}
      </p>
      <p role="status" className="start-missing">
        {missing && <span>Choose one first. “I don’t know” is a good answer too.</span>}
      </p>
    </form>
  );
}
