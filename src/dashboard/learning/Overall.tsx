import { dayWords, seen } from '../days.ts';
import { countOf } from '../progress.ts';
import type { View } from '../use-view.ts';

/** What was done over all modules, in a few lines. */
export function Overall({ view, review }: { view: View; review: string }) {
  const { progress, queue, today } = view;
  const { lessons, answered, modules, ratedAfter } = progress;
  const due = queue.now.length + queue.more;
  const [next] = queue.later;
  const rows: [string, string][] = [
    ['Lessons read', `${lessons.read} of ${lessons.of}`],
    ['Questions answered', `${countOf(answered)} of ${answered.of}`],
    [
      'Of these',
      [
        `${answered.right} right, ${answered.partly} right in part, ${answered.missed} not right`,
        ...(answered.own > 0 ? [`${answered.own} in your own words`] : []),
      ].join(', '),
    ],
    ['Modules rated afterwards', `${ratedAfter} of ${modules.length}`],
  ];
  return (
    <>
      <dl className="own-numbers">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Due for review</dt>
          <dd>
            {due > 0 ? <a href={review}>{`${due} now`}</a> : <span>none now</span>}
            {next && <span>{`, ${next.count} ${seen(next.day, today)} (${dayWords(next.day)})`}</span>}
          </dd>
        </div>
      </dl>
      {answered.earlier > 0 && (
        <p className="small soft">
          <span>
            {answered.earlier === 1
              ? 'One of these answers was given to an earlier wording of its question.'
              : `${answered.earlier} of these answers were given to earlier wordings of their questions.`}
          </span>
        </p>
      )}
    </>
  );
}
