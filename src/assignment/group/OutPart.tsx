import { Ask } from '../../dashboard/Ask.tsx';
import { download } from '../../dashboard/download.ts';
import type { Day } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { isoOf } from '../dates.ts';
import type { Ref } from '../refs.ts';
import { csvRows, csvText } from './csv.ts';
import { fileOf, type Mentee } from './reports.ts';
import { tablesOf } from './table.ts';

interface Props {
  mentees: readonly Mentee[];
  today: Day;
  known: ReadonlyMap<Ref, Assignable>;
  drop: (papers: readonly string[], said: string) => void;
  ending: string | undefined;
  onSaid: (words: string) => void;
}

/** The reports and the table as files, and the end of both on this device. */
export function OutPart({ mentees, today, known, drop, ending, onSaid }: Props) {
  const papers = mentees.flatMap(({ now, earlier }) => [now, ...earlier].map(({ paper }) => paper));
  const save = (text: string, name: string, type: string, said: string) => {
    download(text, name, type);
    onSaid(said);
  };
  const date = isoOf(today);
  return (
    <>
      <p>
        <button
          type="button"
          className="btn btn-small"
          onClick={() =>
            save(
              fileOf(mentees),
              `reports-${date}.txt`,
              'text/plain',
              'Saved. The file opens on this page again; the names you gave are not in it; names that mentees typed are.',
            )
          }
        >
          Save all reports to a file
        </button>
      </p>
      <p className="small soft">
        It opens here again, or on your other device. The names you gave are not in it: note them elsewhere. Whoever has
        the file can read it, reports that came locked as well.
      </p>
      <p>
        <button
          type="button"
          className="btn btn-line btn-small"
          onClick={() =>
            save(
              csvText(csvRows(tablesOf(mentees, today), known)),
              `table-${date}.csv`,
              'text/csv',
              'Saved. A table of people is to be kept carefully.',
            )
          }
        >
          Save the table as CSV
        </button>
      </p>
      <p className="small soft">
        A table of people, for a spreadsheet: one line for each mentee and thing, with the names shown here. Own words,
        answers and ratings are not in it. Keep it carefully, give it to nobody who does not need it, and erase it when
        you no longer need it.
      </p>
      <h3>When the mentoring ends</h3>
      <p>
        <span>Whoever uses this browser can see these reports. When you have no more use for them, erase them</span>
        {ending && (
          <>
            <span>, as you agreed; </span>
            <a href={ending}>how to end well</a>
            <span> says what else there is to do</span>
          </>
        )}
        <span>.</span>
      </p>
      <Ask
        label="Erase all reports"
        question={`This erases ${papers.length === 1 ? 'the one report' : `all ${papers.length} reports`} and every name you gave from this browser. It cannot be undone. Erase?`}
        yes="Erase all"
        no="Do not erase"
        onYes={() => drop(papers, 'Erased: no report is here any more.')}
      />
    </>
  );
}
