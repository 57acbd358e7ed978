import { useEffect, useRef, useState } from 'react';
import { FileDrop } from '../../dashboard/FileDrop.tsx';
import { Said } from '../../dashboard/Said.tsx';
import { keepLineAt } from '../../quiz/keep-place.ts';
import { KeepLine } from '../../quiz/KeepLine.tsx';
import { papers } from '../../record/browser-papers.ts';
import type { RecordStore } from '../../record/store.ts';
import type { Assignment } from '../assignment.ts';
import { openPlan } from '../open.ts';
import type { Draft } from './draft.ts';
import { OwnPlanRow } from './OwnPlanRow.tsx';
import { defaultName, LONGEST_NAME, putPlan, type OwnPlan } from './own-plans.ts';

interface Props {
  draft: Draft;
  plan: Assignment;
  own: readonly OwnPlan[];
  store: RecordStore;
  learning: string;
  /** Puts another plan into the builder, and says so. */
  open: (plan: Assignment, said: string) => void;
  /** Begins a new one. */
  fresh: () => void;
}

/** The largest file that is read at all, in bytes. */
const LARGEST = 100_000;
const AT = 'own-plans';

/** The mentor's own plans: kept on this device, opened, changed, copied and erased. */
export function OwnPlans({ draft, plan, own, store, learning, open, fresh }: Props) {
  const [words, setWords] = useState('');
  const name = useRef<HTMLInputElement>(null);
  const here = own.find((each) => each.plan.id === draft.id);
  const status = store.status();
  const losing = draft.touched && draft.items.length > 0 && !here && draft.sent !== draft.at;

  // Nothing is written before somebody agreed to it, so leaving would lose the plan.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (losing) addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [losing]);
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
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const read = file.size > LARGEST ? { problem: 'too-large' } : await openPlan(await file.text().catch(() => ''));
    if (!('value' in read)) return setWords('This file holds no plan that can be read here. Nothing was changed.');
    const earlier = own.find((each) => each.plan.id === read.value.id);
    setWords('');
    if (earlier && earlier.plan.at >= read.value.at) {
      return open(
        earlier.plan,
        `A version of this plan that is as new stands here already: “${earlier.name}”. It is open now.`,
      );
    }
    if (earlier) putPlan(papers(), read.value, earlier.name, Date.now());
    open(read.value, read.lost > 0 ? 'The plan is open. Part of the file could not be read.' : 'The plan is open.');
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
        <FileDrop
          id="open-plan"
          label="Open a plan from a file"
          accept=".json,application/json"
          onFiles={([file]) => void bring(file)}
        >
          <p className="small soft">Or drop the file here. A plan that you saved elsewhere can be changed here.</p>
        </FileDrop>
      </div>
    </section>
  );
}
