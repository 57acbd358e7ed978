import { Words } from '../PlanView.tsx';

interface Props {
  /** Whose plan it is; empty where no name is given. */
  to: string;
  /** There is no plan yet. */
  newcomer?: boolean;
}

/** The title of the page. The title of the document stays neutral: it stands in tabs and histories. */
export const Title = ({ to, newcomer = false }: Props) => (
  <div className="title">
    <h1 tabIndex={-1}>
      {to && <Words>{to}</Words>}
      <span>{to ? ', your plan' : 'Your plan'}</span>
    </h1>
    {newcomer && (
      <p className="deck">
        <span>
          What a mentor asks you to read and do, with its dates, seen with what you have done already. This page sends
          nothing.
        </span>
      </p>
    )}
  </div>
);
