import { useEffect, useRef, useState } from 'react';
import { AskedQuestion } from '../../quiz/AskedQuestion.tsx';
import type { Grounds } from '../../quiz/grounds.ts';
import type { Kind } from '../../quiz/kind.ts';
import { loadKind } from '../../quiz/loaders.ts';
import type { Question } from '../../quiz/registry.ts';
import type { ReviewQuestions } from '../catalog.ts';
import type { Day } from '../days.ts';
import { load } from '../load.ts';
import { whyBack, type Back } from './queue.ts';

interface Props {
  back: Back;
  /** Address of its module's questions. */
  address: string;
  today: Day;
  learning: string;
  /** Which one it is, of how many in this round. */
  place: { number: number; of: number };
  answered: boolean;
  onAnswered: () => void;
  onNext: () => void;
  /** The question cannot be asked any more. */
  onGone: () => void;
}

interface Ready {
  question: Question;
  kind: Kind<Question>;
  grounds: Grounds | undefined;
}

/** Everything one question needs; nothing where it is no longer there. */
async function prepare(address: string, id: string): Promise<Ready | undefined> {
  const { questions, grounds } = await load<ReviewQuestions>(address);
  const question = questions.find((each) => each.id === id);
  return question && { question, kind: await loadKind(question), grounds: grounds[id] };
}

/** One question that is back: why, the question itself, and then the way on. */
export function BackQuestion({ back, address, today, learning, place, answered, onAnswered, onNext, onGone }: Props) {
  const [ready, setReady] = useState<Ready>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let here = true;
    setFailed(false);
    prepare(address, back.id).then(
      (found) => here && (found ? setReady(found) : onGone()),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [tries]);
  return (
    <div className="own review">
      <h2 tabIndex={-1} ref={heading}>
        <span>{`Question ${place.number} of ${place.of}`}</span>
      </h2>
      <p className="review-why">
        <strong>Why it is back: </strong>
        <span>{whyBack(back, today)}</span>
      </p>
      {failed && (
        <div role="alert">
          <p>This question could not be loaded. What you answered before is noted.</p>
          <p>
            <button type="button" className="btn btn-small" onClick={() => setTries(tries + 1)}>
              Try again
            </button>
          </p>
        </div>
      )}
      {ready && (
        <div className="quiz assessment">
          <AskedQuestion {...ready} learning={learning} anew onAnswered={onAnswered} />
        </div>
      )}
      {answered && (
        <p className="own-buttons">
          <button type="button" className="btn" onClick={onNext}>
            {place.number < place.of ? 'Next' : 'Finish'}
          </button>
        </p>
      )}
    </div>
  );
}
