import { useEffect, useRef } from 'react';
import type { Group } from './use-group.ts';

/** What is kept of the reports, where, and who can see it; and the mentor's choice while there is one to make. */
export function KeepReports({ group, ending }: { group: Group; ending: string | undefined }) {
  const { status, store, mentees, unkept } = group;
  const line = useRef<HTMLDivElement>(null);
  const before = useRef(status);
  // The button that was pressed is gone: the keyboard goes on where it says what came of it.
  useEffect(() => {
    if (before.current === 'undecided' && status !== 'undecided') line.current?.focus();
    before.current = status;
  }, [status]);
  if (mentees.length === 0 && status !== 'private') return null;
  return (
    <div className="own-line small" tabIndex={-1} ref={line}>
      {status === 'undecided' ? (
        <>
          <p>
            Keep these reports, and what you do on this site from now on? It stays in this browser on this device, and
            nothing is sent. Anyone who uses this browser here can see them. Until you choose, a report from a link
            lasts as long as this tab, others as long as this page.
          </p>
          <p className="own-buttons">
            <button type="button" className="btn btn-small" onClick={() => store.keep()}>
              Keep
            </button>
            <button type="button" className="btn btn-line btn-small" onClick={() => store.doNotKeep()}>
              Do not keep
            </button>
          </p>
        </>
      ) : (
        <p>
          <span>{WORDS[status === 'kept' && unkept > 0 ? 'full' : status]}</span>
          {status === 'kept' && (
            <>
              <span> Erase them when the mentoring ends</span>
              {ending && (
                <>
                  <span>: </span>
                  <a href={ending}>how to end well</a>
                </>
              )}
              <span>.</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}

const WORDS = {
  kept: 'Kept in this browser on this device. Whoever uses this browser can see the reports.',
  full: 'Some of these reports are not kept: the store of this browser is full. They last as long as this page; save them to a file below.',
  private: 'Not kept. A report from a link stays in this tab until you erase it here or close the tab.',
  memory:
    'This browser does not let the page keep anything. The reports last as long as this page; save them to a file below.',
} as const;
