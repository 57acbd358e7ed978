import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pack, unpack, unpackCut } from '../../../src/record/codec.ts';
import { countInflating } from './counted.ts';

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const deflated = (bytes: Uint8Array | string) => `1.${base64url(deflateRawSync(bytes))}`;

afterEach(() => void vi.unstubAllGlobals());

describe('pack', () => {
  it('deflates what gets shorter by it, and leaves the rest plain', async () => {
    expect(await pack('a')).toBe('0.YQ');
    expect(await pack('')).toBe('0.');
    const long = await pack('ask first, '.repeat(100));
    expect(long).toMatch(/^1\.[\w-]{10,60}$/);
    expect(await unpack(long)).toEqual({ text: 'ask first, '.repeat(100) });
  });

  it('writes plain where the browser cannot deflate', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect(await pack('a'.repeat(99))).toBe(`0.${base64url('a'.repeat(99))}`);
    const refuse = class { constructor() { throw new TypeError('unsupported format'); } }; // prettier-ignore
    vi.stubGlobal('CompressionStream', refuse);
    expect(await pack('a'.repeat(99))).toBe(`0.${base64url('a'.repeat(99))}`);
  });

  // cspell:disable-next-line
  it.each([['আমার ঠাকুরমা 然後我問了 👵🏽'], ['\uFEFFa'], ['\u0000'], [JSON.stringify('\uD800')]])(
    'brings back %j',
    async (text) => {
      for (const packed of [await pack(text), await pack(text.repeat(50)), `0.${base64url(text)}`]) {
        expect(packed).toMatch(/^[01]\.[\w-]*$/);
      }
      expect(await unpack(await pack(text))).toEqual({ text });
      expect(await unpack(await pack(text.repeat(50)))).toEqual({ text: text.repeat(50) });
    },
  );
});

describe('unpack', () => {
  it.each([
    ['nothing', '', 'damaged'],
    ['no version', 'YQ', 'damaged'],
    ['a word for a version', 'x.YQ', 'damaged'],
    ['a later version', '2.YQ', 'newer'],
    ['a much later version', '10.!', 'newer'],
    ['other characters', '0.Y+Q', 'damaged'],
    ['padding', '0.YQ==', 'damaged'],
    ['a space behind it', '0.YQ ', 'damaged'],
    ['a line break behind it', '0.YQ\n', 'damaged'],
    ['letters that are no bytes', '0.YWJjZ', 'damaged'],
    ['invalid UTF-8', `0.${base64url(Uint8Array.of(0x61, 0xff))}`, 'damaged'],
    ['half a character', `0.${base64url(Buffer.from('আ').subarray(0, 2))}`, 'damaged'], // cspell:disable-line
    ['invalid UTF-8, deflated', deflated(Uint8Array.of(0x61, 0xff)), 'damaged'],
    ['nothing deflated', '1.', 'damaged'],
    ['half of it', deflated('words '.repeat(9)).slice(0, -4), 'damaged'],
    ['bytes behind the end', deflated('words '.repeat(9)) + 'AAAA', 'damaged'],
    ['what was never deflated', `1.${base64url('just some words')}`, 'damaged'],
  ])('refuses %s', async (_, packed, problem) => {
    expect(await unpack(packed)).toEqual({ problem });
  });

  it('says that it is newer where the browser cannot inflate, and reads plain texts there', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
    expect(await unpack(deflated('a'.repeat(99)))).toEqual({ problem: 'newer' });
    expect(await unpack('0.YQ')).toEqual({ text: 'a' });
  });

  it('looks at the length before anything else', async () => {
    const decode = vi.fn(atob);
    vi.stubGlobal('atob', decode);
    expect(await unpack(`0.${'A'.repeat(3999)}`)).toEqual({ problem: 'too-long' });
    expect(await unpack('0.AAAA', { longest: 5 })).toEqual({ problem: 'too-long' });
    expect(decode).not.toHaveBeenCalled();
    expect(await unpack(`0.${'A'.repeat(3996)}`)).toEqual({ text: '\0'.repeat(2997) });
  });

  it('takes as many bytes as it may, and none more', async () => {
    const most = { largest: 1000 };
    for (const [letter, count] of [
      ['a', 1000],
      ['é', 500],
    ] as const) {
      // prettier-ignore
      const text = letter.repeat(count);
      for (const form of [deflated(text), `0.${base64url(text)}`]) expect(await unpack(form, most)).toEqual({ text });
      for (const form of [deflated(`${text}a`), `0.${base64url(`${text}a`)}`]) {
        expect(await unpack(form, most)).toEqual({ problem: 'too-large' });
      }
    }
    expect(await unpack(deflated('a'.repeat(64_000)))).toEqual({ text: 'a'.repeat(64_000) });
    expect(await unpack(deflated('a'.repeat(64_001)))).toEqual({ problem: 'too-large' });
  });
});

describe('unpackCut', () => {
  // cspell:disable-next-line
  const text = 'আমার ঠাকুরমা said: ask first, and 然後我問了. '.repeat(20);

  it('gives the beginning of a text that was cut off, whole characters only', async () => {
    for (const whole of [deflated(text), `0.${base64url(text)}`].map((packed) => packed.slice(0, 4000))) {
      let longest = 0;
      for (let length = whole.length - 1; length > 2; length -= 7) {
        const found = await unpackCut(whole.slice(0, length));
        expect(text.startsWith(found ?? '-')).toBe(true);
        longest = Math.max(longest, found?.length ?? 0);
      }
      expect(longest).toBeGreaterThan(text.length / 4);
    }
  });

  it.each(['', '1.', '2.YQ', 'x', '0.!', `0.${base64url(Uint8Array.of(0x61, 0xff))}`])(
    'gives nothing of %j',
    async (packed) => {
      expect(await unpackCut(packed)).toBeUndefined();
    },
  );

  it('is bounded as the whole is, and looks at no more than the length of a link', async () => {
    const seen = countInflating();
    const bomb = deflated(Buffer.alloc(12_000_000));
    expect(await unpackCut(`${bomb.slice(0, 3000)}AAAA`)).toBeUndefined();
    expect(seen.pulled).toBeLessThan(70_000);
    expect(seen.cancelled).toBe(true);
    expect((await unpackCut(`0.${'A'.repeat(90_000)}`))?.length).toBeLessThan(3000);
  });
});

describe('a bomb', () => {
  it.each([
    ['of a link', 3_000_000, undefined],
    ['of 12 MB', 12_000_000, { longest: 1_000_000 }],
    ['of 50 MB', 50_000_000, { longest: 1_000_000 }],
  ])('%s is refused, and little more than the bound is pulled', async (_, size, bounds) => {
    const bomb = deflated(Buffer.alloc(size));
    expect(bomb.length).toBeLessThan(size / 700);
    const seen = countInflating();
    expect(await unpack(bomb, bounds)).toEqual({ problem: 'too-large' });
    expect(seen.pulled).toBeGreaterThan(64_000);
    expect(seen.pulled).toBeLessThan(200_000);
    expect(seen.cancelled).toBe(true);
  });

  it('is given to the browser in pieces so small that inflating each of them whole stays small', async () => {
    const seen = { given: 0, inflated: 0 };
    // As browsers do: all of a piece is inflated, asked for or not. A byte becomes 1,032 at most.
    const Eager = class extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform(piece, controller) {
            seen.given += piece.byteLength;
            for (let count = 0; count < piece.byteLength; count += 1) controller.enqueue(new Uint8Array(1032));
            seen.inflated += piece.byteLength * 1032;
          },
        });
      }
    };
    vi.stubGlobal('DecompressionStream', Eager);
    const bomb = deflated(Buffer.alloc(20_000_000));
    expect(await unpack(bomb, { longest: bomb.length })).toEqual({ problem: 'too-large' });
    expect(seen.inflated).toBeGreaterThan(64_000);
    expect(seen.inflated).toBeLessThan(300_000);
    expect(seen.given).toBeLessThan(300);
  });
});
