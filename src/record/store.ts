import { ERASED, newFactId, parseFact, type Fact, type Values } from './fact.ts';
import { fold, type Shown } from './fold.ts';
import { fromLines, toLines } from './lines.ts';
import { additions, erasedBy, merge } from './merge.ts';
import { openShelf } from './shelf.ts';
import type { Surroundings } from './surroundings.ts';

/** Everything of this site on the device starts so: facts, consent, theme, what other rooms remember. */
const OURS = 'trellis';
/** Keys that hold facts of version 1. */
const FACTS = 'trellis/1/';
/** `1` once the reader pressed Keep. */
const KEEP = 'trellis/keep';
/** `1` in a tab whose session is private. */
const PRIVATE = 'trellis/private';
/** How many ids one `erased` fact names: within the longest fact. */
const IDS_A_FACT = 1000;

/**
 * `undecided`: nothing is written until the reader says so. `kept`: on this device. `private`: nothing is written and
 * nothing kept is shown in this tab. `memory`: the browser forbids storage or it is full, so something lives in this
 * page only.
 */
export type Status = 'undecided' | 'kept' | 'private' | 'memory';

/**
 * What a listener is told by name: everything was erased, or a button was pressed in this tab, Keep, or Do not keep
 * (`private`). Of all else it hears that something changed.
 */
export type Notice = 'erased' | 'keep' | 'private';

/** What a fact may say besides its value. */
type More = Pick<Fact, 'revision' | 'result'>;

/** The reader's record, as the pages see it. */
export interface RecordStore {
  /** What is shown now. The same object until something changes. */
  shown(): Shown;
  /** All facts this tab may see, in canonical order, for erasing by subject and for saving a copy. */
  facts(): readonly Fact[];
  status(): Status;
  /**
   * Notes a fact and returns it.
   * @param more the revision of the question, and what came of an answer
   * @throws RangeError when it is longer than 20,000 characters of JSON or has no valid subject: limit the field
   */
  note<Type extends keyof Values>(type: Type, subject: string, value: Values[Type], more?: More): Fact;
  /** The reader pressed Keep: what this page holds is written, and what follows. Ends a private session. */
  keep(): void;
  /** The reader pressed Do not keep: this page goes on showing what it holds, this tab writes nothing. */
  doNotKeep(): void;
  /** Starts a private session of this tab with nothing in it, or ends it and forgets what was noted in it. */
  privateSession(on: boolean): void;
  /**
   * Takes in facts that come from elsewhere, a saved copy or another device: the union, never a replacement. What was
   * erased on either side is gone afterwards; a fact under an id that stands here already changes nothing; what is no
   * fact is passed over. Like a note, it is written when the reader agreed, waits until then, and is not written in a
   * private session.
   */
  join(facts: readonly Fact[]): void;
  /** Erases facts: their values leave storage at once and no merge brings them back. */
  erase(ids: Iterable<string>): void;
  /** Removes every key of this site and tells the other tabs to forget. `false` when the browser refused. */
  eraseEverything(): boolean;
  /** Calls the listener after every change, here or in another tab. Returns what ends that. */
  subscribe(listener: (what?: Notice) => void): () => void;
}

/**
 * Opens the record. Storage is read anew at every call, and only facts that wait to be written are held in memory, so
 * that a tab which slept through an erasing has nothing to write back.
 *
 * Every writing makes a key with a new name, and a key is removed only by who has already written all its facts under
 * another. So tabs never lose each other's facts, even without a lock, and even if one dies between the two steps. Only
 * erasing changes a key in place, and only to something smaller, which a full storage allows too.
 */
export function openRecord({ storage, session, ...world }: Surroundings): RecordStore {
  const shelf = openShelf(storage);
  const tab = openShelf(session);
  const listeners = new Set<(what?: Notice) => void>();
  const nothing: readonly Fact[] = [];
  let waiting = nothing; // noted, but not written: no consent yet, or no room
  let secret = nothing; // noted in a private session
  let privateHere = false; // where the session storage cannot say it
  let refused = !storage;
  let hadConsent = false;
  let latest = -Infinity;
  let read = { keys: [] as string[], text: '', facts: nothing };
  let seen = { kept: nothing, held: nothing, facts: nothing, shown: fold(nothing) };

  const consent = () => shelf.get(KEEP) === '1';
  const isPrivate = () => privateHere || tab.get(PRIVATE) === '1';
  const mayKeep = () => consent() && !isPrivate();
  const tell = (what?: Notice) => listeners.forEach((listener) => listener(what));
  const isAnswer = (fact: Fact) => fact.type === 'answer';

  /** Forgets what only this tab holds. A private session goes on: nobody in this tab asked to end it. */
  function forget(): void {
    waiting = secret = nothing;
    refused = !storage;
    tab.drop(tab.keys(OURS).filter((key) => key !== PRIVATE));
  }

  /** Catches up with what other tabs, or other pages of this tab, did since the last call. */
  function look(): void {
    const consents = consent();
    if (hadConsent && !consents) forget();
    if (hadConsent !== consents) refused = !storage;
    hadConsent = consents;
    if (!isPrivate()) secret = nothing;
  }

  function stored(): readonly Fact[] {
    const keys = shelf.keys(FACTS);
    const text = keys.map((key) => shelf.get(key)).join('\n');
    read = { keys, text, facts: text === read.text ? read.facts : merge(fromLines(text), nothing) };
    return read.facts;
  }

  function see(): typeof seen {
    look();
    const kept = mayKeep() ? stored() : nothing;
    const held = isPrivate() ? secret : waiting;
    if (kept !== seen.kept || held !== seen.held) {
      const facts = merge(kept, held);
      seen = { kept, held, facts, shown: fold(facts) };
    }
    return seen;
  }

  const write = (facts: readonly Fact[]) => shelf.put(FACTS + newFactId(world.random), toLines(facts));

  /** Takes the values of erased facts out of storage. */
  function scrub(gone: ReadonlySet<unknown>): void {
    if (!gone.size) return;
    for (const key of shelf.keys(FACTS)) {
      const text = shelf.get(key) ?? '';
      const left = toLines(fromLines(text).filter((fact) => fact.type === ERASED || !gone.has(fact.id)));
      if (!left) shelf.drop([key]);
      else if (left !== text) shelf.put(key, left);
    }
  }

  /**
   * Writes what waits, if the reader agreed and there is room, and takes out of storage what it erases.
   * @param newest of what waits: written alone where not all of it fits, so that a great import holds up nothing
   */
  function flush(newest = nothing): void {
    if (!waiting.length || !mayKeep()) return;
    const before = stored();
    const after = additions(before, waiting);
    scrub(erasedBy(after));
    waiting = after.length && !write(after) ? after : nothing;
    refused = waiting.length > 0;
    const last = additions(before, newest);
    if (refused && last.length && last.length < after.length && write(last)) waiting = additions(last, after);
    const isFirst = after.some(isAnswer) && !before.some(isAnswer);
    if (isFirst && waiting.length < after.length) void world.persist?.().catch(() => undefined);
  }

  /** Without consent no fact stands in storage: what does was written in the very moment of an erasing elsewhere. */
  function sweep(): void {
    if (!consent()) shelf.drop(shelf.keys(FACTS));
  }

  /** Folds all keys into one, without damaged lines, doubles and erased values. */
  function tidy(): void {
    if (!mayKeep()) return;
    const facts = stored();
    const { keys, text } = read;
    if (keys.length < 2 && text === toLines(facts)) return;
    if (!facts.length || write(facts)) shelf.drop(keys);
  }

  function tidyWhenIdle(): void {
    const { locks, idle = (work) => work() } = world;
    if (locks) idle(() => void locks.request(FACTS, tidy).catch(() => undefined));
  }

  function setPrivate(on: boolean): void {
    privateHere = on && !tab.put(PRIVATE, '1');
    if (!on) tab.drop([PRIVATE]);
  }

  function make(type: string, subject: string, value: unknown, more?: More): Fact {
    // Two facts of one page never share a millisecond, and a clock set back under way does not reverse them.
    const at = Math.max(Math.floor(world.now()), latest + 1);
    const fact = parseFact({ id: newFactId(world.random), type, subject, value, at, ...more });
    if (!fact) throw new RangeError(`${type} of "${subject}" is no fact`);
    latest = at;
    return fact;
  }

  function add(facts: readonly Fact[]): void {
    if (isPrivate()) secret = merge(secret, facts);
    else waiting = merge(waiting, facts);
    flush(facts);
    tell();
  }

  look();
  sweep();
  tidyWhenIdle();
  world.onExternalChange?.((change) => {
    const key = change ? change.key : KEEP;
    // Papers lie beside the facts: whoever shows them hears of theirs, too.
    if (key !== null && !key.startsWith(OURS)) return;
    const erased = change && (key === null || (key === KEEP && change.newValue !== '1'));
    if (erased) forget();
    look();
    sweep();
    flush();
    // Longer than its facts: erased values or doubles, left where two tabs wrote in the same moment.
    if (toLines(stored()).length < read.text.length) tidyWhenIdle();
    tell(erased ? 'erased' : undefined);
  });

  return {
    shown: () => see().shown,
    facts: () => see().facts,
    status() {
      look();
      return isPrivate() ? 'private' : refused ? 'memory' : consent() ? 'kept' : 'undecided';
    },
    note(type, subject, value, more) {
      look();
      const fact = make(type, subject, value, more);
      add([fact]);
      return fact;
    },
    keep() {
      look();
      waiting = merge(waiting, secret);
      secret = nothing;
      setPrivate(false);
      // Consent first: facts that stand without it are taken for the remains of an erasing.
      refused = !shelf.put(KEEP, '1');
      hadConsent = !refused;
      flush();
      tell('keep');
    },
    doNotKeep() {
      look();
      if (!isPrivate()) {
        secret = waiting;
        waiting = nothing;
        setPrivate(true);
      }
      tell('private');
    },
    privateSession(on) {
      look();
      if (on !== isPrivate()) {
        secret = nothing;
        // What a link brought waits in the tab for a reload: it goes with the session.
        tab.drop(tab.keys(OURS));
        setPrivate(on);
        flush();
      }
      tell();
    },
    join(facts) {
      const valid = facts.flatMap((fact) => parseFact(fact) ?? []);
      add(additions(see().facts, valid));
    },
    erase(ids) {
      look();
      const names = [...new Set(ids)];
      const marks: Fact[] = [];
      while (names.length) marks.push(make(ERASED, '', names.splice(0, IDS_A_FACT)));
      add(marks);
    },
    eraseEverything() {
      // Consent is taken back by a change other tabs hear even if there was none; then it goes as well.
      shelf.put(KEEP, '0');
      forget();
      for (const each of [shelf, tab]) each.drop(each.keys(OURS));
      privateHere = false;
      tell('erased');
      return ![shelf, tab].some((each) => each.keys(OURS).length);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
