import { useEffect, useMemo, useState } from 'react';
import type { Catalog } from '../../dashboard/catalog.ts';
import { dayOf, type Day } from '../../dashboard/days.ts';
import { load } from '../../dashboard/load.ts';
import { useData } from '../../dashboard/use-data.ts';
import { papers } from '../../record/browser-papers.ts';
import { record } from '../../record/browser.ts';
import type { Papers } from '../../record/papers.ts';
import type { RecordStore, Status } from '../../record/store.ts';
import { assignables, type Assignable } from '../assignables.ts';
import type { Ref } from '../refs.ts';
import { menteesIn, type Mentee } from './reports.ts';

/** Everything the page shows: the reports a mentor holds, seen with the curriculum as it is now. */
export interface Group {
  store: RecordStore;
  papers: Papers;
  status: Status;
  mentees: readonly Mentee[];
  /** Reports this page holds, and the device does not. */
  unkept: number;
  catalog: Catalog;
  known: ReadonlyMap<Ref, Assignable>;
  /** The calendar day it is. */
  today: Day;
}

/** A group, kept fresh, while it can be had. */
export type Grouped = { group: Group } | { failed: () => void } | 'waiting';

const look = () => ({ all: menteesIn(papers().all('report')), status: record().status() });

/** @param href address of the catalog */
export function useGroup(href: string): Grouped {
  const loaded = useData(() => load<Catalog>(href), href);
  const catalog = typeof loaded === 'object' && 'data' in loaded ? loaded.data : undefined;
  const [seen, setSeen] = useState<ReturnType<typeof look>>();
  useEffect(() => {
    setSeen(look());
    let waits = false;
    // Many reports come at once: they are looked at once.
    const soon = () => {
      if (waits) return;
      waits = true;
      queueMicrotask(() => {
        waits = false;
        setSeen(look());
      });
    };
    return papers().subscribe(soon);
  }, []);
  const known = useMemo(() => catalog && assignables(catalog), [catalog]);
  if (typeof loaded === 'object' && 'failed' in loaded) return loaded;
  if (!catalog || !known || !seen) return 'waiting';
  const held = seen.all.flatMap(({ now, earlier }) => [now, ...earlier]);
  const unkept = held.filter(({ paper }) => !papers().isKept('report', paper)).length;
  const here = { store: record(), papers: papers(), status: seen.status, mentees: seen.all, unkept };
  return { group: { ...here, catalog, known, today: dayOf(Date.now()) } };
}
