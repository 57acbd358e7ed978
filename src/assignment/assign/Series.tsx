import { useRef, useState } from 'react';
import type { Day } from '../../dashboard/days.ts';
import { isoOf } from '../dates.ts';
import { dueOf, type Change } from './draft.ts';

interface Props {
  count: number;
  today: Day;
  /** Whether any date stands in the list. */
  dated: boolean;
  change: (change: Change) => void;
}

/** All dates at once: one thing a week from a day on. */
export function Series({ count, today, dated, change }: Props) {
  const [on, setOn] = useState(isoOf(today + 7));
  const every = useRef<HTMLSelectElement>(null);
  const says = useRef<HTMLSpanElement>(null);
  const start = dueOf(on);
  const say = (words: string) => {
    if (says.current) says.current.textContent = words;
  };
  return (
    <form
      className="assign-series"
      method="dialog"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (start === undefined) return say('Take a date from the years 2000 to 2199.');
        change({ type: 'dates', start, every: Number(every.current?.value ?? 7) });
        say(count === 1 ? 'Its date is set.' : `All ${count} dates are set.`);
      }}
    >
      <p className="assign-field">
        <label htmlFor="series-every">Dates for all</label>
        <select id="series-every" ref={every}>
          <option value="7">One a week</option>
          <option value="14">One every two weeks</option>
          <option value="0">All on the same day</option>
        </select>
      </p>
      <p className="assign-field">
        <label htmlFor="series-on">From</label>
        <input id="series-on" type="date" value={on} onInput={(event) => setOn(event.currentTarget.value)} />
      </p>
      <p className="own-buttons">
        <button type="submit" className="btn btn-line btn-small">
          Set the dates
        </button>
        {dated && (
          <button
            type="button"
            className="btn-text small"
            onClick={() => {
              change({ type: 'no-dates' });
              say('No dates are set.');
            }}
          >
            Clear all dates
          </button>
        )}
        <span role="status" className="small" ref={says} />
      </p>
    </form>
  );
}
