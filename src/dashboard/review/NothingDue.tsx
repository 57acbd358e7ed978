import { dayWords, seen } from '../days.ts';
import type { View } from '../use-view.ts';

interface Props {
  view: View;
  assessments: { href: string; title: string }[];
  learning: string;
}

/** What stands here while nothing is due, or nothing was answered yet. */
export function NothingDue({ view, assessments, learning }: Props) {
  const [next] = view.queue.later;
  if (next) {
    const { count, day } = next;
    return (
      <div className="text">
        <p>
          <strong>Nothing is due today.</strong>{' '}
          <span>
            {`${count === 1 ? 'The next question comes' : `The next ${count} questions come`} back ${seen(day, view.today)}, on ${dayWords(day)}.`}
          </span>
        </p>
        <p>
          <a href={learning}>My learning</a> <span>says what else you may do until then.</span>
        </p>
      </div>
    );
  }
  return (
    <div className="text">
      <p>
        <strong>There is nothing to review yet.</strong> Questions come back here once you have answered them and chosen
        to keep your answers. Begin with a self-assessment:
      </p>
      <ul>
        {assessments.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
