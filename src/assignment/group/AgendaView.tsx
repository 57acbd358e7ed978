import { dayOf } from '../../dashboard/days.ts';
import type { Assignable } from '../assignables.ts';
import { DayInSentence } from '../DayText.tsx';
import { Words } from '../PlanView.tsx';
import type { Ref } from '../refs.ts';
import { timed } from './agenda-text.ts';
import type { Agenda, Part } from './agenda.ts';
import { AgendaWhy } from './AgendaWhy.tsx';
import type { ChangeLink } from './change.ts';
import { questionsOf, type Mentee } from './reports.ts';

interface Props {
  agenda: Agenda;
  mentees: readonly Mentee[];
  known: ReadonlyMap<Ref, Assignable>;
  /** Where plans are changed. */
  changes: readonly ChangeLink[];
}

/** A suggested meeting, part by part, and which report each point comes from. */
export function AgendaView({ agenda, mentees, known, changes }: Props) {
  const { module, guide, parts, grounds, shortened } = agenda;
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  return (
    <div className="group-meeting" data-hue={module.hue}>
      <h3>
        <span>{`${minutes} minutes, with the steps of the guide to ${module.short}`}</span>
      </h3>
      <p className="small soft">
        <span>A suggestion, made from the reports and from </span>
        <a href={guide.href}>{guide.title}</a>
        <span>. What you know of your mentees comes first. </span>
        {shortened !== undefined && (
          <span>{`The guide gives its steps ${guide.minutes} minutes; here they have ${shortened}.`}</span>
        )}
      </p>
      <ol className="plan-climb">
        {timed(parts).map((part) => (
          <li key={part.href ?? part.what}>
            <h4>
              {part.href ? <a href={part.href}>{part.title}</a> : <span>{part.title}</span>}{' '}
              <span className="small soft">{`minute ${part.from} to ${part.from + part.minutes}`}</span>
            </h4>
            <Below part={part} mentees={mentees} changes={changes} />
          </li>
        ))}
      </ol>
      <AgendaWhy {...{ module, grounds, known }} />
    </div>
  );
}

function Below({ part, mentees, changes }: { part: Part } & Pick<Props, 'mentees' | 'changes'>) {
  if (part.what === 'questions')
    return (
      <ul className="own-done group-private">
        {mentees.flatMap((mentee) =>
          questionsOf(mentee).map(({ question, at }) => (
            <li key={`${mentee.key} ${at}`}>
              <Words>{mentee.name}</Words>
              {at < mentee.now.report.at && (
                <>
                  <span>, in the report of </span>
                  <DayInSentence day={dayOf(at)} />
                </>
              )}
              <span>: </span>
              <Words>{question}</Words>
            </li>
          )),
        )}
      </ul>
    );
  if (part.what === 'missed')
    return (
      <p className="small">
        <span>Choose one of the </span>
        <a href="#discuss">passages to talk about</a>
        <span>, read it aloud, and ask what it would change.</span>
      </p>
    );
  if (part.what === 'open') return <p className="small">Nothing is planned for these minutes. Do not fill them all.</p>;
  if (part.what === 'change')
    return (
      <>
        <p className="small">What was too much, what was missing, and what comes next.</p>
        <ul className="own-done small group-change">
          {changes.map(({ words, href }) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </>
    );
  return null;
}
