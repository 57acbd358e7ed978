import { dayWords, seen } from '../days.ts';
import type { View } from '../use-view.ts';
import { MOST, REASONS, type Reason } from './queue.ts';

/** What a group of questions has in common, behind its number. */
const GROUPS: Record<Reason, string> = {
  sure: 'you were sure of, and had wrong',
  missed: 'not right the last time',
  changed: 'changed since you answered',
  partly: 'right in part the last time',
  guessed: 'guessed right',
  old: 'answered some time ago',
};

interface Props {
  view: View;
  /** A round was ended on this visit. */
  again: boolean;
  onBegin: () => void;
}

/** How many questions are due and why, when the next ones are, and the way in. */
export function Due({ view, again, onBegin }: Props) {
  const { now, more, later } = view.queue;
  const due = now.length + more;
  const [next] = later;
  const groups = REASONS.map((reason) => ({ reason, count: now.filter((back) => back.reason === reason).length }));
  return (
    <div className="own-next review-due">
      <p>
        <span>{due === 1 ? 'One question is due.' : `${due} questions are due.`}</span>
        {more > 0 && <span>{` They come ${MOST} at a time; these first:`}</span>}
      </p>
      <ul className="own-done">
        {groups
          .filter(({ count }) => count > 0)
          .map(({ reason, count }) => (
            <li key={reason}>{`${count} ${GROUPS[reason]}`}</li>
          ))}
      </ul>
      <p>
        <button type="button" className="btn" onClick={onBegin}>
          {again ? 'Go on' : 'Begin'}
        </button>
      </p>
      {next && (
        <p className="small soft">
          <span>{`After these, ${next.count === 1 ? 'one comes' : `${next.count} come`} back ${seen(next.day, view.today)}, on ${dayWords(next.day)}.`}</span>
        </p>
      )}
    </div>
  );
}
