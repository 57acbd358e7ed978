import { useState } from 'react';
import type { DataAddresses } from '../files.ts';
import { Keeping } from '../Keeping.tsx';
import { useView, type View } from '../use-view.ts';
import { Waiting } from '../Waiting.tsx';
import { BackQuestion } from './BackQuestion.tsx';
import { Due } from './Due.tsx';
import { NothingDue } from './NothingDue.tsx';
import { MOST, type Back } from './queue.ts';
import { RoundDone } from './RoundDone.tsx';

interface Props {
  data: DataAddresses;
  /** Address of My learning. */
  learning: string;
  /** Self-assessments, for whoever has answered nothing yet. */
  assessments: { href: string; title: string }[];
}

/** A round of review: which question stands on the page, and what was answered in it. */
interface Round {
  current: Back;
  /** Whether the current question was answered. */
  answered: boolean;
  /** Questions that were answered in this round. */
  done: Back[];
}

/** Review: what is due, one question after the other, each with the reason why it is back. */
export default function ReviewPage(props: Props) {
  const viewed = useView(props.data.catalog);
  if (viewed === 'waiting' || 'failed' in viewed) return <Waiting viewed={viewed} />;
  return <Review {...props} view={viewed.view} />;
}

function Review({ view, data, learning, assessments }: Props & { view: View }) {
  const [round, setRound] = useState<Round>();
  const [ended, setEnded] = useState<Back[]>();
  const { queue } = view;
  const due = queue.now.length + queue.more;

  const start = () => {
    setEnded(undefined);
    const [first] = queue.now;
    setRound(first && { current: first, answered: false, done: [] });
  };
  const next = ({ done }: Round) => {
    // What was answered, here or in another tab, is due no longer; what was asked in this round is not asked again in it.
    const following = queue.now.find(({ id }) => !done.some((each) => each.id === id));
    if (following && done.length < MOST) return setRound({ current: following, answered: false, done });
    setRound(undefined);
    setEnded(done);
  };
  const skip = (from: Round) => next({ ...from, done: [...from.done, from.current] });

  if (round) {
    const { current, answered, done } = round;
    const left = queue.now.filter(({ id }) => id !== current.id && !done.some((each) => each.id === id)).length;
    return (
      <BackQuestion
        key={current.id}
        back={current}
        address={data.questions[current.module]!}
        today={view.today}
        learning={learning}
        place={{
          number: done.length + (answered ? 0 : 1),
          of: Math.min(MOST, done.length + (answered ? 0 : 1) + left),
        }}
        answered={answered}
        onAnswered={() =>
          setRound((now) => (now && !now.answered ? { ...now, answered: true, done: [...now.done, now.current] } : now))
        }
        onNext={() => next(round)}
        onGone={() => skip(round)}
      />
    );
  }
  return (
    <div className="own">
      <Keeping view={view} copy={`${learning}#copy`} />
      {ended && <RoundDone view={view} done={ended} learning={learning} />}
      {due > 0 ? (
        <Due view={view} again={ended !== undefined} onBegin={start} />
      ) : (
        !ended && <NothingDue view={view} assessments={assessments} learning={learning} />
      )}
    </div>
  );
}
