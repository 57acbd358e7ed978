import { Ask } from '../../dashboard/Ask.tsx';
import type { Catalog } from '../../dashboard/catalog.ts';
import { dayOf } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { DayInSentence } from '../DayText.tsx';
import type { Ref } from '../refs.ts';
import type { Held } from './reports.ts';
import { WholeReport } from './WholeReport.tsx';

interface Props {
  /** Newest first. */
  earlier: readonly Held[];
  known: ReadonlyMap<Ref, Assignable>;
  catalog: Catalog;
  drop: (papers: readonly string[], said: string) => void;
}

/** Reports that a newer one took the place of: to look at, and to erase. */
export function Earlier({ earlier, known, catalog, drop }: Props) {
  return (
    <>
      {earlier.map(({ paper, report }) => (
        <WholeReport
          key={paper}
          title={
            <>
              <span>Earlier report of </span>
              <DayInSentence day={dayOf(report.at)} />
            </>
          }
          {...{ report, known, catalog }}
        >
          <Ask
            label="Erase this earlier report"
            question="This erases the earlier report from this browser; the newest stays. Erase?"
            yes="Erase"
            no="Do not erase"
            onYes={() => drop([paper], 'The earlier report is erased.')}
          />
        </WholeReport>
      ))}
    </>
  );
}
