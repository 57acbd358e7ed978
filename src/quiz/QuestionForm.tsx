import { useEffect, useRef } from 'react';
import { Foundation } from './Foundation.tsx';
import type { Grounds } from './grounds.ts';
import type { Answer } from './kind.ts';
import { kindOf, type Question } from './registry.ts';
import type { Attempt } from './session.ts';

interface Props {
  question: Question;
  attempt: Attempt;
  /** Where it is taught, and the sources its feedback rests on. */
  grounds: Grounds | undefined;
  /** Number shown before the question, where there are several. */
  number?: number | undefined;
  check: (answer: Answer) => void;
  reopen: () => void;
}

/** One question: its native form, the feedback under the answer, and its key for readers without script. */
export function QuestionForm({ question, attempt, grounds, number, check, reopen }: Props) {
  const kind = kindOf(question);
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const filled = useRef(false);
  const name = question.id;
  const answered = attempt.answer !== undefined;

  const submit = (event?: Pick<Event, 'preventDefault'>) => {
    event?.preventDefault();
    if (!form.current) return;
    const answer = kind.read(new FormData(form.current), name, question);
    if (answer === undefined) {
      say(status.current, kind.missing?.(question) ?? 'Choose or write something first.', true);
      return;
    }
    check(answer);
  };

  // A kept answer is put into the fields; they stay uncontrolled, so nothing typed meanwhile is lost.
  useEffect(() => {
    if (attempt.answer !== undefined && form.current) fill(form.current, name, attempt.answer);
    // Erased, hidden by a private session, or asked again: the fields are emptied with it.
    else if (filled.current) form.current?.reset();
    filled.current = attempt.answer !== undefined;
  }, [attempt.answer]);
  // Asked before the script was here: answer now.
  useEffect(() => {
    if (form.current?.dataset.asked === undefined) return;
    delete form.current.dataset.asked;
    submit();
  }, []);
  useEffect(() => {
    if (attempt.tries === 0 || !answered) return;
    say(status.current, verdict(attempt.right, kind.verdict));
    // Feedback that went away above may have pushed the new one off the screen.
    form.current?.querySelector('.reply')?.scrollIntoView({ block: 'nearest' });
  }, [attempt]);
  // A complaint is over once something is chosen; own words that were kept are not kept again by themselves.
  const changed = (event: { target: EventTarget | null }) => {
    const rewritten = answered && event.target instanceof HTMLTextAreaElement;
    say(status.current, rewritten ? `Changed. Press “${kind.action}” to keep this version.` : '', rewritten);
  };

  return (
    <form
      className="question"
      method="dialog"
      autoComplete="off"
      ref={form}
      onSubmit={submit}
      onInput={changed}
      data-state={answered ? 'answered' : 'open'}
    >
      {number !== undefined && <p className="question-number small">Question {number}</p>}
      <kind.Prompt question={question} name={name} answer={attempt.answer} />
      {attempt.earlier && <p className="small soft">You answered an earlier wording of this question.</p>}
      {attempt.answer !== undefined && <kind.Feedback question={question} answer={attempt.answer} />}
      {answered && <Foundation grounds={grounds} />}
      <p className="question-actions needs-script">
        <button className="btn" type="submit">
          {kind.action}
        </button>
        {answered && attempt.right === false && (
          <button
            className="btn btn-line"
            type="button"
            onClick={() => {
              reopen();
              form.current?.querySelector<HTMLElement>('input')?.focus();
            }}
          >
            Try again
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

function verdict(right: boolean | undefined, [yes, no] = ['Yes, this one', 'Not this one']): string {
  if (right === undefined) return 'An example to compare with stands below.';
  return `${right ? yes : no}. The reason stands below your answer.`;
}

/** Says it once, to eyes as well where nothing else shows it; a repeated message is emptied first, or a screen reader stays silent. */
function say(status: HTMLElement | null, words: string, seen = false): void {
  if (!status) return;
  status.classList.toggle('out', !seen);
  status.textContent = '';
  setTimeout(() => (status.textContent = words), 50);
}

function fill(form: HTMLFormElement, name: string, answer: Answer): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLTextAreaElement) field.value ||= answer;
  else if (field instanceof RadioNodeList) {
    const inputs = [...field] as HTMLInputElement[];
    // What the reader has chosen meanwhile stands.
    if (!inputs.some(({ checked }) => checked))
      for (const input of inputs) input.checked = answer.includes(input.value);
  }
}
