import type { RecordStore } from '../../../src/record/store.ts';
import type { Change } from '../../../src/record/surroundings.ts';
import { FakeStorage } from './fake-storage.ts';
import { openTab } from './tab.ts';

class Crash extends Error {}

/** After so many accesses nothing interrupts any more, so that interruptions of interruptions come to an end. */
const PATIENCE = 1000;

interface Window {
  store: RecordStore;
  storage: FakeStorage;
  hear: (change?: Change) => void;
  news: Change[];
  jobs: (() => void)[];
  busy: boolean;
  alive: boolean;
}

/**
 * Several tabs on one storage, in which a tab may be interrupted by another before every single access to storage, may
 * die there, and hears of changes late. A tape of numbers decides, so that a failure can be shrunk and repeated.
 */
export class World {
  readonly map = new Map<string, string>();
  readonly windows: Window[] = [];
  /** Values whose note returned while the record said that they are kept. */
  readonly kept = new Set<string>();
  /** Values whose erasing returned. */
  readonly erased = new Set<string>();
  /** Values whose erasing a crash may have cut off. */
  readonly doubtful = new Set<string>();
  private readonly tape: readonly number[];
  private position = 0;
  private readonly exclusive: boolean;
  private count = 0;
  private locked = false;
  private calm = false;
  private erasing: 'never' | 'awaited' | 'running' | 'done' = 'never';

  /**
   * @param tape numbers that decide, over and over; without any nothing interrupts
   * @param exclusive whether locks exclude each other, or are given to everyone who asks
   */
  constructor(tape: readonly number[], exclusive: boolean) {
    this.tape = tape;
    this.exclusive = exclusive;
  }

  open(): Window {
    const storage = new FakeStorage(this.map);
    const window = { storage, news: [], jobs: [], busy: true, alive: true } as unknown as Window;
    storage.before = (access) => this.interrupt(window, access);
    storage.written = (key, newValue) => {
      for (const other of this.windows) if (other !== window) other.news.push({ key, newValue });
    };
    this.windows.push(window);
    const locks = {
      request: async (_: string, work: () => void): Promise<void> => this.lock(window, work),
    };
    try {
      const { store, hear } = openTab({ storage, locks, idle: (work) => window.jobs.push(work) });
      Object.assign(window, { store, hear, busy: false });
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    return window;
  }

  private lock(window: Window, work: () => void): void {
    if (this.locked && this.exclusive) {
      window.jobs.push(() => this.lock(window, work));
      return;
    }
    this.locked = true;
    try {
      work();
    } finally {
      this.locked = false;
    }
  }

  private interrupt(window: Window, access: 'look' | 'change'): void {
    if (!window.alive) throw new Crash();
    if (this.calm || this.position > PATIENCE) return;
    this.position += 1;
    const draw = this.tape[this.position % this.tape.length] ?? 0;
    if (access === 'change' && draw % 13 === 12 && this.erasing !== 'running') {
      window.alive = false;
      throw new Crash();
    }
    if (draw % 8 === 7) this.act(Math.floor(draw / 8));
  }

  /** Lets one tab do one thing, if a tab is free. */
  act(draw: number): void {
    const free = this.windows.filter(({ busy, alive }) => alive && !busy);
    const window = free[draw % Math.max(free.length, 1)];
    const choice = Math.floor(draw / 7) % 8;
    if (!window || choice === 0) {
      if (this.windows.filter(({ alive }) => alive).length < 4) this.open();
    } else if (choice === 1) this.run(window, () => this.erase(window, draw));
    else if (choice === 2) this.run(window, () => this.deliver(window));
    else if (choice === 3 && this.erasing === 'awaited') this.eraseEverything(window);
    else if (choice < 6) this.run(window, () => window.jobs.shift()?.());
    else this.run(window, () => this.note(window));
  }

  /** Runs work in a tab until it ends or the tab dies in it. */
  run(window: Window, work: () => void): void {
    window.busy = true;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    window.busy = false;
  }

  private note(window: Window): void {
    const value = `<${(this.count += 1)}>`;
    const before = this.erasing;
    window.store.note('answer', 'q1', value);
    if (!window.alive || before !== this.erasing) return;
    const status = this.quietly(() => window.store.status());
    if (status === 'kept') this.kept.add(value);
  }

  private erase(window: Window, draw: number): void {
    const answers = this.quietly(() => window.store.facts()).filter(({ type }) => type === 'answer');
    const fact = answers[draw % Math.max(answers.length, 1)];
    if (!fact) return;
    this.doubtful.add(String(fact.value));
    window.store.erase([fact.id]);
    if (window.alive) this.erased.add(String(fact.value));
  }

  private deliver(window: Window): void {
    const change = window.news.shift();
    if (change) window.hear(change);
  }

  /** From now on one of the tabs may erase everything, once, and does not die in it. */
  awaitErasing(): void {
    this.erasing = 'awaited';
  }

  /** Whether a tab has erased everything. */
  get isErased(): boolean {
    return this.erasing === 'done';
  }

  private eraseEverything(window: Window): void {
    this.erasing = 'running';
    this.run(window, () => void window.store.eraseEverything());
    this.erasing = 'done';
  }

  /** Looks without being interrupted. */
  quietly<Result>(look: () => Result): Result {
    const before = this.calm;
    this.calm = true;
    try {
      return look();
    } finally {
      this.calm = before;
    }
  }

  /** Lets all tabs hear and do what is left, until nothing is. */
  settle(): void {
    this.calm = true;
    for (let round = 0; round < 1000; round += 1) {
      const window = this.windows.find(({ alive, news, jobs }) => alive && news.length + jobs.length > 0);
      if (!window) return;
      this.run(window, () => (window.news.length ? this.deliver(window) : window.jobs.shift()?.()));
    }
    throw new Error('the tabs never come to rest');
  }
}
