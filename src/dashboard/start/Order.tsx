import { Words } from '../../quiz/words.tsx';
import { NAMES, type Plan, type States } from './plan.ts';

interface Props {
  plan: Plan;
  /** What the answers suggest: where the plan says the same, it says which answers led there. */
  suggested: States | undefined;
}

/** The modules in their order: what to do with those of each state, and of each module why then. */
export function Order({ plan: { parts }, suggested }: Props) {
  const modules = parts.flatMap(({ steps }) => steps.map(({ module }) => module));
  return (
    <ol className="weeks start-order">
      {parts.map(({ state, means, does, steps }) => (
        <li key={state}>
          <h3>{NAMES[state]}</h3>
          {suggested && steps.every(({ module }) => suggested[module.id] === state) && (
            <p className="small soft">
              <Words text={means} />
            </p>
          )}
          <p>
            <Words text={does} />
          </p>
          <ol className="rows">
            {steps.map(({ module, reason }) => (
              <li key={module.id} data-hue={module.hue}>
                <a className="name" href={module.overview.href}>
                  <span className="number">{modules.indexOf(module) + 1}</span> <span>{module.title}</span>
                </a>
                <p>
                  <Words text={reason} />
                </p>
                <ul className="start-places small">
                  {state !== 'later' &&
                    module.lessons.map(({ id, href, title }) => (
                      <li key={id}>
                        <a href={href}>
                          <span>Lesson: </span>
                          <span>{title}</span>
                        </a>
                      </li>
                    ))}
                  {module.assessment && (
                    <li key="assessment">
                      <a href={module.assessment.href}>{module.assessment.title}</a>
                    </li>
                  )}
                </ul>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
