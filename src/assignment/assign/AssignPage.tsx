import { useEffect, useMemo, useState } from 'react';
import type { Catalog } from '../../dashboard/catalog.ts';
import { load } from '../../dashboard/load.ts';
import { Waiting } from '../../dashboard/Waiting.tsx';
import { useRecord } from '../../quiz/use-record.ts';
import { assignables } from '../assignables.ts';
import { Builder } from './Builder.tsx';
import type { Addresses } from './addresses.ts';

/** *Give somebody a plan*, once the list of what there is has come. */
export default function AssignPage(props: Addresses & { catalog: string }) {
  const [catalog, setCatalog] = useState<Catalog>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const store = useRecord();
  useEffect(() => {
    setFailed(false);
    load<Catalog>(props.catalog).then(setCatalog, () => setFailed(true));
  }, [tries]);
  const known = useMemo(() => catalog && assignables(catalog), [catalog]);
  if (failed) return <Waiting viewed={{ failed: () => setTries(tries + 1) }} />;
  if (!store || !catalog || !known) {
    return <p className="own-wait soft needs-script">One moment: the list of lessons is on its way.</p>;
  }
  return <Builder {...{ ...props, catalog, known, store }} />;
}
