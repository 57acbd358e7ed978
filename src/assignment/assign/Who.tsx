import { useEffect, useRef } from 'react';
import { MOST } from '../assignment.ts';
import { meetingWords } from '../dates.ts';
import { ownLanguage } from '../DayText.tsx';
import { meetingOf, type Change, type Draft, type Meet } from './draft.ts';
import { NoteField } from './NoteField.tsx';
import { ownZone } from './zone.ts';

const LENGTHS = [15, 30, 45, 60, 90, 120];

/** Names, a note for all, and a meeting. All of it may be left empty. */
export function Who({ draft, change }: { draft: Draft; change: (change: Change) => void }) {
  const name = (field: 'to' | 'from', label: string) => (
    <p className="assign-field">
      <label htmlFor={`plan-${field}`}>{label}</label>
      <input
        id={`plan-${field}`}
        type="text"
        autoComplete="off"
        maxLength={MOST.name}
        value={draft[field]}
        aria-describedby="plan-names"
        onInput={(event) => change({ type: 'words', field, words: event.currentTarget.value })}
      />
    </p>
  );
  return (
    <section aria-labelledby="who-head">
      <h2 id="who-head">Who and when</h2>
      <p className="small soft assign-about" id="plan-names">
        First names, or none. In every note, leave out surnames, other people, meeting places, and anything about papers
        or status: links get forwarded.
      </p>
      <div className="assign-two">
        {name('to', 'Their first name')}
        {name('from', 'Your first name')}
      </div>
      <NoteField
        id="plan-note"
        label="A note at the top of the plan"
        value={draft.note}
        onWords={(words) => change({ type: 'words', field: 'note', words })}
      />
      <Meeting meet={draft.meet} change={change} />
    </section>
  );
}

function Meeting({ meet, change }: { meet: Meet; change: (change: Change) => void }) {
  const length = useRef<HTMLSelectElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const lengths = LENGTHS.includes(meet.minutes) ? LENGTHS : [...LENGTHS, meet.minutes].sort((a, b) => a - b);
  // Preact knows no `defaultValue` of a select, and React no `selected` of an option.
  useEffect(() => {
    if (length.current) length.current.value = String(meet.minutes);
  }, [meet.minutes]);
  const put = (fields: Partial<Meet>) => change({ type: 'meet', meet: fields, zone: ownZone() });
  const meeting = meetingOf(meet);
  const begun = meet.on !== '' || meet.time !== '';
  return (
    <fieldset className="assign-meeting">
      <legend>Your next meeting, if there is one</legend>
      <div className="assign-three">
        <p className="assign-field">
          <label htmlFor="meet-on">Day</label>
          <input
            id="meet-on"
            type="date"
            autoComplete="off"
            ref={day}
            value={meet.on}
            onInput={(event) => put({ on: event.currentTarget.value })}
          />
        </p>
        <p className="assign-field">
          <label htmlFor="meet-time">Time</label>
          <input
            id="meet-time"
            type="time"
            autoComplete="off"
            value={meet.time}
            onInput={(event) => put({ time: event.currentTarget.value })}
          />
        </p>
        <p className="assign-field">
          <label htmlFor="meet-minutes">For how long</label>
          <select
            id="meet-minutes"
            ref={length}
            onChange={(event) => put({ minutes: Number(event.currentTarget.value) })}
          >
            {lengths.map((minutes) => (
              <option key={minutes} value={minutes}>{`${minutes} minutes`}</option>
            ))}
          </select>
        </p>
      </div>
      {meeting ? (
        <p className="small soft">
          <span>Sent as </span>
          <span lang={ownLanguage()} dir="auto">
            {meetingWords(meeting, meeting.zone)}
          </span>
          <span>{` (${meeting.zone}). Their page shows it by their own clock, too. Your time zone, which tells your region, is in the link.`}</span>
        </p>
      ) : (
        begun && <p className="small">A meeting needs a day and a time. Until it has both, it is not in the plan.</p>
      )}
      {begun && (
        <button
          type="button"
          className="btn-text small"
          onClick={() => {
            put({ on: '', time: '' });
            // The button goes with what it took away.
            day.current?.focus();
          }}
        >
          Take the meeting out
        </button>
      )}
    </fieldset>
  );
}
