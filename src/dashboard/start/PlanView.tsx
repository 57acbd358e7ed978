import { useState } from 'react';
import { Words } from '../../quiz/words.tsx';
import type { Learning } from '../../record/learning.ts';
import type { RecordStore } from '../../record/store.ts';
import { ChangePlan } from './ChangePlan.tsx';
import { Order } from './Order.tsx';
import { nextOf, planOf, type Facts, type Rules, type States } from './plan.ts';
import { sameStates } from './session.ts';

interface Props {
  /** The plan to show. */
  states: States;
  /** What the answers suggest; nothing while questions are open. */
  suggested: States | undefined;
  kept: Learning['plan'];
  learning: Learning | undefined;
  rules: Rules;
  facts: Facts;
  store: RecordStore | undefined;
  change: (states: States) => void;
  keep: (states: States) => void;
  /** Goes back to the questions; nothing where none was answered. */
  back: (() => void) | undefined;
  restart: () => void;
}

/** The order with its reasons, the path with its own, and what can be done with them. */
export function PlanView({ states, suggested, kept, learning, rules, facts, store, ...actions }: Props) {
  const [changing, setChanging] = useState(false);
  const plan = planOf(states, rules, facts);
  const isKept = kept !== undefined && sameStates(states, kept.value) && sameStates(kept.value, states);
  const isSuggested = suggested !== undefined && sameStates(suggested, states);
  const next =
    isKept && learning
      ? nextOf(plan, { read: (id) => learning.read.has(id), answered: (id) => learning.histories.has(id) })
      : undefined;
  return (
    <section className="start-plan" data-view="plan">
      <h2 tabIndex={-1}>{isKept ? 'Your plan' : isSuggested ? 'A suggested order' : 'Your own order'}</h2>
      {isKept && store?.status() === 'kept' && (
        <p className="small soft">
          <span>Kept on this device on </span>
          <time dateTime={new Date(kept.at).toISOString()}>{day(kept.at)}</time>
        </p>
      )}
      {isKept && (
        <p className="start-next">
          <b>Today’s next step: </b>
          {next ? (
            <a href={next.place.href}>{next.place.title}</a>
          ) : (
            <span>you have done all of it. Come back when something changes.</span>
          )}
        </p>
      )}
      <h3>{plan.path ? 'A path that fits' : 'No path needed'}</h3>
      <p>
        <Words text={plan.why} />
      </p>
      {plan.path && (
        <p>
          <a href={plan.path.href}>{plan.path.title}</a>
        </p>
      )}
      <Order plan={plan} suggested={suggested} />
      <p className="question-actions">
        {!isKept && (
          <button type="button" className="btn" key="keep" onClick={() => actions.keep(states)}>
            Keep this plan
          </button>
        )}
        <button
          type="button"
          className="btn btn-line"
          key="change"
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
        >
          Change it
        </button>
        <button type="button" className="btn btn-line" key="print" onClick={() => print()}>
          Print
        </button>
      </p>
      {!isKept && store?.status() === 'undecided' && (
        <p className="small soft">
          Kept means: in this browser, on this device, with your answers. Nothing is sent. Anyone who uses this browser
          here can see it.
        </p>
      )}
      {isKept && store && store.status() !== 'kept' && (
        <p className="small">Not kept: the plan lasts until you leave this page.</p>
      )}
      {changing && (
        <ChangePlan
          states={states}
          modules={facts.modules}
          change={(changed) => {
            setChanging(false);
            actions.change(changed);
          }}
        />
      )}
      <p className="question-actions">
        {actions.back && (
          <button type="button" className="btn-text" key="back" onClick={actions.back}>
            Back to the questions
          </button>
        )}
        <button type="button" className="btn-text" key="restart" onClick={actions.restart}>
          Start again
        </button>
      </p>
    </section>
  );
}

/** A moment as a day, in the reader's own way of writing it. */
const day = (at: number) => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(at);
