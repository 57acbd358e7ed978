import type { Catalog } from '../dashboard/catalog.ts';
import { dayOf } from '../dashboard/days.ts';
import { KIND_WORDS, type Assignable } from './assignables.ts';
import { DayText } from './DayText.tsx';
import { namedByCode, type Named } from './named.ts';
import { Words } from './PlanView.tsx';
import type { Ref } from './refs.ts';
import type { Done, Report, Reported } from './report.ts';
import { ReportedAnswers } from './ReportedAnswers.tsx';

interface Props {
  report: Report;
  known: ReadonlyMap<Ref, Assignable>;
  catalog: Catalog;
  /** The level of its headings. */
  heading?: 'h3' | 'h4';
}

const DONE: Record<Done, string> = { done: 'Done', begun: 'Begun', open: 'Not begun' };

/** A report in full: what its mentee sees before sending it, and its mentor afterwards. */
export function ReportView({ report, known, catalog, heading: Heading = 'h3' }: Props) {
  const { name, at, items, scores, confidence, due, reflections, question } = report;
  const named = namedByCode(catalog);
  return (
    <div className="report-view">
      <p className="report-who">{name ? <Words>{name}</Words> : <span>No name is given.</span>}</p>
      <p className="small soft">
        <span>Made: </span>
        <DayText day={dayOf(at)} />
        <span>. It is the mentee’s own account; nobody checked it, and it is no proof.</span>
      </p>
      {question && (
        <>
          <Heading>A question for the next meeting</Heading>
          <blockquote className="plan-note">
            <Words>{question}</Words>
          </blockquote>
        </>
      )}
      {items.length > 0 && (
        <>
          <Heading>What is done of the plan</Heading>
          <ol className="report-items">
            {items.map((item) => (
              <Row key={item.ref} item={item} is={known.get(item.ref)} />
            ))}
          </ol>
        </>
      )}
      <ReportedAnswers {...{ scores, confidence, due, catalog, named, Heading }} />
      {reflections.length > 0 && (
        <>
          <Heading>Answers in own words</Heading>
          {reflections.map(({ code, text }) => (
            <figure key={code} className="report-own">
              <figcaption className="small soft">
                <PlaceLink named={named.get(code)} />
              </figcaption>
              <blockquote className="plan-note">
                <Words>{text}</Words>
              </blockquote>
            </figure>
          ))}
        </>
      )}
    </div>
  );
}

/** Where a question stands, or that it stands nowhere any more. */
export const placeWords = (named: Named | undefined): string =>
  named ? `${named.module.short}: ${named.where.replace(/^Q/, 'q')}` : 'A question this site does not have';

/** The same, leading to the page that asks it: a report holds answers, not questions. */
export const PlaceLink = ({ named }: { named: Named | undefined }) =>
  named ? <a href={named.href}>{placeWords(named)}</a> : <span>{placeWords(named)}</span>;

function Row({ item: { ref, done, due }, is }: { item: Reported; is: Assignable | undefined }) {
  return (
    <li data-done={done}>
      <p>{is ? <a href={is.href}>{is.title}</a> : <span>{`A page this site does not have (${ref})`}</span>}</p>
      <p className="small">
        <strong>{`${DONE[done]}.`}</strong>{' '}
        {is && (
          <span className="soft">{`${[KIND_WORDS[is.kind], is.module?.short].filter(Boolean).join(', ')}. `}</span>
        )}
        {due !== undefined && (
          <span className="soft">
            <span>Due: </span>
            <DayText day={due} />
            <span>.</span>
          </span>
        )}
      </p>
    </li>
  );
}
