import { useEffect, useRef, useState } from 'react';
import { SearchPanel } from './SearchPanel.tsx';

interface Props {
  base: string;
  all: string;
}

/** The search page's field. The search stands in the fragment, so that it can be linked to and is sent to nobody. */
export default function SearchPage({ base, all }: Props) {
  const [query, setQuery] = useState('');
  // A search from the address starts the panel anew, field included.
  const [started, setStarted] = useState(0);
  const typed = useRef('');
  useEffect(() => {
    const read = () => {
      const asked = new URLSearchParams(location.hash.slice(1)).get('q');
      // What the reader is typing stands in the address too: it must not start the field anew under their fingers.
      if (!asked || asked === typed.current) return;
      setQuery(asked);
      setStarted((count) => count + 1);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const type = (words: string) => {
    typed.current = words;
    setQuery(words);
    history.replaceState(history.state, '', words ? `#q=${encodeURIComponent(words)}` : location.pathname);
  };
  return <SearchPanel key={started} base={base} query={query} onQuery={type} all={all} />;
}
