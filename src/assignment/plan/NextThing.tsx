import { DayText } from '../DayText.tsx';
import { doWords, type Where } from './next.ts';

/** The first thing that is not done, with one way to it; or that all is done. */
export function NextThing({ where: { next, done, of } }: { where: Where }) {
  return (
    <div className="own-next">
      {next ? (
        <>
          <p>
            <a className="btn" href={next.is.href}>
              {doWords(next.is, next.begun)}
            </a>
          </p>
          <p className="soft">
            {next.item.due !== undefined && (
              <>
                <span>Due: </span>
                <DayText day={next.item.due} />
                <span>. </span>
              </>
            )}
            <span className="plan-count">
              {done === 0 ? `${of} ${of === 1 ? 'thing' : 'things'} to do.` : `${done} of ${of} done.`}
            </span>
          </p>
        </>
      ) : (
        <>
          <p>
            <strong>{of === 1 ? 'It is done.' : `All ${of} are done.`}</strong>
          </p>
          <p>
            <span>That is the whole plan. If you like, </span>
            <a href="#tell">tell your mentor how it went</a>
            <span>.</span>
          </p>
        </>
      )}
    </div>
  );
}
