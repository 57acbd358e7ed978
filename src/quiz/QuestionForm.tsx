import { useEffect, useRef } from 'react';
import type { Sure } from '../record/fact.ts';
import { isWhole, type Attempt } from './attempt.ts';
import { Foundation } from './Foundation.tsx';
import { fill } from './fill.ts';
import type { Grounds } from './grounds.ts';
import { HowSure, sureIn } from './HowSure.tsx';
import type { Answer, Kind } from './kind.ts';
import type { Question } from './registry.ts';
import { say } from './say.ts';

interface Props {
  question: Question;
  kind: Kind<Question>;
  attempt: Attempt;
  /** Where it is taught, and the sources its feedback rests on. */
  grounds: Grounds | undefined;
  /** Number shown before the question, where there are several. */
  number?: number | undefined;
  check: (answer: Answer, sure: Sure | undefined) => void;
  reopen: () => void;
}

/** One question: its native form, the feedback with the answer, and its key for readers without script. */
export function QuestionForm({ question, kind, attempt, grounds, number, check, reopen }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const filled = useRef(false);
  const name = question.id;
  const { answer, credit, tries } = attempt;
  const whole = isWhole(kind, attempt);

  const submit = (event?: Pick<Event, 'preventDefault'>) => {
    event?.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    const given = kind.read(data, name, question);
    if (given === undefined || (given === answer && !whole)) {
      say(status.current, kind.missing?.(question) ?? 'Choose or write something first.', true);
      return;
    }
    say(status.current, '');
    check(given, sureIn(data, name));
  };

  // A kept answer is put into the fields; they stay uncontrolled, so nothing typed meanwhile is lost.
  useEffect(() => {
    if (answer !== undefined && form.current) fill(form.current, kind, question, attempt);
    // Erased, or hidden by a private session: the fields are emptied with it. Whoever tries again goes on from there.
    else if (filled.current && (!attempt.reopened || kind.again)) form.current?.reset();
    filled.current = answer !== undefined;
  }, [answer]);
  // Asked before the script was here: answer now.
  useEffect(() => {
    if (form.current?.dataset.asked === undefined) return;
    delete form.current.dataset.asked;
    submit();
  }, []);
  // The eye, the keyboard and the screen reader go to what came of it, which is said once, by being read there.
  useEffect(() => {
    if (tries === 0 || answer === undefined) return;
    const found = ['.outcome', '[data-newest]', '.reply'].map((place) => form.current?.querySelector(place));
    const target = found.find((element) => element instanceof HTMLElement);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }, [attempt]);
  // A complaint is over once something is chosen; own words that were kept are not kept again by themselves.
  const changed = (event: { target: EventTarget | null }) => {
    // Something else was chosen: the question is open again, from there.
    if (whole && kind.graded && !kind.again) reopen();
    const rewritten = answer !== undefined && event.target instanceof HTMLTextAreaElement;
    say(status.current, rewritten ? `Changed. Press “${kind.action}” to keep this version.` : '', rewritten);
  };

  const again = whole && (kind.again ?? (credit !== undefined && credit < 1 ? 'Try again' : undefined));
  return (
    <form
      className="question"
      method="dialog"
      autoComplete="off"
      ref={form}
      onSubmit={submit}
      onInput={changed}
      data-state={whole ? 'answered' : 'open'}
    >
      {number !== undefined && <p className="question-number small">Question {number}</p>}
      <kind.Prompt
        question={question}
        name={name}
        answer={answer}
        outcome={
          answer !== undefined && whole && kind.outcome ? (
            <p className="outcome" tabIndex={-1}>
              <span>{kind.outcome(question, answer)}</span>
            </p>
          ) : undefined
        }
      />
      {kind.asksHowSure && <HowSure name={name} />}
      {attempt.earlier && <p className="small soft">You answered an earlier wording of this question.</p>}
      {answer !== undefined && <kind.Feedback question={question} answer={answer} />}
      {whole && <Foundation grounds={grounds} />}
      <p className="question-actions needs-script">
        {(!whole || !kind.graded) && (
          <button className="btn" type="submit">
            {kind.action}
          </button>
        )}
        {again && (
          <button
            className="btn btn-line"
            type="button"
            onClick={() => {
              reopen();
              form.current?.querySelector<HTMLElement>('input,select')?.focus();
            }}
          >
            {again}
          </button>
        )}
      </p>
      <p className="out" role="status" ref={status} />
      {kind.Key && (
        <details className="key">
          <summary>Open the key</summary>
          <kind.Key question={question} />
          <Foundation grounds={grounds} />
        </details>
      )}
    </form>
  );
}
