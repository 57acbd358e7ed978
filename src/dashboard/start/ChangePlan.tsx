import { useEffect, useRef } from 'react';
import { STATES } from './order.ts';
import { NAMES, type ModuleFacts, type States } from './plan.ts';

interface Props {
  states: States;
  modules: readonly ModuleFacts[];
  change: (states: States) => void;
}

/** A field a module: when to take it. */
export function ChangePlan({ states, modules, change }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // Preact knows no `defaultValue` of a select, and React no `selected` of an option.
  useEffect(() => {
    for (const { id } of modules) {
      const field = form.current?.elements.namedItem(id);
      if (field instanceof HTMLSelectElement) field.value = states[id] ?? 'later';
    }
  }, []);
  const submit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    const chosen = modules.map(({ id }) => [id, STATES.find((state) => state === data.get(id)) ?? 'later'] as const);
    change(Object.fromEntries(chosen));
  };
  return (
    <form className="start-change" method="dialog" autoComplete="off" ref={form} onSubmit={submit}>
      {modules.map(({ id, title }) => (
        <label key={id}>
          <span>{title}</span>
          <select name={id}>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {NAMES[state]}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className="question-actions">
        <button type="submit" className="btn">
          Use this order
        </button>
      </p>
    </form>
  );
}
