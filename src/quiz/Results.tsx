import { HOW_SURE } from './HowSure.tsx';
import { resultsOf, type Counted, type Why } from './results.ts';
import { useRecord } from './use-record.ts';

interface Props {
  questions: (Counted & {
    /** Number on the page. */
    number: number;
    /** Where it is taught. */
    passage: { href: string; title: string };
  })[];
  /** Address of the review page. */
  review: string;
}

const WHY: Record<Why, string> = {
  sure: 'You were sure, and it was not right. Read this first: it teaches most.',
  missed: 'Not right yet.',
  partly: 'Partly right.',
  guessed: 'Right, and you were guessing. Read why, so that you know it next time.',
};

/** The score over a page, how sure and how right go together, and what to read next. */
export default function Results({ questions, review }: Props) {
  const store = useRecord();
  const answers = store?.shown().answers ?? new Map<string, never>();
  const { right, partly, answered, of, again, calibration } = resultsOf(questions, answers);
  return (
    <section className="results needs-script" aria-labelledby="results-heading">
      <h2 id="results-heading">Your answers so far</h2>
      <p role="status">
        {store ? (
          <>
            <span className="results-count">
              {right} of {of} right
            </span>
            {partly > 0 && <span>, {partly} partly</span>}
            <span>{answered < of ? `, ${of - answered} still open.` : '.'}</span>
          </>
        ) : (
          <span>They are counted as soon as you come here.</span>
        )}
      </p>
      {again.length > 0 && (
        <>
          <h3>Read this next</h3>
          <ul>
            {again.map(({ question, why }) => (
              <li key={question.id} data-why={why}>
                <span>Question {question.number}: </span>
                <a href={question.passage.href}>{question.passage.title}</a>
                <br />
                <span className="small soft">{WHY[why]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {calibration.length > 0 && (
        <table className="growth">
          <caption>How sure you were, and how it went</caption>
          <thead>
            <tr>
              <th scope="col">You said</th>
              <th scope="col">Answers</th>
              <th scope="col">Right</th>
            </tr>
          </thead>
          <tbody>
            {calibration.map(({ sure, right: hits, of: all }) => (
              <tr key={sure}>
                <th scope="row">{HOW_SURE[sure]}</th>
                <td>{all}</td>
                <td>{hits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answered > 0 && (
        <p>
          <span>What you missed, and what you were unsure of, comes back in </span>
          <a href={review}>your review</a>
          <span>, a few questions at a time.</span>
        </p>
      )}
    </section>
  );
}
