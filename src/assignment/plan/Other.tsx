import { Ask } from '../../dashboard/Ask.tsx';
import { dayOf } from '../../dashboard/days.ts';
import { FileDrop } from '../../dashboard/FileDrop.tsx';
import { Part } from '../../dashboard/learning/Part.tsx';
import type { View } from '../../dashboard/use-view.ts';
import { standingOf, type Assignable } from '../assignables.ts';
import { DayInSentence } from '../DayText.tsx';
import { Words } from '../PlanView.tsx';
import type { Ref } from '../refs.ts';
import { whereIn } from './next.ts';
import { erasePlan, type Saved } from './saved.ts';

interface Props {
  view: View;
  known: ReadonlyMap<Ref, Assignable>;
  /** The plans that are kept, without the one that is shown. */
  saved: readonly Saved[];
  /** No plan is shown. */
  alone: boolean;
  onOpen: (file: File) => void;
  /** Shows a plan that is kept, or none, and says something about it. */
  turn: (to: string | undefined, said?: string) => void;
}

/** Plans that are kept, and a place for a file. */
export function Other({ saved, alone, onOpen, ...rest }: Props) {
  const title = saved.length === 0 ? 'A plan from a file' : alone ? 'Your plans' : 'Other plans';
  return (
    <Part id="others" title={title}>
      {saved.length > 0 && (
        <ul className="plan-list">
          {saved.map((each) => (
            <OtherPlan key={each.plan.id} saved={each} {...rest} />
          ))}
        </ul>
      )}
      <FileDrop
        id="open-plan"
        label="Open a plan from a file"
        accept=".json,.txt,application/json,text/plain"
        onFiles={([file]) => file && onOpen(file)}
      >
        <p className="small soft">Or drop the file here. Nothing is kept before you say so.</p>
      </FileDrop>
    </Part>
  );
}

function OtherPlan({
  saved: { plan },
  view,
  known,
  turn,
}: { saved: Saved } & Omit<Props, 'saved' | 'alone' | 'onOpen'>) {
  const { done, of } = whereIn(plan, known, ({ ref }) => {
    const is = known.get(ref);
    return is && standingOf(is, view.progress, view.reading.learning);
  });
  return (
    <li>
      <p>
        <strong>
          <span>{plan.from ? 'From ' : 'A plan'}</span>
          {plan.from && <Words>{plan.from}</Words>}
        </strong>
      </p>
      <p className="small soft">
        <span>Made on </span>
        <DayInSentence day={dayOf(plan.at)} />
        <span>. </span>
        <span className="plan-count">{`${done} of ${of} done.`}</span>
      </p>
      <div className="own-buttons">
        <button type="button" className="btn btn-line btn-small" onClick={() => turn(plan.id)}>
          Show this plan
        </button>
        <Ask
          label="Erase it"
          question="Erase this plan from this device? What you have read and answered stays. To see the plan again you need its link."
          yes="Erase the plan"
          no="Do not erase"
          onYes={() => {
            erasePlan(view.store, plan.id);
            turn(undefined, 'The plan is erased from this device.');
          }}
        />
      </div>
    </li>
  );
}
