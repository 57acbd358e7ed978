import { useState } from 'react';
import type { View } from '../../dashboard/use-view.ts';
import type { Assignable, Standing } from '../assignables.ts';
import type { Assignment, Item } from '../assignment.ts';
import type { Ref } from '../refs.ts';

type Telling = typeof import('../tell/Telling.tsx').Telling;

/** What a report needs to know. */
export interface Tells {
  view: View;
  known: ReadonlyMap<Ref, Assignable>;
  plan: Assignment;
  standing: (item: Item) => Standing | undefined;
  /** Stands for the reader in reports on this plan. */
  sender: string;
  /** Whether the plan is kept, and the sender with it. */
  kept: boolean;
  /** Address of the page that shows reports. */
  group: string;
  /** Keeps the plan, and says what came of it. */
  onKeep: () => string;
}

/** The way to a report. Its code comes when it is asked for. */
export function TellPart(props: Tells) {
  const [{ Telling }, setTelling] = useState<{ Telling?: Telling }>({});
  const [failed, setFailed] = useState(false);
  if (Telling) return <Telling {...props} />;
  const load = () => {
    setFailed(false);
    import('../tell/Telling.tsx').then(setTelling, () => setFailed(true));
  };
  return (
    <>
      <p>
        Nobody has to send one. You choose what it says, and see it first. With it go a code for the plan, a code for
        you, and the minute it was made. Then you send it yourself, as a link or a file. Nothing leaves this device
        before that.
      </p>
      <p className="own-buttons">
        <button type="button" className="btn btn-small" onClick={load}>
          Make a report
        </button>
      </p>
      <p role="status" className="own-status">
        {failed ? 'A part of this page could not be loaded. Try again.' : ''}
      </p>
    </>
  );
}
