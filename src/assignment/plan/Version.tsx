import { dayOf } from '../../dashboard/days.ts';
import { DayInSentence } from '../DayText.tsx';
import type { Shown } from './ShownPlan.tsx';

interface Props {
  shown: Shown;
  onKeep: () => void;
  onTurn: (to: string) => void;
}

/** What is to know of the plan that came: a part of it is missing, or another version of it is kept. */
export function Version({ shown: { plan, lost, kept, relation }, onKeep, onTurn }: Props) {
  const other = kept && (
    <button type="button" className="btn btn-line btn-small" onClick={() => onTurn(plan.id)}>
      Show the one that is kept
    </button>
  );
  return (
    <>
      {lost > 0 && (
        <p className="own-line" role="status">
          <span>A part of this plan did not arrive: the link or file was cut off, or damaged. </span>
          <span>{plan.items.length > 0 ? 'What did arrive stands below. ' : 'None of the things to do arrived. '}</span>
          <span>Ask your mentor to send it again, or to send it as a file.</span>
        </p>
      )}
      {kept && relation === 'changed' && (
        <div className="own-line">
          <p>
            <span>This is a changed version of a plan that you keep here. </span>
            {dayOf(plan.at) !== dayOf(kept.plan.at) && (
              <>
                <span>The one you keep was made on </span>
                <DayInSentence day={dayOf(kept.plan.at)} />
                <span>, this one on </span>
                <DayInSentence day={dayOf(plan.at)} />
                <span>. </span>
              </>
            )}
            <span>What you have done counts for both.</span>
          </p>
          <p className="own-buttons">
            <button type="button" className="btn btn-small" onClick={onKeep}>
              Keep this version instead
            </button>
            {other}
          </p>
        </div>
      )}
      {kept && relation === 'older' && (
        <div className="own-line">
          <p>
            <span>
              {kept.plan.at > plan.at
                ? 'You keep a newer version of this plan here, made on '
                : 'You keep the whole of this plan here, made on '}
            </span>
            <DayInSentence day={dayOf(kept.plan.at)} />
            <span>.</span>
          </p>
          <p className="own-buttons">{other}</p>
        </div>
      )}
    </>
  );
}
