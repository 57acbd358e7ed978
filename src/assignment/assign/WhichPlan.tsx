import { Words } from '../PlanView.tsx';
import type { OwnPlan } from './own-plans.ts';

interface Props {
  /** The plan in the builder, where it is among the own ones. */
  here: OwnPlan | undefined;
  /** How many own plans there are, while nothing stands in the builder. */
  others: number;
}

/** Which of the mentor's own plans is being changed, or where they are. */
export function WhichPlan({ here, others }: Props) {
  if (here)
    return (
      <p className="assign-which">
        <span>You are changing “</span>
        <Words>{here.name}</Words>
        <span>”. </span>
        <span>
          {here.kept ? 'Every change is kept in this browser.' : 'Your changes last until you leave the page.'}
        </span>
      </p>
    );
  if (others === 0) return null;
  return (
    <p className="assign-which">
      <span>{others === 1 ? 'You keep one plan here. ' : `You keep ${others} plans here. `}</span>
      <a href="#own">{others === 1 ? 'Open it' : 'Open one of them'}</a>
      <span>, or begin a new one.</span>
    </p>
  );
}
