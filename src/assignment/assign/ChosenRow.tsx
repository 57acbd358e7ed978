import { useRef } from 'react';
import type { Day } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import type { Ref } from '../refs.ts';
import { dueOf, type Change, type Chosen } from './draft.ts';
import { DayText } from '../DayText.tsx';
import { NoteField } from './NoteField.tsx';

interface Props {
  item: Chosen;
  index: number;
  count: number;
  name: string;
  is: Assignable | undefined;
  today: Day;
  change: (change: Change) => void;
  move: (ref: Ref, to: number) => void;
  remove: (ref: Ref) => void;
}

/** What is said about a date as it is typed. */
function DateWords({ on, today }: { on: string; today: Day }) {
  const due = dueOf(on);
  if (on === '') return null;
  if (due === undefined) return <span>This date is not used: take one from the years 2000 to 2199.</span>;
  return (
    <>
      <DayText day={due} />
      {due < today && <span>. This day has passed. It can stay, if you want it.</span>}
    </>
  );
}

/** One thing of the plan: its place, its date, and a note. */
export function ChosenRow({ item, index, count, name, is, today, change, move, remove }: Props) {
  const { ref, on, note } = item;
  /** A note that is there is seen; later it is the mentor who opens and closes it. */
  const noted = useRef(note !== '').current;
  const button = (label: string, sign: string, to: number) => (
    <button
      type="button"
      aria-label={`${label}: ${name}`}
      title={label}
      aria-disabled={to < 0 || to >= count || to === index ? 'true' : undefined}
      onClick={() => to !== index && move(ref, to)}
    >
      {sign}
    </button>
  );
  return (
    <li data-hue={is?.module?.hue}>
      <p className="assign-title">
        <span className="number">{`${index + 1}.`}</span> <b>{name}</b>{' '}
        {is && is.minutes > 0 && <span className="small soft number">{`${is.minutes} min`}</span>}
      </p>
      <div className="assign-moves">
        {button('Move up', '↑', index - 1)}
        {button('Move down', '↓', index + 1)}
        {button('Move to the top', '⤒', 0)}
        <button type="button" className="btn-text small assign-remove" onClick={() => remove(ref)}>
          <span>Remove</span>
          <span className="out">{` ${name}`}</span>
        </button>
      </div>
      <p className="assign-field assign-date">
        <label htmlFor={`on-${ref}`}>
          <span>Date, if you like</span>
          <span className="out">{` ${name}`}</span>
        </label>
        <input
          id={`on-${ref}`}
          type="date"
          autoComplete="off"
          value={on}
          onInput={(event) => change({ type: 'date', ref, on: event.currentTarget.value })}
        />
        <span className="small soft">
          <DateWords on={on} today={today} />
        </span>
      </p>
      <details className="assign-note" open={noted}>
        <summary className="small">
          <span>A note on this</span>
          <span className="out">{` ${name}`}</span>
        </summary>
        <NoteField
          id={`note-${ref}`}
          label={`Your note on: ${name}`}
          hidden
          value={note}
          onWords={(words) => change({ type: 'note', ref, note: words })}
        />
      </details>
    </li>
  );
}
