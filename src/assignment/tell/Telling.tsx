import { useEffect, useMemo, useRef, useState } from 'react';
import type { Tells } from '../plan/TellPart.tsx';
import type { Report } from '../report.ts';
import { assemble, choicesIn, materialOf } from './assemble.ts';
import { Choose } from './Choose.tsx';
import { Seen } from './Seen.tsx';

/** A report: chosen, then seen as the mentor will see it, then made into a link or a file. */
export function Telling({ view, known, plan, standing, sender, ...rest }: Tells) {
  const [report, setReport] = useState<Report>();
  const { catalog, progress, reading } = view;
  const { shown } = reading;
  const material = useMemo(
    () => materialOf({ plan, known, catalog, progress, shown, standing }),
    [plan, known, progress, shown],
  );
  const back = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the keyboard goes on at the head of what is there now.
  useEffect(() => {
    if (!report) back.current?.focus();
  }, [report]);
  const see = (form: FormData) =>
    setReport(assemble(material, choicesIn(form), { plan: plan.id, sender, at: Date.now() }));
  return (
    <>
      {/* It stays while the report is looked at, so that what was chosen is still chosen. */}
      <div hidden={report !== undefined}>
        <h3 tabIndex={-1} ref={back}>
          What it says
        </h3>
        <Choose
          material={material}
          catalog={catalog}
          unrecorded={view.status === 'private' || view.status === 'memory'}
          onSee={see}
        />
      </div>
      {report && (
        <Seen
          // A plan that is kept meanwhile changes nothing: its sender is the one of this report.
          {...{ report, known, catalog, ...rest }}
          mayNotKeep={view.status === 'private' || view.status === 'memory'}
          onChange={() => setReport(undefined)}
        />
      )}
    </>
  );
}
