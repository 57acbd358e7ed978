import { useReducer, useRef, useState } from 'react';
import { record } from '../record/browser.ts';
import { KeepLine } from './KeepLine.tsx';
import type { Grounds } from './grounds.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { Question } from './registry.ts';
import { Results } from './Results.tsx';
import { advance, freshSession, type Session, type Step } from './session.ts';
import { useRecord } from './use-record.ts';

interface Props {
  questions: Question[];
  /** Where each question is taught and what it rests on, by its id. */
  grounds: Record<string, Grounds>;
  /** Shows numbers and, below, the score over all questions. */
  scored?: boolean;
}

/** Questions that can be answered: one in a lesson, or the bank of a self-assessment. */
export default function QuizIsland({ questions, grounds, scored = false }: Props) {
  const [session, dispatch] = useReducer(
    (state: Session, step: Step) => advance(questions, state, step),
    freshSession(questions),
  );
  // The question after which the reader is asked whether to keep answers: the one answered last.
  const [last, setLast] = useState<string>();
  const [, redraw] = useState(0);
  const noted = useRef(false);
  const store = useRecord((opened) => {
    // Our own note is in the session already; only what others changed is read back.
    if (!noted.current) dispatch({ type: 'restored', shown: opened.shown() });
    redraw((count) => count + 1);
  });

  const check = (question: Question, answer: string) => {
    dispatch({ type: 'checked', question, answer });
    setLast(question.id);
    noted.current = true;
    record().note('answer', question.id, answer, question.revision);
    noted.current = false;
  };

  return (
    <div className="quiz">
      {questions.map((question, index) => (
        <div key={question.id} className="quiz-item">
          <QuestionForm
            question={question}
            attempt={session[question.id] ?? { tries: 0 }}
            grounds={grounds[question.id]}
            number={scored ? index + 1 : undefined}
            check={(answer) => check(question, answer)}
            reopen={() => dispatch({ type: 'reopened', question })}
          />
          {store && last === question.id && session[question.id]?.answer !== undefined && <KeepLine store={store} />}
        </div>
      ))}
      {scored && <Results questions={questions} session={session} grounds={grounds} />}
    </div>
  );
}
