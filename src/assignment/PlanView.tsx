import type { ReactNode } from 'react';
import { dayOf, seen, type Day } from '../dashboard/days.ts';
import { KIND_WORDS, type Assignable, type Standing } from './assignables.ts';
import type { Assignment, Item } from './assignment.ts';
import { knowsZone, meetingWords } from './dates.ts';
import { DayText, ownLanguage } from './DayText.tsx';
import type { Ref } from './refs.ts';

interface Props {
  plan: Assignment;
  known: ReadonlyMap<Ref, Assignable>;
  today: Day;
  /** How far each thing is done; nothing in a preview. */
  standing?: (item: Item) => Standing | undefined;
  /** What stands below a thing, and in it: a button, say. */
  below?: (item: Item) => ReactNode;
  /** What to do next. */
  now?: Ref | undefined;
}

/** Own words of a mentor or mentee: text and nothing else, whichever way it is written. */
export const Words = ({ children }: { children: string }) => <bdi className="plan-words">{children}</bdi>;

/** When something is due, seen from today, without reproach. */
function dueWords(due: Day, today: Day, done: boolean): string {
  if (done || due > today + 6) return '';
  if (due < today) return due === today - 1 ? 'The day was yesterday; today is as good.' : 'The day has passed; today is as good.'; // prettier-ignore
  return `That is ${seen(due, today)}.`;
}

/** When the two meet: by the mentor's clock, and by the reader's where that is another. */
function MeetingLine({ meeting, today }: { meeting: NonNullable<Assignment['meeting']>; today: Day }) {
  const own = meetingWords(meeting);
  const theirs = knowsZone(meeting.zone) ? meetingWords(meeting, meeting.zone) : own;
  const time = (words: string) => (
    <time dateTime={new Date(meeting.at).toISOString()} lang={ownLanguage()} dir="auto">
      {words}
    </time>
  );
  return (
    <p className="plan-meeting">
      <span>{dayOf(meeting.at) < today ? 'The meeting that was planned: ' : 'Your meeting: '}</span>
      <strong>{time(own)}</strong>
      <span>{`. ${meeting.minutes} minutes.`}</span>
      {theirs !== own && (
        <>
          <span className="soft"> By your mentor’s clock: </span>
          <span className="soft">{time(theirs)}</span>
          <span className="soft">.</span>
        </>
      )}
    </p>
  );
}

/** A plan as the mentee sees it: the mentor's words, and each thing to do with its date. */
export function PlanView({ plan, known, today, standing, below, now }: Props) {
  return (
    <>
      {(plan.note || plan.from) && (
        <blockquote className="plan-note">
          {plan.note && (
            <p>
              <Words>{plan.note}</Words>
            </p>
          )}
          {plan.from && (
            <footer className="soft">
              <Words>{plan.from}</Words>
            </footer>
          )}
        </blockquote>
      )}
      {plan.meeting && <MeetingLine meeting={plan.meeting} today={today} />}
      {plan.items.length > 0 && (
        <ol className="plan-climb">
          {plan.items.map((item) => (
            <PlanRow
              key={item.ref}
              {...{ item, today, is: known.get(item.ref), how: standing?.(item), below: below?.(item) }}
              now={item.ref === now}
            />
          ))}
        </ol>
      )}
    </>
  );
}

interface RowProps {
  item: Item;
  today: Day;
  is: Assignable | undefined;
  how: Standing | undefined;
  below: ReactNode;
  now: boolean;
}

function PlanRow({ item, today, is, how, below, now }: RowProps) {
  const done = how?.done === 'done';
  return (
    <li
      data-done={how?.done}
      data-now={now ? '' : undefined}
      aria-current={now ? 'step' : undefined}
      data-hue={is?.module?.hue}
    >
      <h3>{is ? <a href={is.href}>{is.title}</a> : <span>{`A page this site does not have (${item.ref})`}</span>}</h3>
      <p className="small soft">
        {how && how.done !== 'open' && <em>{how.done === 'done' ? 'Done.' : 'Begun.'}</em>}{' '}
        {is && (
          <span>
            {[KIND_WORDS[is.kind], is.module?.short, is.minutes > 0 && `${is.minutes} minutes`]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
      </p>
      {item.due !== undefined && (
        <p className="small">
          <span>Due: </span>
          <DayText day={item.due} />
          <span>. </span>
          <span className="plan-seen">{dueWords(item.due, today, done)}</span>
        </p>
      )}
      {item.note && (
        <p className="plan-item-note">
          <Words>{item.note}</Words>
        </p>
      )}
      {below}
    </li>
  );
}
