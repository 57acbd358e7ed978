import { useState, type ReactNode } from 'react';
import type { Catalog } from '../../dashboard/catalog.ts';
import type { Assignable } from '../assignables.ts';
import type { Ref } from '../refs.ts';
import type { Report } from '../report.ts';
import { ReportView } from '../ReportView.tsx';

interface Props {
  title: ReactNode;
  report: Report;
  known: ReadonlyMap<Ref, Assignable>;
  catalog: Catalog;
  /** What stands below the report. */
  children?: ReactNode;
}

/** A report in full, folded. It is put together when it is opened: a page may hold two hundred. */
export function WholeReport({ title, report, known, catalog, children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="fold"
      data-waits={opened ? undefined : ''}
      onToggle={(event) => setOpened(opened || event.currentTarget.open)}
    >
      <summary>
        <span>{title}</span>
      </summary>
      {opened && (
        <div>
          <ReportView {...{ report, known, catalog }} />
          {children}
        </div>
      )}
    </details>
  );
}
