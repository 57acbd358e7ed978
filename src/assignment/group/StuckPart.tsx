import type { Day } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { Words } from '../PlanView.tsx';
import type { Ref } from '../refs.ts';
import type { Mentee } from './reports.ts';
import { Sentence } from './Sentence.tsx';
import { reasonPieces, reasonsOf } from './stuck.ts';

interface Props {
  mentees: readonly Mentee[];
  known: ReadonlyMap<Ref, Assignable>;
  today: Day;
}

/** Where somebody may be stuck and why, in the order of names: no measure of anybody. */
export function StuckPart({ mentees, known, today }: Props) {
  const all = mentees.map((mentee) => ({ mentee, reasons: reasonsOf(mentee, today) }));
  const some = all.filter(({ reasons }) => reasons.length > 0);
  const others = all.length - some.length;
  return (
    <>
      {some.map(({ mentee, reasons }) => (
        <div key={mentee.key} className="group-word">
          <h3>
            <Words>{mentee.name}</Words>
          </h3>
          <ul className="own-done">
            {reasons.map((reason, index) => (
              <li key={index}>
                <Sentence pieces={reasonPieces(reason)} known={known} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {others > 0 && (
        <p>
          <span>
            {some.length === 0
              ? 'In these reports nothing is past its day, every plan has moved, and no question is asked.'
              : `In ${others === 1 ? 'the other report' : `the ${others} other reports`} nothing of this kind stands out.`}
          </span>
        </p>
      )}
      <p className="small soft">Nobody owes you a reason. Ask what in the plan to change.</p>
    </>
  );
}
