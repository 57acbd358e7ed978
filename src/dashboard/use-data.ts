import { useEffect, useState } from 'react';

/** Data that is asked for, while it can be had. */
export type Loaded<Data> = { data: Data } | { failed: () => void } | 'waiting';

/**
 * Asks for data when the page opens, and anew when `key` changes or after a failure when `failed` is called. What was there
 * stays until what comes next is there.
 */
export function useData<Data>(ask: () => Promise<Data>, key: string): Loaded<Data> {
  const [data, setData] = useState<Data>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let here = true;
    setFailed(false);
    ask().then(
      (found) => here && setData(() => found),
      () => here && setFailed(true),
    );
    return () => void (here = false);
  }, [key, tries]);
  if (failed) return { failed: () => setTries(tries + 1) };
  return data === undefined ? 'waiting' : { data };
}
