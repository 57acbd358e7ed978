import { useEffect } from 'react';
import { keepLineAt } from '../../quiz/keep-place.ts';
import { KeepLine } from '../../quiz/KeepLine.tsx';
import { useRecord } from '../../quiz/use-record.ts';
import { record } from '../../record/browser.ts';

interface Props {
  lesson: string;
  learning: string;
}

/** Notes once that a lesson was read, and says so. Wakes when it was: see `site/reading`. */
export default function ReadLine({ lesson, learning }: Props) {
  const store = useRecord();
  const isRead = store?.facts().some(({ type, subject }) => type === 'read' && subject === lesson) ?? false;
  useEffect(() => {
    const opened = record();
    if (opened.facts().some(({ type, subject }) => type === 'read' && subject === lesson)) return;
    keepLineAt(opened, 'read');
    opened.note('read', lesson, true);
  }, []);
  return (
    <div className="read-line small needs-script" role="status">
      {isRead ? (
        <p>
          <span>You have read this lesson to its end. </span>
          <a href={learning}>My learning</a>
          <span> has what comes next.</span>
        </p>
      ) : (
        <p>
          <span>What you read and answer here stands in </span>
          <a href={learning}>My learning</a>
          <span>, if you keep it.</span>
        </p>
      )}
      {store && isRead && <KeepLine store={store} at="read" learning={learning} />}
    </div>
  );
}
