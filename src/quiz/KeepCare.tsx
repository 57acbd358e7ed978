import { chatApp } from '../record/own-browser.ts';
import { offerCopy } from '../record/offer.ts';
import type { RecordStore } from '../record/store.ts';

/** What may happen to a record that is kept in a browser only: said when it matters, and what helps. */
export function KeepCare({ store, learning }: { store: RecordStore; learning: string }) {
  const app = chatApp(navigator.userAgent);
  const copy = offerCopy(store.facts(), Date.now());
  return (
    <>
      {app && (
        <p>
          This page is open inside {app}, which keeps a store of its own. To find your answers again, open the page in
          your usual browser, or save a copy.
        </p>
      )}
      {(copy || app) && (
        <p>
          <span>Browsers may drop what a site keeps, some after a week without a visit. </span>
          <a href={`${learning}#copy`}>Save a copy</a>
          <span>: it takes a minute.</span>
        </p>
      )}
    </>
  );
}
