import { useEffect, useReducer, useRef, useState } from 'react';
import { keepLineAt } from '../../quiz/keep-place.ts';
import { KeepLine } from '../../quiz/KeepLine.tsx';
import { useRecord } from '../../quiz/use-record.ts';
import { record } from '../../record/browser.ts';
import { learningOf } from '../../record/learning.ts';
import { eraseFormer } from '../../record/own-words.ts';
import type { Status } from '../../record/store.ts';
import { askedOf, mostOf, nextQuestion, statesOf } from './asking.ts';
import type { StartQuestion } from './facts.ts';
import type { Facts, Rules } from './plan.ts';
import { PlanView } from './PlanView.tsx';
import { Question } from './Question.tsx';
import { advance, around, FRESH, keptIn, questionAt, statesShown } from './session.ts';

interface Props {
  questions: StartQuestion[];
  rules: Rules;
  facts: Facts;
  /** Address of My learning. */
  learningHref: string;
}

/** Where the focus goes. */
const TARGETS = { heading: 'h2', verdict: '.verdict' };

/** *Start here*: one question at a time, then the plan. */
export default function StartIsland({ questions, rules, facts, learningHref }: Props) {
  const [session, dispatch] = useReducer(advance, FRESH);
  const [, redraw] = useState(0);
  const status = useRef<Status | undefined>(undefined);
  const store = useRecord((opened) => {
    // A private session began or ended: what stood on the page belongs to the other side.
    if (status.current !== undefined && (status.current === 'private') !== (opened.status() === 'private'))
      dispatch({ type: 'changed-sides' });
    status.current = opened.status();
    redraw((count) => count + 1);
  });
  const root = useRef<HTMLDivElement>(null);
  const { to, moves } = session.focus;
  // The focus goes where the eye goes, and says what stands there: nothing is announced beside.
  useEffect(() => {
    if (moves === 0) return;
    const target = root.current?.querySelector<HTMLElement>(TARGETS[to]);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: to === 'heading' ? 'start' : 'nearest' });
  }, [moves]);

  const learning = store && learningOf(store.facts());
  const kept = keptIn(questions, store?.shown(), learning?.plan);
  const question = questionAt(questions, session, kept);

  if (question) {
    const { number, before, after } = around(questions, kept.answers, question.id);
    const answer = session.reopened ? undefined : kept.answers[question.id];
    const answeredHere = answer !== undefined && session.at === question.id;
    return (
      <div className="start" ref={root}>
        <div className="needs-script quiz-item" data-pagefind-ignore>
          <Question
            key={question.id}
            question={question}
            number={number}
            most={mostOf(questions, kept.answers)}
            answer={answer}
            last={nextQuestion(questions, kept.answers) === undefined && after === undefined}
            second={before?.module === question.module}
            check={(value) => {
              keepLineAt(record(), question.id);
              record().note('answer', question.id, value, { revision: question.revision });
              dispatch({ type: 'checked', id: question.id });
            }}
            next={() => dispatch({ type: 'went', to: after?.id })}
            back={before && (() => dispatch({ type: 'went', to: before.id }))}
            reopen={() => dispatch({ type: 'reopened' })}
          />
          {store && answeredHere && <KeepLine store={store} at={question.id} learning={learningHref} />}
        </div>
      </div>
    );
  }
  const suggested = statesOf(questions, kept.answers);
  const complete = nextQuestion(questions, kept.answers) === undefined;
  return (
    <div className="start" ref={root}>
      <PlanView
        states={statesShown(session, kept, suggested)}
        suggested={complete ? suggested : undefined}
        kept={kept.plan}
        learning={learning}
        rules={rules}
        facts={facts}
        store={store}
        change={(states) => dispatch({ type: 'changed', states })}
        keep={(states) => {
          const opened = record();
          eraseFormer(opened, 'plan', 'start');
          opened.note('plan', 'start', states);
          // The button says so, and what it means stands beside it.
          if (opened.status() === 'undecided') opened.keep();
          dispatch({ type: 'kept' });
        }}
        back={complete ? () => dispatch({ type: 'went', to: askedOf(questions, kept.answers).at(-1)?.id }) : undefined}
        restart={() => {
          const asked = new Set(questions.map(({ id }) => id));
          const answers = record()
            .facts()
            .filter(({ type, subject }) => type === 'answer' && asked.has(subject));
          record().erase(answers.map(({ id }) => id));
          dispatch({ type: 'restarted' });
        }}
      />
    </div>
  );
}
