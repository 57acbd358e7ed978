import { useMemo } from 'react';
import type { Catalog } from '../../dashboard/catalog.ts';
import { load } from '../../dashboard/load.ts';
import { useData } from '../../dashboard/use-data.ts';
import { Waiting } from '../../dashboard/Waiting.tsx';
import { useRecord } from '../../quiz/use-record.ts';
import { assignables } from '../assignables.ts';
import { Builder } from './Builder.tsx';
import type { Addresses } from './addresses.ts';

/** *Give somebody a plan*, once the list of what there is has come. */
export default function AssignPage(props: Addresses & { catalog: string }) {
  const loaded = useData(() => load<Catalog>(props.catalog), props.catalog);
  const catalog = typeof loaded === 'object' && 'data' in loaded ? loaded.data : undefined;
  const store = useRecord();
  const known = useMemo(() => catalog && assignables(catalog), [catalog]);
  if (typeof loaded === 'object' && 'failed' in loaded) return <Waiting viewed={loaded} />;
  if (!store || !catalog || !known) {
    return <p className="own-wait soft needs-script">One moment: the list of lessons is on its way.</p>;
  }
  return <Builder {...{ ...props, catalog, known, store }} />;
}
