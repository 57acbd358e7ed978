import type { NextStep } from '../next.ts';

/** The next best step and its reason. */
export function NextBest({ step }: { step: NextStep }) {
  return (
    <div className="own-next">
      <p>
        {step.kind === 'rest' ? (
          <strong>Nothing is due. Rest.</strong>
        ) : (
          <a className="btn" href={step.href}>
            {step.title}
          </a>
        )}
      </p>
      <p className="soft">
        <span>{step.why}</span>
      </p>
    </div>
  );
}
