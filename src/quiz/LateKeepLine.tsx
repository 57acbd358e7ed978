import { useEffect, useState, type ComponentType } from 'react';
import type { RecordStore } from '../record/store.ts';

interface Props {
  store: RecordStore;
  at: string;
  learning: string;
}

/** The line about keeping, whose code comes once there is something to keep. */
export function LateKeepLine(props: Props) {
  const [{ Line }, setLine] = useState<{ Line?: ComponentType<Props> }>({});
  useEffect(() => {
    import('./KeepLine.tsx').then(
      ({ KeepLine }) => setLine({ Line: KeepLine }),
      // Offline by now: what was answered lasts until the page is left.
      () => undefined,
    );
  }, []);
  return Line ? <Line {...props} /> : null;
}
