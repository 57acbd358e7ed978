import { useEffect, useRef } from 'react';
import { dayWords, seen } from '../days.ts';
import type { View } from '../use-view.ts';
import type { Back } from './queue.ts';
import { standingOf } from '../../quiz/outcome.ts';

interface Props {
  view: View;
  done: readonly Back[];
  learning: string;
}

/** What a round came to, and when to come back. */
export function RoundDone({ view, done, learning }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const came = done.flatMap(({ id }) => {
    const credit = view.reading.shown.answers.get(id)?.result?.credit;
    return credit === undefined ? [] : [standingOf(credit)];
  });
  const count = (what: string) => came.filter((each) => each === what).length;
  const [next] = view.queue.later;
  const partly = count('partly');
  return (
    <section className="review-done" aria-labelledby="round-done">
      <h2 id="round-done" tabIndex={-1} ref={heading}>
        Done for now
      </h2>
      <p>
        <span>
          {`You looked at ${done.length === 1 ? 'one question' : `${done.length} questions`} again: ${count('right')} right${partly > 0 ? `, ${partly} right in part` : ''}, ${count('missed')} not.`}
        </span>
      </p>
      {next && view.queue.now.length === 0 && (
        <p>
          <span>{`Come back ${seen(next.day, view.today)}, on ${dayWords(next.day)}: ${next.count === 1 ? 'one question is' : `${next.count} questions are`} due then.`}</span>
        </p>
      )}
      <p>
        <a href={learning}>My learning</a>
      </p>
    </section>
  );
}
