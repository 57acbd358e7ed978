import { useEffect } from 'react';

/** Nothing is written before somebody agreed to it, so leaving may lose a plan: the browser asks first. */
export function useLeaving(losing: boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (losing) addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [losing]);
}
