import { useEffect, useRef } from 'react';
import { problemWords, type From, type PlanProblem } from './problems.ts';

interface Props {
  problem: PlanProblem;
  from: From;
  /** What the link brought. */
  data: string | undefined;
  /** Address of the page that shows reports. */
  group: string;
  onClose: () => void;
}

/** Why a link or a file shows no plan, and what can be done. */
export function Problem({ problem, from, data, group, onClose }: Props) {
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
          <a href={data ? `${group}#${data}` : group}>{data ? 'it on the page for reports' : 'the page for reports'}</a>
          <span>{data ? '.' : ' and choose the file there.'}</span>
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
