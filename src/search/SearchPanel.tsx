import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { find, type Findings } from './engine.ts';
import { Excerpt } from './excerpt.tsx';

interface Props {
  /** The site's sub-path with a slash at its end. */
  base: string;
  /** What is searched for. The field is the reader's: it starts with this and is never written to afterwards. */
  query: string;
  onQuery: (query: string) => void;
  /** Address of the list of everything, for an empty state. */
  all: string;
}

type Found =
  { state: 'idle' } | { state: 'searching' } | { state: 'failed' } | ({ state: 'found'; query: string } & Findings);

/** The search field and its results. Arrow keys move between the field and the results. */
export function SearchPanel({ base, query, onQuery, all }: Props) {
  const [found, setFound] = useState<Found>({ state: 'idle' });
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Typed before the script arrived.
    if (!query && field.current?.value) onQuery(field.current.value);
  }, []);
  useEffect(() => {
    const words = query.trim();
    if (!words) return setFound({ state: 'idle' });
    let stale = false;
    setFound((before) => (before.state === 'found' ? before : { state: 'searching' }));
    find(words, base).then(
      (findings) => !stale && findings && setFound({ state: 'found', query: words, ...findings }),
      () => !stale && setFound({ state: 'failed' }),
    );
    return () => {
      stale = true;
    };
  }, [query]);

  const ask = (words: string) => {
    if (field.current) {
      field.current.value = words;
      field.current.focus();
    }
    onQuery(words);
  };
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('input, a') ?? [])];
    const next = stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    stops[(next + stops.length) % stops.length]?.focus();
  };

  return (
    <div ref={panel} onKeyDown={move} className="search-panel">
      <div role="search">
        <label htmlFor="search-field">Search lessons, guides, terms and sources</label>
        <input
          id="search-field"
          ref={field}
          type="search"
          autoComplete="off"
          defaultValue={query}
          enterKeyHint="search"
          autoCapitalize="none"
          spellCheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
      <p role="status" className="small search-status">
        {tell(found)}
      </p>
      {found.state === 'found' && found.meant && (
        <p>
          Did you mean{' '}
          <button type="button" className="btn-text" onClick={() => ask(found.meant!)}>
            {found.meant}
          </button>
          ?
        </p>
      )}
      {found.state === 'found' && found.results.length > 0 && (
        <ol className="search-results">
          {found.results.map((result) => (
            <li key={result.href}>
              <a href={result.href}>
                <span className="search-title">{result.title}</span>{' '}
                <span className="small soft">
                  {result.kind}
                  {result.module && result.kind !== 'Module' ? ` in ${result.module}` : ''}
                </span>
              </a>
              <p className="small">
                <Excerpt html={result.excerpt} />
              </p>
              {result.sections.map((section) => (
                <p className="small search-section" key={section.href}>
                  <a href={section.href}>{section.title}</a>
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
      {found.state === 'found' && found.results.length === 0 && <Nothing all={all} />}
      {found.state === 'failed' && <Nothing all={all} />}
    </div>
  );
}

function tell(found: Found): string {
  if (found.state === 'searching') return 'Searching …';
  if (found.state === 'failed') return 'The search index could not be loaded. Are you online?';
  if (found.state === 'idle') return 'Type a word or two.';
  if (found.results.length === 0) return `Nothing was found for “${found.query}”.`;
  if (found.more) return `The ${found.results.length} best pages.`;
  return found.results.length === 1 ? '1 page found.' : `${found.results.length} pages found.`;
}

function Nothing({ all }: { all: string }) {
  return (
    <ul className="search-empty">
      <li>Try fewer letters, or another word for it.</li>
      <li>
        <a href={all}>See everything from A to Z</a>
      </li>
    </ul>
  );
}
