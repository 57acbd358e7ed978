import { useRef } from 'react';
import { Ask } from '../../dashboard/Ask.tsx';
import type { Catalog } from '../../dashboard/catalog.ts';
import { dayOf } from '../../dashboard/days.ts';
import { MOST } from '../assignment.ts';
import type { Assignable } from '../assignables.ts';
import { namedByCode } from '../named.ts';
import { Words } from '../PlanView.tsx';
import { DayInSentence } from '../DayText.tsx';
import type { Ref } from '../refs.ts';
import { PlaceLink } from '../ReportView.tsx';
import { Earlier } from './Earlier.tsx';
import { questionsOf, renamed, type Mentee, type Paper } from './reports.ts';
import { WholeReport } from './WholeReport.tsx';

interface Props {
  mentee: Mentee;
  mentees: readonly Mentee[];
  catalog: Catalog;
  known: ReadonlyMap<Ref, Assignable>;
  put: (papers: ReadonlyMap<string, Paper>) => void;
  drop: (papers: readonly string[], said: string) => void;
  onSaid: (words: string) => void;
}

/** One mentee: their own words, the whole report, earlier ones; and what the mentor calls them. */
export function MenteePart({ mentee, mentees, catalog, known, put, drop, onSaid }: Props) {
  const { key, name, now, earlier } = mentee;
  const { report } = now;
  const papers = [now, ...earlier].map(({ paper }) => paper);
  const count = papers.length === 1 ? 'the report' : `all ${papers.length} reports`;
  return (
    <div className="group-mentee">
      <h3>
        <Words>{name}</Words>
      </h3>
      <p className="small soft">
        <span>Report of </span>
        <DayInSentence day={dayOf(report.at)} />
        {report.name && report.name !== name && (
          <>
            <span>, signed </span>
            <Words>{report.name}</Words>
          </>
        )}
      </p>
      <OwnWords mentee={mentee} catalog={catalog} />
      <WholeReport title="The whole report" {...{ report, known, catalog }} />
      {earlier.length > 0 && <Earlier {...{ earlier, known, catalog, drop }} />}
      <details className="fold">
        <summary>
          <span>Change the name, or erase</span>
        </summary>
        <div>
          <NameForm
            key={name}
            {...{ mentee }}
            onName={(wanted) => {
              const all = renamed(mentees, mentee, wanted);
              put(all);
              onSaid(`Now called ${[...all.values()][0]!.as}, on this device only.`);
            }}
          />
          <Ask
            label={`Erase what is here of ${name}`}
            question={`This erases ${count} of ${name} from this browser. It cannot be undone; the link or file you were sent still works. Erase?`}
            yes="Erase"
            no="Do not erase"
            onYes={() => drop(papers, `Erased: nothing of ${name} is here any more.`)}
            key={`${key}-ask`}
          />
        </div>
      </details>
    </div>
  );
}

/** What somebody wrote: text and nothing else. */
function OwnWords({ mentee, catalog }: { mentee: Mentee; catalog: Catalog }) {
  const { at: newest, reflections } = mentee.now.report;
  const asked = questionsOf(mentee);
  const named = namedByCode(catalog);
  return (
    <>
      {asked.map(({ question, at }) => (
        <div key={at} className="group-own">
          <p className="small soft">
            {at === newest ? (
              <span>For the next meeting</span>
            ) : (
              <>
                <span>Asked in the report of </span>
                <DayInSentence day={dayOf(at)} />
              </>
            )}
          </p>
          <blockquote className="plan-note">
            <Words>{question}</Words>
          </blockquote>
        </div>
      ))}
      {reflections.map(({ code, text }) => (
        <div key={code} className="group-own">
          <p className="small soft">
            <PlaceLink named={named.get(code)} />
          </p>
          <blockquote className="plan-note">
            <Words>{text}</Words>
          </blockquote>
        </div>
      ))}
    </>
  );
}

function NameForm({ mentee: { key, name }, onName }: { mentee: Mentee; onName: (name: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    const wanted = field.current?.value ?? '';
    if (wanted.trim() !== name) onName(wanted);
  };
  return (
    <form method="dialog" autoComplete="off" className="group-name" onSubmit={submit}>
      <label htmlFor={`name-${key}`}>What you call them, on this device only</label>
      <input id={`name-${key}`} type="text" maxLength={MOST.name} defaultValue={name} ref={field} />
      <button type="submit" className="btn btn-line btn-small">
        Change the name
      </button>
    </form>
  );
}
