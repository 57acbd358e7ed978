import { useEffect, useRef, useState } from 'react';
import { Ask } from '../../dashboard/Ask.tsx';
import { dayOf } from '../../dashboard/days.ts';
import { download } from '../../dashboard/download.ts';
import { papers } from '../../record/browser-papers.ts';
import { minuteOf, type Assignment } from '../assignment.ts';
import { isoOf } from '../dates.ts';
import { DayInSentence } from '../DayText.tsx';
import { Words } from '../PlanView.tsx';
import { planText } from '../wire.ts';
import { anyId } from './any-id.ts';
import { LONGEST_NAME, putPlan, type OwnPlan } from './own-plans.ts';

interface Props {
  own: OwnPlan;
  /** Whether it is the plan in the builder. */
  isOpen: boolean;
  /** Whether opening another would lose what stands in the builder. */
  losing: boolean;
  open: (plan: Assignment, said: string) => void;
  onSaid: (words: string) => void;
}

/** One of the mentor's own plans, and what can be done with it. */
export function OwnPlanRow({ own, isOpen, losing, open, onSaid }: Props) {
  const [naming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { name, plan, at, kept } = own;
  useEffect(() => {
    if (naming) field.current?.focus();
  }, [naming]);
  const take = () => open(plan, `Opened: ${name}.`);
  const copy = () => {
    const now = Date.now();
    // For somebody else: neither the name nor the meeting of the first goes with it.
    const { meeting: _, ...rest } = plan;
    const second = { ...rest, id: anyId(), at: minuteOf(now), to: '' };
    putPlan(papers(), second, `${name.slice(0, LONGEST_NAME - 7)} (copy)`, now);
    open(
      second,
      `A second plan is open, made from “${name}”. Give it a name, and look at the notes before you send it.`,
    );
  };
  const button = (words: string, act: () => void) => (
    <button type="button" className="btn-text small" onClick={act}>
      <span>{words}</span>
      <span className="out">{` ${name}`}</span>
    </button>
  );
  return (
    <li>
      <p>
        <b>
          <Words>{name}</Words>
        </b>
        {isOpen && <em className="small"> Open above.</em>}
      </p>
      <p className="small soft">
        <span>{`${plan.items.length} ${plan.items.length === 1 ? 'thing' : 'things'}. Changed on `}</span>
        <DayInSentence day={dayOf(at)} />
        <span>{kept ? '.' : '. Not kept: it lasts until you leave this page.'}</span>
      </p>
      {naming ? (
        <form
          className="assign-keep"
          method="dialog"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            putPlan(papers(), plan, field.current?.value ?? '', Date.now());
            setNaming(false);
            onSaid('It has a new name.');
          }}
        >
          <p className="assign-field">
            <label htmlFor={`name-${plan.id}`}>A new name</label>
            <input id={`name-${plan.id}`} type="text" maxLength={LONGEST_NAME} defaultValue={name} ref={field} />
          </p>
          <p className="own-buttons">
            <button type="submit" className="btn btn-small">
              Use this name
            </button>
            <button type="button" className="btn btn-line btn-small" onClick={() => setNaming(false)}>
              Keep the old name
            </button>
          </p>
        </form>
      ) : (
        <div className="own-buttons">
          {!isOpen &&
            (losing ? (
              <Ask
                label={`Open “${name}”`}
                question="The plan above is not kept. If you open another, it is gone."
                yes="Open, and lose the one above"
                no="Go back to it"
                onYes={take}
              />
            ) : (
              button('Open', take)
            ))}
          {button('Rename', () => setNaming(true))}
          {losing ? (
            <Ask
              label={`Make a second plan from “${name}”`}
              question="The plan above is not kept. If you open another, it is gone."
              yes="Open, and lose the one above"
              no="Go back to it"
              onYes={copy}
            />
          ) : (
            button('Make a second plan', copy)
          )}
          {button('Save as a file', () => download(planText(plan), `plan-${isoOf(dayOf(plan.at))}.json`))}
          <Ask
            label={`Erase “${name}”`}
            question={`Erase “${name}” from this device? Links you sent still work.`}
            yes="Erase it"
            no="Keep it"
            onYes={() => {
              papers().drop('plan', [plan.id]);
              onSaid('Erased from this device.');
            }}
          />
        </div>
      )}
    </li>
  );
}
