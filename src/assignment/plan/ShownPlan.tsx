import { useRef } from 'react';
import { Part } from '../../dashboard/learning/Part.tsx';
import type { View } from '../../dashboard/use-view.ts';
import { standingOf, type Assignable } from '../assignables.ts';
import { newId, type Assignment, type Item } from '../assignment.ts';
import { CalendarFile } from '../CalendarFile.tsx';
import { PlanView } from '../PlanView.tsx';
import type { Ref } from '../refs.ts';
import { KeepPart } from './KeepPart.tsx';
import { whereIn } from './next.ts';
import { NextThing } from './NextThing.tsx';
import type { Addresses } from './PlanPage.tsx';
import { ReadMark, isMarked } from './ReadMark.tsx';
import { keepPlan, type Relation, type Saved } from './saved.ts';
import { TellPart } from './TellPart.tsx';
import { Version } from './Version.tsx';

/** A plan on this page. */
export interface Shown {
  plan: Assignment;
  /** How many parts of it did not arrive. */
  lost: number;
  /** The one of the same id that is kept. */
  kept: Saved | undefined;
  relation: Relation;
}

interface Props extends Addresses {
  view: View;
  known: ReadonlyMap<Ref, Assignable>;
  shown: Shown;
  /** Shows a plan that is kept, or none, and says something about it. */
  turn: (to: string | undefined, said?: string) => void;
  setWords: (words: string) => void;
}

const bytes = (fill: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(fill);

/** A plan with everything one can do about it. */
export function ShownPlan({ view, known, shown, turn, setWords, ...addresses }: Props) {
  const { plan, kept, relation } = shown;
  // One for as long as the page shows this plan; for good once the plan is kept.
  const made = useRef<string>(undefined);
  const sender = kept?.sender ?? (made.current ??= newId(bytes));
  const { progress, reading, today, store } = view;
  const standing = ({ ref }: Item) => {
    const is = known.get(ref);
    return is && standingOf(is, progress, reading.learning);
  };
  const where = whereIn(plan, known, standing);
  /** Keeps the plan, and says what came of it. */
  const keep = () => {
    if (!keepPlan(store, plan, sender)) return 'This plan is too long to be kept here. Keep its file.';
    return store.status() === 'kept'
      ? 'The plan is kept in this browser, on this device.'
      : 'This browser does not let the page keep anything: the plan lasts until you leave the page.';
  };
  const below = (item: Item) => {
    const is = known.get(item.ref);
    if (!is || !isMarked(is)) return null;
    return <ReadMark is={is} read={standing(item)?.done === 'done'} store={store} learning={addresses.learning} />;
  };
  return (
    <>
      <Version shown={shown} onKeep={() => setWords(keep())} onTurn={turn} />
      {where.of > 0 && (
        <Part id="next" title="Next">
          <NextThing where={where} />
        </Part>
      )}
      <Part id="plan" title="The plan">
        <PlanView {...{ plan, known, today, standing, below }} now={where.next?.item.ref} />
        <p className="small soft plan-origin">
          Names and notes were written by whoever made the link. This site does not know who that is.
        </p>
        <div className="plan-take">
          <CalendarFile plan={plan} known={known} site={addresses.site} />
          <p className="own-buttons">
            <button type="button" className="btn btn-line btn-small" onClick={() => print()}>
              Print the plan
            </button>
          </p>
        </div>
      </Part>
      {/* Of another version that is kept, `Version` says what can be done. */}
      {(relation === 'new' || relation === 'kept') && (
        <Part id="keep" title="Keep it">
          <KeepPart view={view} shown={shown} onKeep={keep} turn={turn} />
        </Part>
      )}
      {plan.items.length > 0 && (
        <Part id="tell" title="Tell your mentor, if you like">
          <TellPart
            {...{ view, known, plan, standing, sender }}
            kept={kept !== undefined}
            group={addresses.group}
            onKeep={keep}
          />
        </Part>
      )}
    </>
  );
}
