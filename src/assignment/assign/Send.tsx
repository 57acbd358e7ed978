import type { Day } from '../../dashboard/days.ts';
import { download } from '../../dashboard/download.ts';
import { LinkBox } from '../../dashboard/LinkBox.tsx';
import type { Assignable } from '../assignables.ts';
import { isDated, type Assignment } from '../assignment.ts';
import { CalendarFile } from '../CalendarFile.tsx';
import { isoOf } from '../dates.ts';
import { LONG_LINK } from '../open.ts';
import type { Ref } from '../refs.ts';
import { planText } from '../wire.ts';
import { nameOf } from './Chosen.tsx';
import { longestNotes } from './draft.ts';
import { Guides } from './Guides.tsx';
import { Messages } from './Messages.tsx';
import { wholeAddress, type Made } from './use-link.ts';

interface Props {
  plan: Assignment;
  known: ReadonlyMap<Ref, Assignable>;
  minutes: number;
  today: Day;
  made: Made;
  /** Whether an earlier version was handed out. */
  again: boolean;
  site: string;
  /** Address of the page a plan opens on. */
  page: string;
  /** Told when the plan was handed out in some way. */
  sent: () => void;
}

/** Whether this page stands where nobody else can open it: on the device itself, or under a name that leads nowhere. */
const isHere = (hostname: string) => /^(?:localhost|127\.[\d.]+|\[::1\])$|\.(?:example|localhost|test)$/.test(hostname);

/** Every way to hand a plan out. */
export function Send({ plan, known, minutes, today, made, again, site, page, sent }: Props) {
  const save = () => {
    download(planText(plan), `plan-${isoOf(today)}.json`);
    sent();
  };
  if (plan.items.length === 0) {
    return (
      <section className="side" aria-labelledby="send-head" id="send">
        <h2 id="send-head">Send it</h2>
        <p>Choose at least one thing above. Then the link stands here.</p>
      </section>
    );
  }
  return (
    <>
      <section className="side" aria-labelledby="send-head" id="send">
        <h2 id="send-head">Send it</h2>
        {/* A press of a button in here may hand the plan out, and so may copying by hand. */}
        <div className="own-part" onCopy={sent}>
          <p>
            The plan travels inside the link. We store nothing. Chats and mail keep the link, and nobody can take it
            back: whoever has the link can read it.
          </p>
          {isHere(location.hostname) && (
            <p className="own-line" role="note">
              This page stands at an address that only this device knows, so the link works only here. On the real site
              it works everywhere.
            </p>
          )}
          {made === 'too-long' ? (
            <TooLong {...{ plan, known }} />
          ) : (
            <div onClick={sent}>
              <LinkBox id="plan-link" label="The link to the plan" link={made?.link ?? ''} />
            </div>
          )}
          {typeof made === 'object' && (
            <p className="small soft">
              <span>{`${made.link.length} characters. `}</span>
              <span>
                {made.long
                  ? `Some chat apps cut links of more than ${LONG_LINK}: send it by mail, or send the file instead, or shorten your notes.`
                  : 'Short enough for chats and mails.'}
              </span>
            </p>
          )}
          <p className="own-buttons">
            <button type="button" className="btn btn-line btn-small" onClick={save}>
              Save the plan as a file
            </button>
            <span className="small soft">
              For a chat that cuts links, or to keep. It opens on{' '}
              <a href={page} target="_blank" rel="opener">
                the plan page
              </a>
              .
            </span>
          </p>
          <p className="own-buttons">
            <button type="button" className="btn btn-line btn-small" onClick={() => print()}>
              Print the plan
            </button>
            <span className="small soft">The plan alone, with boxes to tick.</span>
          </p>
          {isDated(plan) ? (
            <CalendarFile {...{ plan, known, site }} />
          ) : (
            <p className="small soft">Once there is a date, there is a file for a calendar, too.</p>
          )}
        </div>
      </section>
      {made && (
        <Messages
          sent={sent}
          about={{ plan, minutes, again, link: made === 'too-long' ? undefined : made.link, page: wholeAddress(page) }}
        />
      )}
      <Guides plan={plan} known={known} />
    </>
  );
}

function TooLong({ plan, known }: Pick<Props, 'plan' | 'known'>) {
  const longest = longestNotes(plan);
  return (
    <div className="own-line" role="note">
      <p>
        <b>This plan is too long for a link.</b> Save it as a file and send the file, or make it shorter. Your longest
        notes:
      </p>
      <ul className="own-done">
        {longest.map(({ ref, length }) => (
          <li key={ref ?? 'all'}>
            <a href={ref === undefined ? '#plan-note' : `#note-${ref}`}>
              {ref === undefined ? 'The note at the top of the plan' : nameOf(ref, known)}
            </a>
            <span>{`, ${length} characters`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
