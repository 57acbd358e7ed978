import { useEffect, useRef } from 'react';
import { daysHere, weekWords } from '../days.ts';
import type { View } from '../use-view.ts';

const DAYS = [0, 1, 2, 3, 4, 5, 6, 7];
const worded = (days: number) => (days === 0 ? 'No aim' : days === 1 ? '1 day' : `${days} days`);

/** How often the reader was here this week, and how often they mean to come. */
export function Week({ view }: { view: View }) {
  const form = useRef<HTMLFormElement>(null);
  const { aim, times } = view.reading.learning;
  // The field itself is not drawn again: another tab may have set the aim.
  useEffect(() => {
    const field = form.current?.elements.namedItem('aim');
    if (field instanceof HTMLSelectElement) field.value = String(aim);
  }, [aim]);
  const submit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    const days = Number(new FormData(form.current!).get('aim'));
    if (days !== aim) view.store.note('aim', 'aim', days);
  };
  return (
    <div className="own-week">
      <p role="status">
        <span>{weekWords(daysHere(times, view.today), aim)}</span>
      </p>
      <form method="dialog" autoComplete="off" ref={form} onSubmit={submit}>
        <label>
          <span>On how many days a week do you mean to come?</span>{' '}
          <select name="aim">
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {worded(days)}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="submit" className="btn btn-line btn-small">
          Set
        </button>
      </form>
    </div>
  );
}
