/** What the record needs of `localStorage` or `sessionStorage`. */
export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A storage that never throws. A browser may forbid any access at any time, and fill up. */
export interface Shelf {
  /** All keys that start with the prefix. */
  keys(prefix: string): string[];
  /** The text under a key, or `null`. */
  get(key: string): string | null;
  /** Writes a text; `false` when it is not there afterwards. */
  put(key: string, text: string): boolean;
  /** Removes keys. */
  drop(keys: readonly string[]): void;
}

/** @param storage the storage, or `undefined` where the browser forbids it */
export function openShelf(storage: StorageLike | undefined): Shelf {
  const attempt = <Result>(work: (open: StorageLike) => Result, otherwise: Result): Result => {
    try {
      return storage ? work(storage) : otherwise;
    } catch {
      return otherwise;
    }
  };
  return {
    keys: (prefix) =>
      attempt(
        (open) => Array.from(open, (_, index) => open.key(index) ?? '').filter((key) => key.startsWith(prefix)),
        [],
      ),
    get: (key) => attempt((open) => open.getItem(key), null),
    // Some in-app browsers offer a storage that takes everything and holds nothing: look before believing.
    put: (key, text) =>
      attempt((open) => {
        open.setItem(key, text);
        return open.getItem(key) === text;
      }, false),
    drop: (keys) => attempt((open) => keys.forEach((key) => open.removeItem(key)), undefined),
  };
}
