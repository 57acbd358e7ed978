import type { CatalogModule } from '../../dashboard/catalog.ts';
import { dayOf } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { Words } from '../PlanView.tsx';
import { DayInSentence } from '../DayText.tsx';
import type { Ref } from '../refs.ts';
import type { Ground } from './agenda.ts';
import { Sentence } from './Sentence.tsx';
import { shortPieces } from './stuck.ts';

interface Props {
  module: CatalogModule;
  grounds: readonly Ground[];
  known: ReadonlyMap<Ref, Assignable>;
}

/** Why this module was chosen, and which report each point comes from. */
export function AgendaWhy({ module, grounds, known }: Props) {
  const missed = grounds.flatMap((ground) => ('missed' in ground ? [ground.missed] : []));
  const told = grounds.flatMap((ground) => ('missed' in ground ? [] : [ground]));
  const people = new Map(told.map((ground) => [ground.key, told.filter(({ key }) => key === ground.key)]));
  if (grounds.length === 0)
    return (
      <p className="small">
        <span>{`Why ${module.short}: it holds the first thing that is left to do.`}</span>
      </p>
    );
  return (
    <div className="group-private">
      <h4>
        <span>{`Why ${module.short}`}</span>
      </h4>
      <ul className="own-done small">
        {[...people.values()].map((own) => (
          <li key={own[0]!.key}>
            <Words>{own[0]!.name}</Words>
            <span>, report of </span>
            <DayInSentence day={dayOf(own[0]!.at)} />
            <span>: </span>
            {own.map(({ reason }, index) => (
              <span key={index}>
                <Sentence pieces={shortPieces(reason)} known={known} />
                <span>{index < own.length - 1 ? '; ' : '.'}</span>
              </span>
            ))}
          </li>
        ))}
        {missed.length > 0 && (
          <li>
            <a href="#discuss">{missed.length === 1 ? 'One question' : `${missed.length} questions`}</a>
            <span> to talk about, from the answers that were told.</span>
          </li>
        )}
      </ul>
    </div>
  );
}
