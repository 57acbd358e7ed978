interface Props {
  /** Plans that were opened here, as they stood there. */
  plans: readonly string[];
  /** Address of the page that shows a plan. */
  assignment: string;
}

/** Somebody opened a plan where reports are opened: what it is, and where it opens. */
export function PlansInstead({ plans, assignment }: Props) {
  if (plans.length === 0) return null;
  const [packed] = plans.flatMap((plan) => /\d+\.[\w-]+(?:\.[\da-z]{4})?$/.exec(plan) ?? []);
  return (
    <p className="own-line">
      <span>
        A plan says what a mentee is asked to do; a report says what was done of it. A plan opens on another page:{' '}
      </span>
      <a href={packed ? `${assignment}#${packed}` : assignment}>{packed ? 'open this plan' : 'the page for plans'}</a>
      <span>{packed ? '.' : ', where you can pick its file.'}</span>
    </p>
  );
}
