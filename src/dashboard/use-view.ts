import { useEffect, useMemo, useRef, useState } from 'react';
import { useRecord } from '../quiz/use-record.ts';
import type { Fact } from '../record/fact.ts';
import type { RecordStore, Status } from '../record/store.ts';
import type { Catalog } from './catalog.ts';
import { dayOf, type Day } from './days.ts';
import { load } from './load.ts';
import { progressOf, readingOf, type Progress, type Reading } from './progress.ts';
import { queueOf, reviewable, type Queue } from './review/queue.ts';

/** Everything a page of the reader's own shows: the record as it is now, seen with the curriculum as it is now. */
export interface View {
  store: RecordStore;
  status: Status;
  facts: readonly Fact[];
  catalog: Catalog;
  reading: Reading;
  progress: Progress;
  queue: Queue;
  /** The calendar day it is. */
  today: Day;
}

type DueOf = typeof import('./review/schedule.ts').dueOf;

/** While nothing was answered that could come back, nothing is due. */
const never: DueOf = () => undefined;

/** A view of the record, kept fresh, while it can be had. */
export type Viewed = { view: View } | { failed: () => void } | 'waiting';

/** @param href address of the catalog */
export function useView(href: string): Viewed {
  const [facts, setFacts] = useState<readonly Fact[]>();
  const [status, setStatus] = useState<Status>('undecided');
  const [catalog, setCatalog] = useState<Catalog>();
  const [scheduler, setScheduler] = useState<{ dueOf: DueOf }>();
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const store = useRecord((opened) => {
    setFacts(opened.facts());
    setStatus(opened.status());
  });
  // The scheduler weighs more than all the rest: it is loaded once there is something to bring back.
  const schedules = facts?.some(({ result }) => result !== undefined) ?? false;
  useEffect(() => {
    setFailed(false);
    load<Catalog>(href).then(setCatalog, () => setFailed(true));
    if (schedules) import('./review/schedule.ts').then(setScheduler, () => setFailed(true));
  }, [tries, schedules]);

  const today = dayOf(Date.now());
  // A page that is shown stays while the scheduler is on its way: what was just said on it would be lost.
  const shown = useRef(false);
  const ready = catalog && facts && (scheduler || !schedules || shown.current);
  const view = useMemo(() => {
    if (!ready) return undefined;
    const reading = readingOf(facts);
    const { histories } = reading.learning;
    const queueOfMost = (most?: number) =>
      queueOf(reviewable(catalog), histories, today, scheduler?.dueOf ?? never, most);
    const due = new Set(queueOfMost(Infinity).now.map(({ id }) => id));
    return { catalog, facts, reading, queue: queueOfMost(), progress: progressOf(catalog, reading, due) };
  }, [ready, facts, today, scheduler]);
  shown.current = view !== undefined;
  if (failed) return { failed: () => setTries(tries + 1) };
  if (!store || !view) return 'waiting';
  return { view: { store, status, today, ...view } };
}
