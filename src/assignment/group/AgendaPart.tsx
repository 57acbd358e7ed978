import { useState } from 'react';
import type { GuidePlans } from '../../dashboard/guides.ts';
import { load } from '../../dashboard/load.ts';
import { useData } from '../../dashboard/use-data.ts';
import { Failed } from './Failed.tsx';
import { agendaOf } from './agenda.ts';
import { AgendaText } from './AgendaText.tsx';
import { AgendaView } from './AgendaView.tsx';
import { ownPlans } from '../assign/own-plans.ts';
import { changesOf } from './change.ts';
import type { Missed } from './missed.ts';
import type { Group } from './use-group.ts';

interface Props {
  group: Group;
  missed: readonly Missed[];
  /** Address of the guides' sessions. */
  href: string;
  /** Address of the builder of plans. */
  assign: string;
}

/** What the next meeting could be made of: 30 minutes or 60, from the steps of a mentor guide. */
export function AgendaPart({ group, missed, href, assign }: Props) {
  const loaded = useData(() => load<GuidePlans[]>(href), href);
  const [minutes, setMinutes] = useState<30 | 60>(30);
  const { mentees, known, catalog, today, papers } = group;
  if (loaded === 'waiting') return <p className="soft">One moment: the guides are being looked at.</p>;
  if ('failed' in loaded) return <Failed words="The mentor guides could not be loaded." onAgain={loaded.failed} />;
  const guides = loaded.data;
  const agenda = agendaOf({ minutes, mentees, missed, known, catalog, guides, today });
  if (!agenda) return <p>No module of these reports has a mentor guide, so there is nothing to suggest here.</p>;
  const changes = changesOf(assign, agenda.refs, mentees, ownPlans(papers));
  return (
    <div className="group-agenda">
      <fieldset className="group-length">
        <legend>How long you have</legend>
        {([30, 60] as const).map((length) => (
          <label key={length}>
            <input type="radio" name="group-length" checked={minutes === length} onChange={() => setMinutes(length)} />
            <span>{`${length} minutes`}</span>
          </label>
        ))}
      </fieldset>
      <AgendaView {...{ agenda, mentees, known, changes }} />
      <AgendaText agenda={agenda} />
    </div>
  );
}
