import { countOf, type Answered, type Rated } from '../progress.ts';

/** What came of the answers of a module, in a sentence. */
export function Came({ answered }: { answered: Answered }) {
  const { right, partly, missed, own, earlier, of } = answered;
  const count = countOf(answered);
  if (count === 0) return <span>{`None of ${of} questions answered yet.`}</span>;
  const parts = [
    right > 0 && `${right} right`,
    partly > 0 && `${partly} right in part`,
    missed > 0 && `${missed} not right`,
    own > 0 && `${own} without right or wrong`,
  ].filter(Boolean);
  return (
    <>
      <span>{`${count} of ${of} questions answered: ${parts.join(', ')}.`}</span>
      {earlier > 0 && <span>{` ${earlier} to an earlier wording.`}</span>}
    </>
  );
}

/** Ratings before and after, side by side. */
export function RatedTable({ rated }: { rated: readonly Rated[] }) {
  if (rated.length === 0) return null;
  return (
    <table className="own-rated">
      <caption>How sure you were, from 1 to 5</caption>
      <thead>
        <tr>
          <th scope="col">What you rated</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rated.map(({ id, statement, before, after, earlier }) => (
          <tr key={id}>
            <th scope="row">
              <span>{statement}</span>
              {earlier && <span className="small soft"> (an earlier wording)</span>}
            </th>
            <td>{before?.step ?? '–'}</td>
            <td>{after?.step ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
