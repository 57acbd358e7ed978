import { useEffect, useRef } from 'react';
import { problemWords, type From, type PlanProblem } from './problems.ts';

interface Props {
  problem: PlanProblem;
  from: From;
  /** Address of the page that shows reports. */
  group: string;
  onClose: () => void;
}

/** Why a link or a file shows no plan, and what can be done. */
export function Problem({ problem, from, group, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problem, from]);
  return (
    <div className="own-box" role="alert">
      <h2 tabIndex={-1} ref={heading}>
        {from === 'link' ? 'This link cannot be opened here' : 'This file cannot be opened here'}
      </h2>
      <p>{problemWords(problem, from)}</p>
      {problem === 'a-report' && (
        <p>
          <span>If you are the mentor, open </span>
          <a href={group}>the page for reports</a>
          <span>{from === 'link' ? ' and paste the link there.' : ' and choose the file there.'}</span>
        </p>
      )}
      <p>
        <button type="button" className="btn btn-line btn-small" onClick={onClose}>
          Close
        </button>
      </p>
    </div>
  );
}
