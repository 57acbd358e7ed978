import { useState } from 'react';
import type { Catalog, CatalogPath } from '../../dashboard/catalog.ts';
import type { Day } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { MOST } from '../assignment.ts';
import { isoOf } from '../dates.ts';
import type { Ref } from '../refs.ts';
import { dueOf, type Change, type Draft } from './draft.ts';
import { stepsOf } from './given.ts';

interface Props {
  draft: Draft;
  catalog: Catalog;
  known: ReadonlyMap<Ref, Assignable>;
  today: Day;
  change: (change: Change) => void;
}

const things = (count: number) => `${count} ${count === 1 ? 'step' : 'steps'}`;

/** Whole paths: their steps, each with the last day of its week. */
export function PathPicker({ draft, catalog, known, today, change }: Props) {
  const [on, setOn] = useState(isoOf(today));
  const [words, setWords] = useState('');
  const add = (path: CatalogPath) => {
    const steps = stepsOf(path, known, dueOf(on) ?? today);
    const here = new Set(draft.items.map(({ ref }) => ref));
    const refs = new Set(steps.map(({ ref }) => ref).filter((ref) => !here.has(ref)));
    const room = MOST.items - draft.items.length;
    change({ type: 'add', items: steps });
    const count = Math.min(refs.size, room);
    setWords(
      [
        `${things(count)} of “${path.title}” added, each due on the last day of its week.`,
        refs.size > room && `A plan holds ${MOST.items} things: the rest did not fit.`,
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  return (
    <details>
      <summary>
        <span className="assign-name">A whole path</span>
        <span className="small assign-count">{`${catalog.paths.length} paths`}</span>
      </summary>
      <div className="assign-paths">
        <p className="assign-field">
          <label htmlFor="path-on">Week 1 begins on</label>
          <input id="path-on" type="date" value={on} onInput={(event) => setOn(event.currentTarget.value)} />
        </p>
        <ul>
          {catalog.paths.map((path) => (
            <li key={path.id}>
              <p>
                <b>{path.title}</b>
              </p>
              <p className="small soft">
                {`${path.for === 'mentor' ? 'For mentors. ' : ''}${things(stepsOf(path, known, today).length)} in ${Math.max(0, ...path.steps.map(({ week }) => week))} weeks.`}
              </p>
              <button type="button" className="btn btn-line btn-small" onClick={() => add(path)}>
                <span>Add its steps</span>
                <span className="out">{` ${path.title}`}</span>
              </button>
            </li>
          ))}
        </ul>
        <p role="status" className="own-status">
          {words}
        </p>
      </div>
    </details>
  );
}
