import { chatApp } from '../record/own-browser.ts';
import { offerCopy } from '../record/offer.ts';
import type { View } from './use-view.ts';

interface Props {
  view: View;
  /** Address of *Save a copy*. */
  copy: string;
  /** Offer a copy when it is time for one. */
  offer?: boolean;
}

/** Where what this page shows is kept, and what may happen to it: nothing while all is well. */
export function Keeping({ view, copy, offer = false }: Props) {
  const { status, store, facts } = view;
  if (status === 'private') {
    return (
      <p className="own-line">
        <span>
          This is a private session: nothing that is done in this tab is kept. It ends at the foot of the page.
        </span>
      </p>
    );
  }
  if (status === 'memory') {
    return (
      <p className="own-line">
        <span>
          This browser does not let the page keep anything, or its store is full. What you see lasts until you leave the
          page.{' '}
        </span>
        {facts.length > 0 && (
          <>
            <a href={copy}>Save a copy</a> <span>to a file, if you want to have it later.</span>
          </>
        )}
      </p>
    );
  }
  if (status === 'undecided' && facts.length > 0) {
    return (
      <div className="own-line">
        <p>
          Nothing of this is kept yet. Keep it in this browser on this device? Nothing is sent, and anyone who uses this
          browser here can see it.
        </p>
        <p className="own-buttons">
          <button type="button" className="btn btn-small" onClick={() => store.keep()}>
            Keep
          </button>
          <button type="button" className="btn btn-line btn-small" onClick={() => store.doNotKeep()}>
            Do not keep
          </button>
        </p>
      </div>
    );
  }
  if (!offer || facts.length === 0) return null;
  const app = chatApp(navigator.userAgent);
  if (!app && !offerCopy(facts, Date.now())) return null;
  return (
    <p className="own-line">
      {app && (
        <span>
          This page is open inside {app}, which keeps a store of its own: your usual browser shows another record.{' '}
        </span>
      )}
      <span>Browsers may drop what a site keeps, some after a week without a visit. </span>
      <a href={copy}>Save a copy</a>
      <span>: it takes a minute.</span>
    </p>
  );
}
