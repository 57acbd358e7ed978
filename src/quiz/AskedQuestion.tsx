import { useReducer, useRef } from 'react';
import { record } from '../record/browser.ts';
import { RULES, type Sure } from '../record/fact.ts';
import { eraseFormer } from '../record/own-words.ts';
import { advance, FRESH, isWhole, type Attempt, type Step } from './attempt.ts';
import type { Grounds } from './grounds.ts';
import { keepLineAt } from './keep-place.ts';
import { LateKeepLine } from './LateKeepLine.tsx';
import type { Kind } from './kind.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { Question } from './registry.ts';
import { useRecord } from './use-record.ts';

/** What a question needs, wherever it is asked. */
export interface AskedProps {
  question: Question;
  /** Where it is taught and what it rests on. */
  grounds: Grounds | undefined;
  /** Number shown before it, where there are several. */
  number?: number | undefined;
  /** Address of My learning. */
  learning: string;
}

interface Props extends AskedProps {
  kind: Kind<Question>;
  /** Asks anew: what was answered before is not shown. */
  anew?: boolean | undefined;
  /** Told after an answer was given whole. */
  onAnswered?: ((attempt: Attempt) => void) | undefined;
}

/** A question that can be answered: shows what was kept, notes what is answered, and asks once whether to keep it. */
export function AskedQuestion({ question, kind, grounds, number, learning, anew = false, onAnswered }: Props) {
  const [attempt, dispatch] = useReducer((before: Attempt, step: Step) => advance(kind, question, before, step), FRESH);
  const noting = useRef(false);
  const store = useRecord((opened) => {
    // Our own note is in the attempt already; only what others changed is read back.
    if (!noting.current && !anew) dispatch({ type: 'restored', kept: opened.shown().answers.get(question.id) });
  });

  const check = (answer: string, sure: Sure | undefined) => {
    const step: Step = { type: 'checked', answer, sure };
    const next = advance(kind, question, attempt, step);
    dispatch(step);
    const { credit } = next;
    const { revision } = question;
    const opened = record();
    noting.current = true;
    keepLineAt(opened, question.id);
    if (!kind.graded) eraseFormer(opened, 'answer', question.id);
    opened.note('answer', question.id, answer, {
      revision,
      ...(credit !== undefined && { result: { credit, ...(sure && { sure }), rules: RULES } }),
    });
    noting.current = false;
    if (isWhole(kind, next)) onAnswered?.(next);
  };

  return (
    <div className="quiz-item">
      <QuestionForm
        question={question}
        kind={kind}
        attempt={attempt}
        grounds={grounds}
        number={number}
        check={check}
        reopen={() => dispatch({ type: 'reopened' })}
      />
      {store && attempt.tries > 0 && <LateKeepLine store={store} at={question.id} learning={learning} />}
    </div>
  );
}
