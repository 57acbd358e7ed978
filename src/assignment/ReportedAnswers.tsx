import type { Catalog } from '../dashboard/catalog.ts';
import type { Named } from './named.ts';
import type { Confidence, Report, Score } from './report.ts';

type Props = Pick<Report, 'scores' | 'confidence' | 'due'> & {
  catalog: Catalog;
  named: ReadonlyMap<string, Named>;
  Heading: 'h3' | 'h4';
};

/** What came of the questions, how sure the mentee felt, and what is due: each only where it was chosen. */
export function ReportedAnswers({ scores, confidence, due, catalog, named, Heading }: Props) {
  return (
    <>
      {scores && (
        <>
          <Heading>Answers to questions</Heading>
          {scores.length === 0 && <p>No question of these modules is answered yet.</p>}
          {scores.map((score) => (
            <Came key={score.module} score={score} {...{ catalog, named }} />
          ))}
        </>
      )}
      {confidence && (
        <>
          <Heading>How sure, before and after</Heading>
          {confidence.length === 0 ? <p>Nothing is rated yet.</p> : <Ratings {...{ confidence, named }} />}
        </>
      )}
      {due !== undefined && (
        <>
          <Heading>Due for review</Heading>
          <p>
            <span>
              {due === 0
                ? 'No question of these modules is due.'
                : due === 1
                  ? 'One question of these modules is due.'
                  : `${due} questions of these modules are due.`}
            </span>
          </p>
        </>
      )}
    </>
  );
}

function Came({ score, catalog, named }: { score: Score; catalog: Catalog; named: Props['named'] }) {
  const { module, right, partly, missed, of, codes } = score;
  const title = catalog.modules.find(({ code }) => code === module)?.short ?? `A module this site does not have (${module})`; // prettier-ignore
  const answered = right + partly + missed;
  const parts = [`${right} right`, partly > 0 && `${partly} right in part`, `${missed} not right`].filter(Boolean);
  return (
    <div className="report-module">
      <p>
        <strong>{title}</strong>
        <span>{`: ${answered} of ${of} questions answered, ${parts.join(', ')}.`}</span>
      </p>
      {codes.length > 0 && (
        <>
          <p className="small soft">Not right, or right in part only:</p>
          <ul className="small">
            {codes.map((code) => (
              <li key={code}>{named.get(code)?.where ?? `A question this site does not have (${code})`}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Ratings({ confidence, named }: { confidence: readonly Confidence[]; named: Props['named'] }) {
  return (
    <table className="own-rated">
      <caption>From 1 to 5</caption>
      <thead>
        <tr>
          <th scope="col">What was rated</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {confidence.map(({ code, before, after }) => (
          <tr key={code}>
            <th scope="row">
              <span>{named.get(code)?.words ?? `A statement this site does not have (${code})`}</span>
            </th>
            <td>{before ?? '–'}</td>
            <td>{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
