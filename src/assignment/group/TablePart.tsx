import { dayOf } from '../../dashboard/days.ts';
import { KIND_WORDS, type Assignable } from '../assignables.ts';
import { Words } from '../PlanView.tsx';
import { DayInSentence } from '../DayText.tsx';
import type { Ref } from '../refs.ts';
import { titleOf } from './Sentence.tsx';
import { STATE_WORDS } from './state-words.ts';
import type { Entry, Row, Table } from './table.ts';

interface Props {
  tables: readonly Table[];
  known: ReadonlyMap<Ref, Assignable>;
}

/** Who has done what, as they tell it. On a phone the table becomes one block for each mentee. */
export function TablePart({ tables, known }: Props) {
  const full = tables.filter(({ refs }) => refs.length > 0);
  if (full.length === 0) return <p>These reports say nothing about a plan.</p>;
  return (
    <>
      <p>As each report tells it. What was done since then is not in it.</p>
      {full.map((table, index) => (
        <OneTable key={index} table={table} known={known} number={full.length > 1 ? index + 1 : undefined} />
      ))}
    </>
  );
}

// The parts of a table that is laid out in blocks lose their meaning in some browsers: their roles say it.
function OneTable({ table, known, number }: { table: Table; number: number | undefined } & Pick<Props, 'known'>) {
  const caption = `${number ? `Plan ${number}: ` : ''}what is done, by mentee`;
  return (
    <div className="group-table" role="region" aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption className={number ? undefined : 'out'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Mentee
            </th>
            {table.refs.map((ref) => (
              <Head key={ref} is={known.get(ref)} refName={ref} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {table.rows.map((row) => (
            <OneRow key={row.mentee.key} row={row} refs={table.refs} known={known} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ is, refName }: { is: Assignable | undefined; refName: Ref }) {
  return (
    <th role="columnheader" scope="col" data-hue={is?.module?.hue}>
      {is ? (
        <>
          <span className="group-kind">{KIND_WORDS[is.kind]}</span>
          <a href={is.href}>{is.title}</a>
        </>
      ) : (
        <span>{titleOf(is, refName)}</span>
      )}
    </th>
  );
}

function OneRow({ row: { mentee, entries }, refs, known }: { row: Row; refs: readonly Ref[] } & Pick<Props, 'known'>) {
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Words>{mentee.name}</Words>
        <span className="group-kind">
          <span>report of </span>
          <DayInSentence day={dayOf(mentee.now.report.at)} />
        </span>
      </th>
      {entries.map((entry, index) => (
        <OneCell key={refs[index]} entry={entry} title={titleOf(known.get(refs[index]!), refs[index]!)} />
      ))}
    </tr>
  );
}

function OneCell({ entry, title }: { entry: Entry | undefined; title: string }) {
  if (!entry)
    return (
      <td role="cell" className="group-none">
        <span aria-hidden="true">–</span>
        <span className="out">Not in this plan</span>
      </td>
    );
  const { state, due } = entry;
  return (
    <td role="cell" data-state={state}>
      <span className="group-thing">{title}</span>
      <span className="group-state">
        <span className="group-mark" aria-hidden="true" />
        <span>{STATE_WORDS[state]}</span>
      </span>
      {due !== undefined && state !== 'done' && (
        <span className="group-kind">
          <span>by </span>
          <DayInSentence day={due} />
        </span>
      )}
    </td>
  );
}
