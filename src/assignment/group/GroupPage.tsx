import { useState } from 'react';
import { settled } from '../../dashboard/arrival.ts';
import { door } from '../../dashboard/door.ts';
import type { DataAddresses } from '../../dashboard/files.ts';
import { Part } from '../../dashboard/learning/Part.tsx';
import { Said } from '../../dashboard/Said.tsx';
import { Failed } from './Failed.tsx';
import { KeepReports } from './KeepReports.tsx';
import { LANDING, useLink } from './link.ts';
import { NobodyYet } from './NobodyYet.tsx';
import { openedWords } from './opened-words.ts';
import type { Brought } from './opening.ts';
import { OpenPart } from './OpenPart.tsx';
import { PlansInstead } from './PlansInstead.tsx';
import { menteesIn, takeIn, type Paper } from './reports.ts';
import { useGroup, type Group } from './use-group.ts';
import { useParts } from './use-parts.ts';

export interface Props {
  data: DataAddresses;
  /** Addresses of the pages it leads to. */
  assign: string;
  assignment: string;
  /** How mentoring ends well. */
  ending: string | undefined;
}

/** The mentor's group: reports that were opened, seen together. */
export default function GroupPage(props: Props) {
  const grouped = useGroup(props.data.catalog);
  if (grouped === 'waiting') return <p className="own-wait soft needs-script">One moment: the page is being put together.</p>; // prettier-ignore
  if ('failed' in grouped)
    return (
      <div className="own-wait">
        <Failed words="A part of this page could not be loaded. Your reports are untouched." onAgain={grouped.failed} />
      </div>
    );
  return <Reports {...props} group={grouped.group} />;
}

function Reports({ group, data, assign, assignment, ending }: Props & { group: Group }) {
  const [words, setWords] = useState('');
  const [plans, setPlans] = useState<string[]>([]);
  const { papers, mentees, known, today } = group;

  const put = (all: ReadonlyMap<string, Paper>) => {
    for (const [name, paper] of all) papers.put('report', name, paper);
  };
  /** Takes in what came. What a reload brings again is not spoken of. */
  const take = (brought: Brought, { sealed = 0, again = false } = {}) => {
    const taken = takeIn(menteesIn(papers.all('report')), brought.reports);
    put(taken.papers);
    setPlans(brought.plans);
    if (!again || taken.papers.size > 0 || brought.unread.size > 0) setWords(openedWords(brought, taken, sealed));
  };
  const drop = (names: readonly string[], said: string) => {
    papers.drop('report', names);
    // What was erased does not come back with a reload.
    settled(door(), LANDING);
    setWords(said);
  };
  useLink(take);

  const none = mentees.length === 0;
  const { parts, again } = useParts(!none);
  // It moves on the page when the first report comes: by its key it stays the same, with a sealed file that waits in it.
  const open = (
    <Part key="open" id="open" title={none ? 'Open reports' : 'Open more reports'}>
      <OpenPart onBrought={take} onSaid={setWords} />
    </Part>
  );
  return (
    <div className="own group">
      <Said words={words} />
      <PlansInstead plans={plans} assignment={assignment} />
      <KeepReports group={group} ending={ending} />
      {none && open}
      {none && <NobodyYet assign={assign} />}
      {!none && parts && <parts.Together {...{ group, data, assign, put, drop }} onSaid={setWords} />}
      {!none && again && <Failed words="The reports are here; what shows them could not be loaded." onAgain={again} />}
      {!none && open}
      {!none && parts && (
        <Part id="out" title="Save or erase">
          <parts.OutPart {...{ mentees, known, today, drop, ending }} onSaid={setWords} />
        </Part>
      )}
    </div>
  );
}
