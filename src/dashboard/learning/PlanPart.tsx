import type { When } from '../../record/fact.ts';
import { dayOf, dayWords } from '../days.ts';
import { planned } from '../next.ts';
import type { View } from '../use-view.ts';

const WHEN: Record<When, string> = { first: 'first', soon: 'soon', later: 'later' };

/** What *Start here* came to. */
export function PlanPart({ view, start }: { view: View; start: string | undefined }) {
  const { plan } = view.reading.learning;
  if (!plan) {
    return (
      <p>
        <span>You have made no plan of your own here. </span>
        {start && <a href={start}>Start here</a>}
        {start && <span> makes one from a few questions.</span>}
      </p>
    );
  }
  const modules = planned(view.catalog.modules, plan.value);
  return (
    <>
      <ol className="own-plan">
        {modules.map(({ id, short, href }) => (
          <li key={id}>
            <a href={href}>{short}</a> <span className="soft">{WHEN[plan.value[id]!]}</span>
          </li>
        ))}
      </ol>
      <p className="small soft">
        <span>{`Made on ${dayWords(dayOf(plan.at))}. `}</span>
        {start && <a href={start}>Look at it again, or change it</a>}
      </p>
    </>
  );
}
