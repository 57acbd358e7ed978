import type { RecordStore } from '../record/store.ts';

/** Where on this page the line about keeping stands. Islands share it. */
let place: string | undefined;

/** Says that something is about to be noted here: while the reader has not decided, the line follows the newest. */
export function keepLineAt(store: RecordStore, at: string): void {
  if (place === undefined || store.status() === 'undecided') place = at;
}

/** Whether the line about keeping stands here. It stands once on a page. */
export const standsAt = (at: string): boolean => place === at;
