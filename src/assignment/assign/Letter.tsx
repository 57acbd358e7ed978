import type { Day } from '../../dashboard/days.ts';
import { hours } from '../../site/hours.ts';
import type { Assignable } from '../assignables.ts';
import type { Assignment } from '../assignment.ts';
import { PlanView, Words } from '../PlanView.tsx';
import type { Ref } from '../refs.ts';
import { CopyButton } from '../../dashboard/CopyButton.tsx';
import type { Made } from './use-link.ts';

interface Props {
  plan: Assignment;
  known: ReadonlyMap<Ref, Assignable>;
  today: Day;
  minutes: number;
  made: Made;
  sent: () => void;
}

/** What the mentee will see, as it is now. */
export function Letter({ plan, known, today, minutes, made, sent }: Props) {
  const empty = plan.items.length === 0;
  return (
    <aside className="assign-see" id="see" aria-labelledby="see-head" data-empty={empty ? '' : undefined}>
      <h2 id="see-head" tabIndex={-1}>
        <span>What </span>
        {plan.to ? <Words key="to">{plan.to}</Words> : <span key="they">they</span>}
        <span> will see</span>
      </h2>
      <p className="print-only assign-print">
        {plan.to ? (
          <>
            <span>A plan for </span>
            <Words>{plan.to}</Words>
          </>
        ) : (
          <span>A plan</span>
        )}
      </p>
      {/* Whoever looks at a page from here comes back to a plan that is still there. */}
      <div
        className="sheet assign-letter"
        onClickCapture={(event) => {
          const link = (event.target as Element).closest('a');
          // With its opener, the new tab begins with what this one knows: that its session is private, too.
          if (link) Object.assign(link, { target: '_blank', rel: 'opener' });
        }}
      >
        <div className="sheet-body">
          {empty ? (
            <p className="soft">What you choose appears here.</p>
          ) : (
            <>
              <PlanView plan={plan} known={known} today={today} />
              {minutes > 0 && (
                <p className="assign-sum">
                  <span>In all, about</span> <span className="number">{hours(minutes)}</span>
                </p>
              )}
            </>
          )}
        </div>
      </div>
      {!empty && (
        <>
          <p className="small soft assign-tabs">Pages open in a tab of their own from here.</p>
          <p className="own-buttons assign-hand">
            {typeof made === 'object' && <CopyButton label="Copy the link" text={made.link} onCopied={sent} first />}
            <a href="#send">{made === 'too-long' ? 'Too long for a link: see why' : 'All ways to send it'}</a>
          </p>
        </>
      )}
    </aside>
  );
}
