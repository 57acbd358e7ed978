/** What stands where a part of the page could not be loaded. */
export function Failed({ words, onAgain }: { words: string; onAgain: () => void }) {
  return (
    <div role="alert">
      <p>{words}</p>
      <p>
        <button type="button" className="btn btn-small" onClick={onAgain}>
          Try again
        </button>
      </p>
    </div>
  );
}
