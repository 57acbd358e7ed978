import type { Place } from '../catalog.ts';

interface Props {
  /** Address of *Start here*, where there is one. */
  start: string | undefined;
  first: Place | undefined;
}

/** What stands here while there is nothing yet. */
export function Newcomer({ start, first }: Props) {
  return (
    <div className="text">
      <p>
        As you read, answer, rate yourself and write notes, this page will show what you have done, what to do next, and
        which questions are worth another look. It begins when you choose to keep something.
      </p>
      <ul>
        {start && (
          <li>
            <a href={start}>Start here</a> <span>suggests an order for you, from a few questions.</span>
          </li>
        )}
        {first && (
          <li>
            <span>{start ? 'Or begin' : 'Begin'} with the first lesson: </span>
            <a href={first.href}>{first.title}</a>
          </li>
        )}
        <li>
          <span>Coming from another device? </span>
          <a href="#copy">Open a copy</a> <span>of what you have there.</span>
        </li>
      </ul>
    </div>
  );
}
