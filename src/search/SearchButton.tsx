import { useRef, useState, type MouseEvent } from 'react';
import styles from './search.css?url';
import { SearchPanel } from './SearchPanel.tsx';

/** The last search is remembered for the tab only. */
const REMEMBERED = 'trellis/search';

interface Props {
  base: string;
  /** Address of the search page, which this button leads to without script. */
  href: string;
}

/** The search button in every header, and the dialog it opens. Loaded when it is pressed, or with Ctrl or Cmd and K. */
export default function SearchButton({ base, href }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');

  // Shown once its styles are here, or cannot come.
  const show = () => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.select();
  };

  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setQuery(remembered());
    setOpen(true);
  };
  const type = (words: string) => {
    setQuery(words);
    remember(words);
  };

  return (
    <>
      <a href={href} onClick={press} aria-keyshortcuts="Control+K Meta+K" className="search-button">
        Search
      </a>
      {open && (
        <dialog
          ref={dialog}
          className="search-dialog"
          aria-label="Search"
          onClose={() => setOpen(false)}
          // In a search field Escape would first empty the field.
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            dialog.current?.close();
          }}
          onClick={(event) => event.target === dialog.current && dialog.current?.close()}
        >
          <link rel="stylesheet" href={styles} onLoad={show} onError={show} />
          <div className="search-inside">
            <button type="button" className="btn-text small search-close" onClick={() => dialog.current?.close()}>
              Close
            </button>
            <SearchPanel base={base} query={query} onQuery={type} all={href} />
          </div>
        </dialog>
      )}
    </>
  );
}

function remembered(): string {
  try {
    return sessionStorage.getItem(REMEMBERED) ?? '';
  } catch {
    return '';
  }
}

function remember(words: string): void {
  try {
    if (!sessionStorage.getItem('trellis/private')) sessionStorage.setItem(REMEMBERED, words);
  } catch {
    // Without storage the search is simply not remembered.
  }
}
