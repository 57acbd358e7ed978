import { useEffect, useState } from 'react';

const load = async () => {
  const [{ Together }, { OutPart }] = await Promise.all([import('./Together.tsx'), import('./OutPart.tsx')]);
  return { Together, OutPart };
};

/** What shows reports: more than half of this page's code, and of no use while there is none. */
export function useParts(wanted: boolean) {
  const [parts, setParts] = useState<Awaited<ReturnType<typeof load>>>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!wanted || parts) return;
    setFailed(false);
    load().then(setParts, () => setFailed(true));
  }, [wanted, tries]);
  return { parts, again: failed ? () => setTries(tries + 1) : undefined };
}
