import type { Grounds } from './grounds.ts';
import type { Question } from './registry.ts';
import { score, type Session } from './session.ts';

interface Props {
  questions: Question[];
  session: Session;
  grounds: Record<string, Grounds>;
}

/** The score over the page, and what to read next for what was missed. */
export function Results({ questions, session, grounds }: Props) {
  const { right, answered, of, missed } = score(questions, session);
  const done = answered === of;
  return (
    <section className="results needs-script" aria-labelledby="results-heading">
      <h2 id="results-heading">Your answers so far</h2>
      <p role="status">
        <span className="results-count">
          {right} of {of} right
        </span>
        <span>{answered < of ? `, ${of - answered} still open.` : '.'}</span>
      </p>
      {missed.length > 0 && (
        <>
          <h3>Read this next</h3>
          <ul>
            {missed.map((question) => (
              <li key={question.id}>
                Question {questions.indexOf(question) + 1}:{' '}
                <a href={grounds[question.id]?.passage.href}>{grounds[question.id]?.passage.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {done && missed.length === 0 && <p>All right. Come back in a week: what is recalled later stays longer.</p>}
    </section>
  );
}
