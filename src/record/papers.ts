import { openShelf, type StorageLike } from './shelf.ts';
import type { RecordStore, Status } from './store.ts';

/** What is kept on the device beside the record: plans a mentor made, reports a mentor opened, sheets that were filled in. */
export type PaperKind = 'plan' | 'report' | 'sheet';

/** Starts like everything of this site on the device, so that erasing everything takes it away too. */
const PAPERS = 'trellis/paper/';
/** The longest paper, in characters of JSON: a report with everything in it has some 400,000 at the very most. */
const LONGEST = 500_000;

/** Papers, each a JSON value under its kind and a name. */
export interface Papers {
  /** All papers of a kind by name, in no order. What is damaged is passed over. */
  all(kind: PaperKind): ReadonlyMap<string, unknown>;
  /**
   * Puts a paper there, in the place of an earlier one of that name. Written only while the reader agreed to keeping;
   * until then, in a private session, and where there is no room, it lasts as long as the page.
   * @throws RangeError when it is longer than 500,000 characters of JSON
   */
  put(kind: PaperKind, name: string, value: unknown): void;
  /** Erases papers of a kind: those named, or all. A private session erases what was put there in it, and nothing else. */
  drop(kind: PaperKind, names?: readonly string[]): void;
  /** Whether a paper is written on the device as it is shown, and not only held by this page. */
  isKept(kind: PaperKind, name: string): boolean;
  /** Calls the listener after every change, here or in another tab. Returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** The world papers lie in. */
interface Desk {
  storage: StorageLike | undefined;
  /** Whose consent holds for papers too. It hears what other tabs change. */
  store: Pick<RecordStore, 'status' | 'subscribe'>;
}

/** Opens the papers on a device. They follow the record in all that is said of consent, private sessions and erasing. */
export function openPapers({ storage, store }: Desk): Papers {
  const shelf = openShelf(storage);
  const listeners = new Set<() => void>();
  /** Texts by key that wait to be written: no consent yet, or no room. */
  const waiting = new Map<string, string>();
  /** Texts by key of a private session. */
  const secret = new Map<string, string>();
  let before = store.status();

  const keyOf = (kind: PaperKind, name: string) => `${PAPERS}${kind}/${name}`;
  const tell = () => listeners.forEach((listener) => listener());
  /** A full or forbidden storage says `memory` of facts; papers try for themselves. */
  const isOpen = (status: Status) => status === 'kept' || status === 'memory';

  function write(key: string, text: string): void {
    if (shelf.put(key, text)) waiting.delete(key);
    else waiting.set(key, text);
  }

  /** Catches up with what this tab and others decided since the last look. @returns whose papers these are now */
  function look(): { status: Status; held: Map<string, string> } {
    const status = store.status();
    // Consent that is gone was taken back by an erasing elsewhere, which this page may have slept through.
    if (isOpen(before) && status === 'undecided') waiting.clear();
    if (status !== 'private') secret.clear();
    if (!isOpen(before) && isOpen(status)) for (const [key, text] of [...waiting]) write(key, text);
    // Without consent no paper stands in storage: what does was written in the very moment of an erasing elsewhere.
    if (status === 'undecided') shelf.drop(shelf.keys(PAPERS));
    before = status;
    return { status, held: status === 'private' ? secret : waiting };
  }

  /** What one map holds goes into the other. */
  function hand(from: Map<string, string>, to: Map<string, string>): void {
    for (const [key, text] of from) to.set(key, text);
    from.clear();
  }

  look();
  store.subscribe((what) => {
    if (what === 'erased') for (const each of [waiting, secret]) each.clear();
    // What a page shows it goes on showing, whichever button was pressed.
    if (what === 'keep') hand(secret, waiting);
    if (what === 'private' && before !== 'private') hand(waiting, secret);
    const { status } = look();
    if (what === 'keep' && isOpen(status)) for (const [key, text] of [...waiting]) write(key, text);
    tell();
  });

  return {
    all(kind) {
      const { status, held } = look();
      const prefix = keyOf(kind, '');
      const kept = isOpen(status) ? shelf.keys(prefix).map((key) => [key, shelf.get(key)] as const) : [];
      const texts = new Map([...kept, ...[...held].filter(([key]) => key.startsWith(prefix))]);
      const found = new Map<string, unknown>();
      for (const [key, text] of texts) {
        try {
          if (text !== null) found.set(key.slice(prefix.length), JSON.parse(text));
        } catch {
          // Damaged: this paper is lost, the others are not.
        }
      }
      return found;
    },
    put(kind, name, value) {
      const text = JSON.stringify(value);
      if (text.length > LONGEST) throw new RangeError(`${kind} "${name}" is too long to keep`);
      const { status, held } = look();
      if (isOpen(status)) write(keyOf(kind, name), text);
      else held.set(keyOf(kind, name), text);
      tell();
    },
    drop(kind, names) {
      const { status, held } = look();
      const prefix = keyOf(kind, '');
      const all = () => [...(isOpen(status) ? shelf.keys(prefix) : []), ...held.keys()];
      const keys = names?.map((name) => keyOf(kind, name)) ?? all().filter((key) => key.startsWith(prefix));
      if (isOpen(status)) shelf.drop(keys);
      keys.forEach((key) => held.delete(key));
      tell();
    },
    isKept(kind, name) {
      const { status, held } = look();
      const key = keyOf(kind, name);
      return isOpen(status) && !held.has(key) && shelf.get(key) !== null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
