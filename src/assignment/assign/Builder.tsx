import { useEffect, useMemo, useReducer, useState } from 'react';
import type { Catalog } from '../../dashboard/catalog.ts';
import { dayOf } from '../../dashboard/days.ts';
import { Said } from '../../dashboard/Said.tsx';
import { papers } from '../../record/browser-papers.ts';
import type { RecordStore } from '../../record/store.ts';
import type { Assignable } from '../assignables.ts';
import type { Assignment } from '../assignment.ts';
import { openPlan } from '../open.ts';
import type { Ref } from '../refs.ts';
import type { Addresses } from './addresses.ts';
import { anyId } from './any-id.ts';
import { BeforeLosing } from './BeforeLosing.tsx';
import { broughtBy, type Brought, type Read } from './brought.ts';
import { Chosen } from './Chosen.tsx';
import { advance, draftOf, freshDraft, minutesOf, planOf, type Change } from './draft.ts';
import { additionsOf } from './given.ts';
import { Letter } from './Letter.tsx';
import { OwnPlans } from './OwnPlans.tsx';
import { ownPlans, putPlan } from './own-plans.ts';
import { Picker } from './Picker.tsx';
import { Send } from './Send.tsx';
import { countWords } from './texts.ts';
import { useAsked } from './use-asked.ts';
import { useComing } from './use-coming.ts';
import { useForgetting } from './use-forgetting.ts';
import { useLink } from './use-link.ts';
import { useLeaving } from './use-leaving.ts';
import { WhichPlan } from './WhichPlan.tsx';
import { Who } from './Who.tsx';

interface Props extends Addresses {
  catalog: Catalog;
  known: ReadonlyMap<Ref, Assignable>;
  store: RecordStore;
}

/** The builder: what is chosen stands left, what the mentee will see stands right, and below what can be done with it. */
export function Builder({ catalog, known, store, ...addresses }: Props) {
  const [draft, dispatch] = useReducer(advance, undefined, () => freshDraft(anyId(), Date.now()));
  const [words, setWords] = useState('');
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const change = (what: Change) => dispatch({ ...what, now: Date.now() });
  const today = dayOf(Date.now());
  const plan = useMemo(() => planOf(draft), [draft]);
  const minutes = minutesOf(plan.items, known);
  const made = useLink(plan, addresses.assignment);
  const own = ownPlans(papers());
  const kept = own.find((each) => each.plan.id === draft.id);
  const losing = draft.touched && draft.items.length > 0 && !kept && draft.sent !== draft.at;

  useEffect(() => papers().subscribe(redraw as () => void), []);
  const open = (other: Assignment, said: string) => {
    dispatch({ type: 'open', draft: draftOf(other) });
    setWords(said);
  };
  const take = ({ plan: other, said, replaces }: Brought) => {
    if (replaces !== undefined) putPlan(papers(), other, replaces, Date.now());
    open(other, said);
  };
  const [coming, setComing] = useComing(losing, take);
  const read = (came: Read) => {
    const brought = broughtBy(came, ownPlans(papers()));
    setWords(typeof brought === 'string' ? brought : '');
    if (typeof brought !== 'string') setComing(brought);
  };
  useLeaving(losing);
  useAsked((asked) => {
    if ('sent' in asked) void openPlan(asked.sent).then(read);
    if ('add' in asked) {
      const items = additionsOf(asked.add, known, catalog, today);
      change({ type: 'add', items });
      setWords(items.length > 0 ? 'What you came with is in the plan.' : 'This site does not have what the link names. Choose below.'); // prettier-ignore
    }
    if ('plan' in asked) {
      const found = ownPlans(papers()).find((each) => each.plan.id === asked.plan);
      if (found) setComing({ plan: found.plan, said: `Opened: ${found.name}.` });
      else setWords('This browser does not keep that plan. You can make a new one here, or open its file below.');
    }
  });
  // Once a plan is among the own ones, it follows what is changed.
  useEffect(() => {
    if (draft.touched && kept) putPlan(papers(), plan, kept.name, Date.now());
  }, [plan]);

  const empty = () => dispatch({ type: 'open', draft: freshDraft(anyId(), Date.now()) });
  useForgetting(store, kept !== undefined, empty);
  const sent = () => dispatch({ type: 'sent' });
  const shared = { draft, plan, known, change };
  return (
    <>
      <div className="assign">
        <div className="assign-make">
          <Said words={words} />
          {coming && (
            <BeforeLosing
              onYes={() => {
                setComing(undefined);
                take(coming);
              }}
              onNo={() => setComing(undefined)}
            />
          )}
          <WhichPlan here={kept} others={draft.items.length === 0 ? own.length : 0} />
          <Picker {...shared} catalog={catalog} today={today} />
          <Chosen {...shared} minutes={minutes} today={today} />
          <Who {...shared} />
          <p className="assign-bar">
            <span>{plan.items.length > 0 ? countWords(plan.items, minutes) : 'Nothing chosen yet'}</span>
            <a href="#see">{plan.items.length > 0 ? 'See the plan' : 'See it'}</a>
          </p>
        </div>
        <Letter {...{ plan, known, today, minutes, made, sent }} />
      </div>
      <Send
        {...{
          plan,
          known,
          minutes,
          made,
          sent,
          today,
          again: draft.again,
          site: addresses.site,
          page: addresses.assignment,
        }}
      />
      <OwnPlans
        {...{ draft, plan, own, store, losing, open, learning: addresses.learning }}
        onRead={read}
        fresh={() => {
          empty();
          setWords('A new plan, with nothing in it yet.');
        }}
      />
    </>
  );
}
