import { useEffect, useState } from 'react';
import { EraseQuestion } from '../../record/EraseQuestion.tsx';
import type { Place } from '../catalog.ts';
import { growthOf } from '../growth.ts';
import { Keeping } from '../Keeping.tsx';
import { nextStep } from '../next.ts';
import { Said } from '../Said.tsx';
import { useView, type View } from '../use-view.ts';
import { Waiting } from '../Waiting.tsx';
import { Arrival } from './Arrival.tsx';
import { BesidePart } from './BesidePart.tsx';
import { CopyPart } from './CopyPart.tsx';
import { FromMentor } from './FromMentor.tsx';
import { GrowthPicture } from './GrowthPicture.tsx';
import { ModulePart } from './ModulePart.tsx';
import { MovePart } from './MovePart.tsx';
import { Newcomer } from './Newcomer.tsx';
import { NextBest } from './NextBest.tsx';
import { Overall } from './Overall.tsx';
import { Part } from './Part.tsx';
import { PlanPart } from './PlanPart.tsx';
import { Week } from './Week.tsx';

interface Props {
  /** Address of the catalog. */
  catalog: string;
  /** Addresses of the pages it leads to. */
  review: string;
  statement: string;
  /** The page of a plan from a mentor. */
  assignment: string;
  /** *Start here*, where there is one. */
  start: string | undefined;
  first: Place | undefined;
}

/** My learning: everything the reader's record says, seen together. */
export default function LearningPage(props: Props) {
  const viewed = useView(props.catalog);
  if (viewed === 'waiting' || 'failed' in viewed) return <Waiting viewed={viewed} />;
  return <Learning {...props} view={viewed.view} />;
}

function Learning({ view, review, statement, assignment, start, first }: Props & { view: View }) {
  const [words, setWords] = useState('');
  const { progress, queue, reading, catalog, facts } = view;
  // A link to a part of this page was followed before the part was there.
  useEffect(() => {
    if (/^#[a-z]+$/.test(location.hash)) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  const { learning } = reading;
  const uprights = growthOf(progress);
  const due = queue.now.length + queue.more;
  const none = facts.every(({ type }) => type === 'erased' || type === 'saved');
  const step = nextStep({ catalog, progress, due, plan: learning.plan?.value, review });
  return (
    <div className="own">
      <Arrival view={view} />
      <Keeping view={view} copy="#copy" offer />
      <Said words={words} />
      {none ? (
        view.status !== 'private' && (
          <Part id="next" title="Nothing here yet">
            <Newcomer start={start} first={first} />
          </Part>
        )
      ) : (
        <>
          <Part id="next" title="Next">
            <NextBest step={step} />
            <Week view={view} />
          </Part>
          {learning.assigned.size > 0 && (
            <Part id="mentor" title="From your mentor">
              <FromMentor plans={learning.assigned.size} assignment={assignment} />
            </Part>
          )}
          <Part id="growth" title="What has grown">
            <GrowthPicture uprights={uprights} />
            <Overall view={view} review={review} />
          </Part>
          <Part id="modules" title="Module by module">
            {progress.modules.map((module, index) => (
              <ModulePart
                key={module.module.id}
                view={view}
                progress={module}
                upright={uprights[index]!}
                number={index + 1}
                onErased={setWords}
              />
            ))}
          </Part>
          <Part id="plan" title="My plan">
            <PlanPart view={view} start={start} />
          </Part>
          <Part id="notes" title="Notes and bookmarks">
            <BesidePart view={view} onErased={setWords} />
          </Part>
          <Part id="statement" title="My own account">
            <p>
              <a href={statement}>A page to print</a>{' '}
              <span>says what you did and when, for a mentor or for yourself.</span>
            </p>
          </Part>
        </>
      )}
      {view.status !== 'private' && (
        <Part id="copy" title="Save or move">
          <CopyPart view={view} />
          <h3>To another device</h3>
          <MovePart view={view} />
        </Part>
      )}
      {!none && (
        <Part id="erase" title="Erase">
          <p>One module can be erased where it stands above. Or everything, at once:</p>
          <EraseQuestion label="Erase everything" onErased={setWords} />
        </Part>
      )}
    </div>
  );
}
