import type { StorageLike } from '../../../src/record/shelf.ts';

/** A `Storage` over a map that can be full, and that runs `before` ahead of every access. */
export class FakeStorage implements StorageLike {
  readonly map: Map<string, string>;
  /** How many characters of keys and values fit. */
  room = Infinity;
  before: (access: 'look' | 'change') => void = () => undefined;
  written: (key: string, value: string | null) => void = () => undefined;

  constructor(map: Map<string, string> = new Map()) {
    this.map = map;
  }

  get length(): number {
    this.before('look');
    return this.map.size;
  }

  key(index: number): string | null {
    this.before('look');
    return [...this.map.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.before('look');
    return this.map.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.before('change');
    if (this.room < Infinity) this.measure(key, value);
    if (this.map.get(key) === value) return;
    this.map.set(key, value);
    this.written(key, value);
  }

  removeItem(key: string): void {
    this.before('change');
    if (this.map.delete(key)) this.written(key, null);
  }

  /** Refuses what does not fit, but never what takes less than before. */
  private measure(key: string, value: string): void {
    const size = (map: Map<string, string>) => [...map].flat().join('').length;
    const next = size(new Map(this.map).set(key, value));
    if (next > this.room && next > size(this.map)) throw new DOMException('full', 'QuotaExceededError');
  }

  /** All of it as text, to look for remains. */
  text(): string {
    return JSON.stringify([...this.map]);
  }
}

/** A storage that refuses every access, as browsers do after a change of settings. */
export const forbidden: StorageLike = {
  get length(): number {
    throw new DOMException('forbidden', 'SecurityError');
  },
  key: refuse,
  getItem: refuse,
  setItem: refuse,
  removeItem: refuse,
};

function refuse(): never {
  throw new DOMException('forbidden', 'SecurityError');
}
