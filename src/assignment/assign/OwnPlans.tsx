import { useRef, useState } from 'react';
import { Said } from '../../dashboard/Said.tsx';
import { keepLineAt } from '../../quiz/keep-place.ts';
import { KeepLine } from '../../quiz/KeepLine.tsx';
import { papers } from '../../record/browser-papers.ts';
import type { RecordStore } from '../../record/store.ts';
import type { Assignment } from '../assignment.ts';
import { BringPlan } from './BringPlan.tsx';
import type { Read } from './brought.ts';
import type { Draft } from './draft.ts';
import { OwnPlanRow } from './OwnPlanRow.tsx';
import { defaultName, LONGEST_NAME, putPlan, type OwnPlan } from './own-plans.ts';

interface Props {
  draft: Draft;
  plan: Assignment;
  own: readonly OwnPlan[];
  store: RecordStore;
  learning: string;
  /** Whether opening another would lose what stands in the builder. */
  losing: boolean;
  /** Puts another plan into the builder, and says so. */
  open: (plan: Assignment, said: string) => void;
  /** Takes in a plan that came from elsewhere. */
  onRead: (read: Read) => void;
  /** Begins a new one. */
  fresh: () => void;
}

const AT = 'own-plans';

/** The mentor's own plans: kept on this device, opened, changed, copied and erased. */
export function OwnPlans({ draft, plan, own, store, learning, losing, open, onRead, fresh }: Props) {
  const [words, setWords] = useState('');
  const name = useRef<HTMLInputElement>(null);
  const here = own.find((each) => each.plan.id === draft.id);
  const status = store.status();

  const keep = () => {
    // The button says that it keeps, and what that means stands beside it: nobody is asked twice.
    if (status === 'undecided') store.keep();
    keepLineAt(store, AT);
    putPlan(papers(), plan, name.current?.value ?? '', Date.now());
    setWords(
      store.status() === 'kept'
        ? 'Kept in this browser. What you change from now on is kept, too.'
        : 'It stands below until you leave this page.',
    );
  };
  return (
    <section className="side" aria-labelledby="own-head" id="own">
      <h2 id="own-head">Your plans on this device</h2>
      <div className="own-part">
        {plan.items.length > 0 && !here && (
          <form
            className="assign-keep"
            method="dialog"
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault();
              keep();
            }}
          >
            <p className="assign-field">
              <label htmlFor="own-name">Its name, for you alone</label>
              <input id="own-name" type="text" maxLength={LONGEST_NAME} ref={name} placeholder={defaultName(plan)} />
            </p>
            <p className="own-buttons">
              <button type="submit" className="btn btn-small">
                {status === 'private' ? 'List this plan until I leave the page' : 'Keep this plan in this browser'}
              </button>
            </p>
            {status === 'undecided' && (
              <p className="small soft">
                From now on this browser keeps what you do on this site, not only this plan. Nothing is sent. Anyone who
                uses this browser here can see it.
              </p>
            )}
          </form>
        )}
        <Said words={words} />
        {status !== 'kept' && <KeepLine store={store} at={AT} learning={learning} />}
        {own.length === 0 ? (
          <p className="soft">You keep no plans here. A plan that you keep can be changed later, and sent again.</p>
        ) : (
          <ul className="assign-own">
            {own.map((each) => (
              <OwnPlanRow
                key={each.plan.id}
                {...{ own: each, losing, open, onSaid: setWords }}
                isOpen={each.plan.id === draft.id}
              />
            ))}
          </ul>
        )}
        {(here || draft.items.length > 0) && (
          <p className="own-buttons">
            <button type="button" className="btn btn-line btn-small" onClick={fresh} disabled={losing}>
              Begin a new plan
            </button>
            {losing && <span className="small soft">Keep this one first, or remove everything from it.</span>}
          </p>
        )}
        <BringPlan onRead={onRead} />
      </div>
    </section>
  );
}
