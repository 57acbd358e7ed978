import { useState } from 'react';
import { Ask } from '../../dashboard/Ask.tsx';
import { dayOf } from '../../dashboard/days.ts';
import { Said } from '../../dashboard/Said.tsx';
import type { View } from '../../dashboard/use-view.ts';
import { DayInSentence } from '../DayText.tsx';
import { erasePlan } from './saved.ts';
import type { Shown } from './ShownPlan.tsx';

interface Props {
  view: View;
  shown: Shown;
  /** Keeps the plan, and says what came of it. */
  onKeep: () => string;
  turn: (to: string | undefined, said?: string) => void;
}

const AWAY = 'The plan is closed. Its link opens it again.';

/** Where the plan is kept, or whether it shall be. */
export function KeepPart({ view: { store, status }, shown: { plan, kept }, onKeep, turn }: Props) {
  const [words, setWords] = useState('');
  const putAway = (
    <button type="button" className="btn-text small" onClick={() => turn(undefined, AWAY)}>
      Close the plan
    </button>
  );
  if (kept) {
    return (
      <>
        <p>
          {status === 'kept' ? (
            <>
              <span>Kept in this browser on this device since </span>
              <DayInSentence day={dayOf(kept.at)} />
              <span>. Open this page without the link and the plan is there.</span>
            </>
          ) : (
            <span>
              This browser does not let the page keep anything: the plan lasts until you leave the page. Keep its link.
            </span>
          )}
        </p>
        <Said words={words} />
        <Ask
          label="Erase this plan"
          question="Erase this plan from this device? What you have read and answered stays. To see the plan again you need its link."
          yes="Erase the plan"
          no="Do not erase"
          onYes={() => {
            erasePlan(store, plan.id);
            turn(undefined, 'The plan is erased from this device.');
          }}
        />
      </>
    );
  }
  if (status === 'private' || status === 'memory') {
    return (
      <>
        <p>
          <span>
            {status === 'private'
              ? 'This is a private session: the plan and what you do are not kept. '
              : 'This browser does not let the page keep anything, so keep the link: it opens the plan again. '}
          </span>
          <span>The plan stays in this tab until you close it or put it away.</span>
        </p>
        <p>{putAway}</p>
      </>
    );
  }
  // Of a plan that was cut off early there is nothing to keep.
  if (plan.items.length === 0) return <p>{putAway}</p>;
  return (
    <>
      <p>
        {status === 'undecided'
          ? 'From now on this browser keeps what you do on this site, not only this plan. Nothing is sent. '
          : 'It would stay in this browser on this device, with your record; nothing is sent. '}
        Anyone who uses this browser here can see it. If you do not keep it, the plan stays in this tab until you close
        the tab.
      </p>
      <div className="own-buttons">
        <button type="button" className="btn btn-small" onClick={() => setWords(onKeep())}>
          Keep this plan
        </button>
        {putAway}
      </div>
      <Said words={words} />
    </>
  );
}
