import type { Catalog, CatalogModule } from '../../dashboard/catalog.ts';
import type { Day } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { MOST } from '../assignment.ts';
import { assessmentOf, exerciseOf, type Ref } from '../refs.ts';
import type { Change, Draft } from './draft.ts';
import { PathPicker } from './PathPicker.tsx';

interface Props {
  draft: Draft;
  catalog: Catalog;
  known: ReadonlyMap<Ref, Assignable>;
  today: Day;
  change: (change: Change) => void;
}

/** A thing to choose: how it is called here, and for whoever does not see what it stands in, what it belongs to. */
interface Option {
  ref: Ref;
  words: string;
  of?: string;
}

function optionsOf({ code, lessons, selfAssessment, short }: CatalogModule): Option[] {
  return [
    { ref: code, words: 'The whole module', of: short },
    ...lessons.flatMap(({ code: lesson, title }): Option[] => [
      { ref: lesson, words: title },
      { ref: exerciseOf(lesson), words: 'Its exercise', of: title },
    ]),
    ...(selfAssessment ? [{ ref: assessmentOf(code), words: 'Its self-assessment', of: short }] : []),
  ];
}

/** Everything there is to choose from, module by module; what mentors read; and whole paths. */
export function Picker({ draft, catalog, known, today, change }: Props) {
  const chosen = new Set(draft.items.map(({ ref }) => ref));
  const full = draft.items.length >= MOST.items;
  const guides = catalog.modules.flatMap(({ guide }) => guide ?? []);
  const forMentors = [...catalog.foundations, ...guides].map(({ code, title }): Option => ({
    ref: code,
    words: title,
  }));
  const rows = (options: readonly Option[]) => (
    <ul>
      {options.map(({ ref, words, of }) => (
        <li key={ref} className="assign-option">
          <label>
            <input
              type="checkbox"
              checked={chosen.has(ref)}
              disabled={full && !chosen.has(ref)}
              onChange={() => change(chosen.has(ref) ? { type: 'remove', ref } : { type: 'add', items: [{ ref }] })}
            />
            <span>
              {words}
              {of && <span className="out">{` (${of})`}</span>}
            </span>
            <span className="small soft number">{`${known.get(ref)?.minutes ?? 0} min`}</span>
          </label>
        </li>
      ))}
    </ul>
  );
  const count = (options: readonly Option[]) => options.filter(({ ref }) => chosen.has(ref)).length;
  const fold = (key: string, name: string, options: readonly Option[], rest: string, module?: CatalogModule) => (
    <li key={key} data-hue={module?.hue}>
      <details>
        <summary>
          {module && (
            <svg className="emblem" aria-hidden="true" width="24" height="24">
              <use href={`#emblem-${module.id}`} />
            </svg>
          )}
          <span className="assign-name">{name}</span>
          <span className="small assign-count" data-some={count(options) > 0 ? '' : undefined}>
            {count(options) > 0 ? `${count(options)} chosen` : rest}
          </span>
        </summary>
        {rows(options)}
      </details>
    </li>
  );
  return (
    <section aria-labelledby="pick-head">
      <h2 id="pick-head">Choose</h2>
      <p className="small soft assign-about">
        {full
          ? `A plan holds ${MOST.items} things, and this one is full. Remove one to add another.`
          : `A few things at a time are enough. A plan holds at most ${MOST.items}.`}
      </p>
      <ul className="assign-pick">
        {catalog.modules.map((module) => {
          const lessons = module.lessons.length;
          const rest = lessons === 1 ? '1 lesson' : `${lessons} lessons`;
          return fold(module.id, module.short, optionsOf(module), rest, module);
        })}
        {fold('mentors', 'For somebody who is learning to mentor', forMentors, `${forMentors.length} pages`)}
        {catalog.paths.length > 0 && (
          <li>
            <PathPicker {...{ draft, catalog, known, today, change }} />
          </li>
        )}
      </ul>
    </section>
  );
}
