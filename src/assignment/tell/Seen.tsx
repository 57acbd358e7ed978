import { useEffect, useRef, useState } from 'react';
import type { Catalog } from '../../dashboard/catalog.ts';
import { Said } from '../../dashboard/Said.tsx';
import type { Tells } from '../plan/TellPart.tsx';
import type { Report } from '../report.ts';
import { ReportView } from '../ReportView.tsx';
import { Send } from './Send.tsx';

interface Props extends Pick<Tells, 'known' | 'kept' | 'group' | 'onKeep'> {
  report: Report;
  /** Nothing can be kept now: the session is private, or the browser does not let the page. */
  mayNotKeep: boolean;
  catalog: Catalog;
  onChange: () => void;
}

/** The whole report as the mentor will see it, what is to know before it is sent, and the ways to send it. */
export function Seen({ report, known, catalog, kept, mayNotKeep, group, onKeep, onChange }: Props) {
  const [words, setWords] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [report]);
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        What your mentor will see
      </h3>
      <div className="tell-seen">
        <ReportView report={report} known={known} catalog={catalog} heading="h4" />
      </div>
      <p className="own-buttons">
        <button type="button" className="btn btn-line btn-small" onClick={onChange}>
          Change what it says
        </button>
      </p>
      <h3>Before you send it</h3>
      <ul className="own-done">
        <li>Whoever holds the link, or a file without a passphrase, can read all of it.</li>
        <li>Chats and mail keep what was sent, and it cannot be taken back.</li>
        <li>It is your own account of your own learning, not a proof, and your mentor’s page says so.</li>
      </ul>
      {!kept && (
        <div className="tell-kept">
          <p>
            You have not kept this plan. When you make another report later, your mentor may see the two side by side,
            as if two people had sent them.
            {!mayNotKeep && (
              <span>
                {' '}
                If you keep the plan, your mentor’s page puts the later one first, and keeps this one to compare.
              </span>
            )}
          </p>
          {!mayNotKeep && (
            <p>
              <button type="button" className="btn btn-line btn-small" onClick={() => setWords(onKeep())}>
                Keep this plan
              </button>
            </p>
          )}
        </div>
      )}
      <Said words={words} />
      <Send report={report} group={group} />
    </>
  );
}
