import { useRef, useState } from 'react';
import { download } from '../dashboard/download.ts';
import type { Assignable } from './assignables.ts';
import { isDated, type Assignment } from './assignment.ts';
import type { Ref } from './refs.ts';

interface Props {
  plan: Assignment;
  known: ReadonlyMap<Ref, Assignable>;
  /** Name of the site. */
  site: string;
}

/** The dates as a calendar file, with titles only where they are asked for: calendars are often shared. */
export function CalendarFile({ plan, known, site }: Props) {
  const titles = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  if (!isDated(plan)) return null;
  const save = async () => {
    const options = { titles: titles.current?.checked ?? false, site, origin: location.origin };
    try {
      const { calendarText } = await import('./calendar.ts');
      download(calendarText(plan, known, options), 'plan.ics', 'text/calendar');
      setWords('Saved. Open the file, and your calendar adds the dates.');
    } catch {
      setWords('A part of this page could not be loaded. Try again.');
    }
  };
  return (
    <div className="plan-calendar">
      <p className="own-buttons">
        <button type="button" className="btn btn-line btn-small" onClick={save}>
          Save the dates as a calendar file
        </button>
        <span role="status" className="small">
          {words}
        </span>
      </p>
      <p className="small soft">
        The dates and the meeting, for any calendar. An entry says, for example, “Reading, step 2 of 5” or “Meeting”: no
        people and no notes. Calendars on the web are copied to whoever runs them.
      </p>
      <label className="own-check small">
        <input type="checkbox" ref={titles} />
        <span>With titles and addresses of the pages. Whoever sees your calendar sees them, too.</span>
      </label>
    </div>
  );
}
