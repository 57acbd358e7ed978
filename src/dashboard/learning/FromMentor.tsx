interface Props {
  /** How many plans are kept. */
  plans: number;
  /** Address of the page that shows them. */
  assignment: string;
}

/** That there are plans from a mentor, and where. */
export function FromMentor({ plans, assignment }: Props) {
  return (
    <p>
      <a href={assignment}>{plans === 1 ? 'The plan you were sent' : `The ${plans} plans you were sent`}</a>{' '}
      <span>{plans === 1 ? 'says what to do next, and by when.' : 'say what to do next, and by when.'}</span>
    </p>
  );
}
