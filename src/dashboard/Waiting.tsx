import type { Viewed } from './use-view.ts';

/** What stands on a page of the reader's own while its parts come, or cannot come. */
export function Waiting({ viewed }: { viewed: Exclude<Viewed, { view: unknown }> }) {
  if (viewed === 'waiting') return <p className="own-wait soft needs-script">One moment: your record is being read.</p>;
  return (
    <div className="own-wait" role="alert">
      <p>A part of this page could not be loaded. Your record is untouched.</p>
      <p>
        <button type="button" className="btn btn-small" onClick={viewed.failed}>
          Try again
        </button>
      </p>
    </div>
  );
}
