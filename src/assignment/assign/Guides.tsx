import type { Assignable } from '../assignables.ts';
import type { Assignment } from '../assignment.ts';
import type { Ref } from '../refs.ts';

/** What the mentor reads for the meeting: the guides of the modules that are in the plan. */
export function Guides({ plan, known }: { plan: Assignment; known: ReadonlyMap<Ref, Assignable> }) {
  const modules = new Set(plan.items.flatMap(({ ref }) => known.get(ref)?.module ?? []));
  const guides = [...modules].flatMap(({ guide, hue }) => (guide ? [{ ...guide, hue }] : []));
  if (guides.length === 0) return null;
  return (
    <section className="side" aria-labelledby="guides-head">
      <h2 id="guides-head">With it comes your own page</h2>
      <div className="own-part">
        <p>
          {guides.length === 1
            ? 'The mentor guide of this module has timed steps for your session, what to say and ask, and what to listen for.'
            : 'The mentor guides of these modules have timed steps for each session, what to say and ask, and what to listen for.'}
        </p>
        <ul className="rows">
          {guides.map(({ code, title, href, hue }) => (
            <li key={code} data-hue={hue}>
              <a className="name" href={href} target="_blank" rel="opener">
                {title}
              </a>
              <p className="small soft">Opens in a tab of its own.</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
