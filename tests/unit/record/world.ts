import type { RecordStore } from '../../../src/record/store.ts';
import type { Change } from '../../../src/record/surroundings.ts';
import { FakeStorage } from './fake-storage.ts';
import { openTab } from './tab.ts';

class Crash extends Error {}

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
  private readonly tape: number[];
  private readonly exclusive: boolean;
  private count = 0;
  private locked = false;
  private calm = false;
  private erasures = 0;

  /**
   * @param tape numbers that decide; after its end nothing interrupts
   * @param exclusive whether locks exclude each other, or are given to everyone who asks
   */
  constructor(tape: readonly number[], exclusive: boolean) {
    this.tape = [...tape];
    this.exclusive = exclusive;
  }

  open(): Window {
    const storage = new FakeStorage(this.map);
    const window = { storage, news: [], jobs: [], busy: true, alive: true } as unknown as Window;
    storage.before = () => this.interrupt(window);
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

  private interrupt(window: Window): void {
    if (!window.alive) throw new Crash();
    if (this.calm) return;
    const draw = this.tape.shift() ?? 0;
    if (draw % 61 === 60) {
      window.alive = false;
      throw new Crash();
    }
    if (draw % 4 === 3) this.act(Math.floor(draw / 4));
  }

  /** Lets one tab do one thing, if a tab is free. */
  act(draw: number, allowed: readonly ('note' | 'erase')[] = ['note', 'erase']): void {
    const free = this.windows.filter(({ busy, alive }) => alive && !busy);
    const window = free[draw % Math.max(free.length, 1)];
    if (!window) return;
    const choice = Math.floor(draw / 7) % 6;
    if (choice < 2) this.run(window, () => this.note(window));
    else if (choice === 2 && allowed.includes('erase')) this.run(window, () => this.erase(window, draw));
    else if (choice === 3) this.run(window, () => window.jobs.shift()?.());
    else if (choice === 4) this.run(window, () => this.deliver(window));
    else if (choice === 5 && this.windows.length < 6) this.open();
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
    const erasures = this.erasures;
    window.store.note('answer', 'q1', value);
    if (!window.alive || erasures !== this.erasures) return;
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

  /** One tab erases everything. */
  eraseEverything(window: Window): void {
    this.run(window, () => {
      this.erasures += 1;
      window.store.eraseEverything();
    });
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
