import type { Random } from './fact.ts';
import type { StorageLike } from './shelf.ts';

/** What changed outside this page, as a `StorageEvent` says it; a `key` of `null` means everything was cleared. */
export type Change = Pick<StorageEvent, 'key' | 'newValue'>;

/** The world a record stands in. All of it is handed in. */
export interface Surroundings {
  /** `localStorage`, or `undefined` where it is forbidden. */
  storage: StorageLike | undefined;
  /** `sessionStorage`; where it is forbidden, a private session ends with the page. */
  session: StorageLike | undefined;
  /** `navigator.locks`; without it the keys are never folded into one. */
  locks?: { request(name: string, work: () => void): Promise<unknown> } | undefined;
  /** Milliseconds UTC. */
  now: () => number;
  random: Random;
  /** Runs work when the page has nothing better to do. At once where it is left out. */
  idle?: (work: () => void) => void;
  /** Asks the browser not to drop the data. Called after the first kept answer. */
  persist?: () => Promise<unknown>;
  /** Told once; calls back whenever another tab has changed storage, or without a change after a sleep. */
  onExternalChange?: (heard: (change?: Change) => void) => void;
}
