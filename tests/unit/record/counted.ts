import { vi } from 'vitest';

/** What was asked of a stream that inflates. */
export interface Seen {
  /** Bytes that came out of it. */
  pulled: number;
  /** Whether it was told to stop before its end. */
  cancelled: boolean;
}

/** Puts a stream that counts in the place of `DecompressionStream`, until globals are put back. */
export function countInflating(): Seen {
  const seen: Seen = { pulled: 0, cancelled: false };
  const Native = DecompressionStream;
  const Counted = class {
    readonly writable;
    readonly readable;
    constructor(format: CompressionFormat) {
      const { writable, readable } = new Native(format);
      const reader = readable.getReader();
      this.writable = writable;
      this.readable = new ReadableStream(
        {
          async pull(controller) {
            const { done, value } = await reader.read();
            if (done) return controller.close();
            seen.pulled += value.byteLength;
            controller.enqueue(value);
          },
          cancel(reason) {
            seen.cancelled = true;
            return reader.cancel(reason);
          },
        },
        { highWaterMark: 0 },
      );
    }
  };
  vi.stubGlobal('DecompressionStream', Counted);
  return seen;
}
