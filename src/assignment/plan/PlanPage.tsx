import { useEffect, useMemo, useRef, useState } from 'react';
import { arrived, settled } from '../../dashboard/arrival.ts';
import { door } from '../../dashboard/door.ts';
import { Said } from '../../dashboard/Said.tsx';
import { useView, type View } from '../../dashboard/use-view.ts';
import { Waiting } from '../../dashboard/Waiting.tsx';
import { record } from '../../record/browser.ts';
import { assignables } from '../assignables.ts';
import { fromFile, fromLink, LANDING, type Came } from './arriving.ts';
import { NoPlan } from './NoPlan.tsx';
import { Other } from './Other.tsx';
import { Problem } from './Problem.tsx';
import { relationOf, savedIn } from './saved.ts';
import { ShownPlan } from './ShownPlan.tsx';
import { Title } from './Title.tsx';

/** What the page hands in. */
export interface Addresses {
  /** Address of the catalog. */
  catalog: string;
  /** Addresses of pages. */
  learning: string;
  group: string;
  /** *Start here*, where there is one. */
  start: string | undefined;
  /** Name of the site. */
  site: string;
}

/** The page of a plan: reads the link once, and shows what it brings with the reader's own record. */
export default function PlanPage(props: Addresses) {
  const viewed = useView(props.catalog);
  const [came, setCame] = useState<Came | 'looking' | undefined>('looking');
  const latest = useRef(0);
  const show = async (coming: Promise<Came> | undefined) => {
    const mine = (latest.current += 1);
    const now = await coming;
    // What came last is shown, whatever takes longer.
    if (mine === latest.current) setCame(now);
  };
  useEffect(() => {
    const data = arrived(door(), LANDING);
    void show(data === undefined ? undefined : fromLink(data));
    // A link may be put into a tab that shows this page already. Other anchors bring nothing.
    const look = () => {
      if (LANDING.mark.test(location.hash)) void show(fromLink(arrived(door(), LANDING)!));
    };
    addEventListener('hashchange', look);
    let before = record().status();
    // What a private session showed goes with it.
    const unsubscribe = record().subscribe((what) => {
      const status = record().status();
      if (what === 'erased' || (before === 'private' && status !== 'private')) void show(undefined);
      before = status;
    });
    return () => {
      removeEventListener('hashchange', look);
      unsubscribe();
    };
  }, []);
  if (viewed === 'waiting' || 'failed' in viewed || came === 'looking') {
    return (
      <div className="own plan-page">
        <Title to="" />
        <Waiting viewed={typeof viewed === 'object' && 'view' in viewed ? 'waiting' : viewed} />
      </div>
    );
  }
  return <Plans {...props} view={viewed.view} came={came} show={show} />;
}

interface Props extends Addresses {
  view: View;
  came: Came | undefined;
  /** Shows what comes next; nothing to put away what came. */
  show: (coming: Promise<Came> | undefined) => Promise<void>;
}

function Plans({ view, came, show, ...addresses }: Props) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [trouble, setTrouble] = useState<Came>();
  const known = useMemo(() => assignables(view.catalog), [view.catalog]);
  const { assigned } = view.reading.learning;
  const saved = useMemo(() => savedIn(assigned), [assigned]);
  const shown = useMemo(() => {
    if (came && 'value' in came.opened) {
      const { value: plan, lost } = came.opened;
      const kept = saved.find((each) => each.plan.id === plan.id);
      return { plan, lost, kept, relation: relationOf(plan, lost, kept) };
    }
    if (came) return undefined;
    const kept = saved.find(({ plan }) => plan.id === chosen) ?? (saved.length === 1 ? saved[0] : undefined);
    return kept && { plan: kept.plan, lost: 0, kept, relation: 'kept' as const };
  }, [came, saved, chosen]);
  /** The plan that is shown goes away, and another one, or the list of them, is there. */
  const turn = (to: string | undefined, said = '') => {
    settled(door(), LANDING);
    setTrouble(undefined);
    setChosen(to);
    setWords(said);
    void show(undefined);
  };
  /** A file that cannot be opened takes nothing away: what is shown stays. */
  const open = async (file: File) => {
    setWords('');
    const now = await fromFile(file);
    setTrouble('problem' in now.opened ? now : undefined);
    if ('problem' in now.opened) return;
    settled(door(), LANDING);
    void show(Promise.resolve(now));
  };
  const wrong = trouble ?? (came && 'problem' in came.opened ? came : undefined);
  const others = saved.filter(({ plan }) => plan.id !== shown?.plan.id);
  const root = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // What was asked for by hand is where the eye and the keyboard go, unless something is said about it.
  useEffect(() => {
    const aside = first.current || words !== '' || (came && 'problem' in came.opened);
    first.current = false;
    if (!aside) root.current?.querySelector('h1')?.focus();
  }, [came, chosen]);
  return (
    <div className="own plan-page" ref={root}>
      <Title to={shown?.plan.to ?? ''} newcomer={!shown && saved.length === 0} />
      <Said words={words} />
      {wrong && 'problem' in wrong.opened && (
        <Problem
          problem={wrong.opened.problem}
          {...{ from: wrong.from, data: wrong.data }}
          group={addresses.group}
          onClose={() => (trouble ? setTrouble(undefined) : turn(undefined))}
        />
      )}
      {shown && <ShownPlan key={shown.plan.id} {...{ view, known, shown, turn, setWords }} {...addresses} />}
      {!shown && saved.length === 0 && <NoPlan start={addresses.start} />}
      <Other view={view} known={known} saved={others} alone={!shown} onOpen={open} turn={turn} />
    </div>
  );
}
