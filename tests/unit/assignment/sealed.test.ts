import { describe, expect, it, vi } from 'vitest';
import { canSeal, isSealed, seal, SHORTEST_PASSPHRASE, unseal } from '../../../src/assignment/sealed.ts';

const PASSPHRASE = 'three words of ours';
const TEXT = '["r",1,"AAAAAAAA","আমার ঠাকুরমা 👵🏽\\n"]'; // cspell:disable-line
const file = await seal(TEXT, PASSPHRASE);
const parts = JSON.parse(file) as Record<string, unknown>;
const changed = (more: Record<string, unknown>) => JSON.stringify({ ...parts, ...more });
/** The same bytes but one. */
function flipped(key: string, at: number): string {
  const bytes = Buffer.from(String(parts[key]), 'base64');
  bytes[at < 0 ? bytes.length + at : at]! ^= 1;
  return changed({ [key]: bytes.toString('base64') });
}

describe('a sealed text', () => {
  it('is opened by its passphrase, and by nothing else', async () => {
    expect(await unseal(file, PASSPHRASE)).toEqual({ text: TEXT });
    for (const wrong of ['', 'three words of Ours', 'three words of ours and more']) {
      expect(await unseal(file, wrong)).toEqual({ problem: 'wrong' });
    }
  });

  it('is one line that says what it is and shows none of its words', () => {
    expect(file.endsWith('}\n')).toBe(true);
    expect(file.trimEnd()).not.toContain('\n');
    expect(parts).toMatchObject({ 'trellis-sealed': 1, rounds: 600_000 });
    expect(Buffer.from(String(parts['salt']), 'base64').length).toBe(16);
    expect(Buffer.from(String(parts['iv']), 'base64').length).toBe(12);
    expect(file).not.toContain('AAAAAAAA');
    expect(Buffer.from(String(parts['data']), 'base64').toString('latin1')).not.toContain('AAAAAAAA');
    expect(canSeal()).toBe(true);
  });

  it('is another each time', async () => {
    const again = JSON.parse(await seal(TEXT, PASSPHRASE)) as typeof parts;
    for (const key of ['salt', 'iv', 'data']) expect(again[key]).not.toBe(parts[key]);
  });

  it('is opened by the same words typed on another keyboard, and with a blank behind them', async () => {
    // cspell:disable-next-line
    const sealed = await seal('words', 'Bà ngoại của tôi'.normalize('NFC'));
    expect(await unseal(sealed, ' Bà ngoại của tôi \n'.normalize('NFD'))).toEqual({ text: 'words' }); // cspell:disable-line
    const wide = await seal('words', 'ｔｈｒｅｅ　ｗｏｒｄｓ　ｏｆ　ｏｕｒｓ'); // cspell:disable-line
    expect(await unseal(wide, PASSPHRASE)).toEqual({ text: 'words' });
  });

  it.each(['', '\uFEFFwords', '\u0000', 'x'.repeat(400_000)])('holds any text', async (text) => {
    expect(await unseal(await seal(text, PASSPHRASE), PASSPHRASE)).toEqual({ text });
  });

  it('holds the longest text of a file, in letters of three bytes', async () => {
    const text = 'ক'.repeat(400_000); // cspell:disable-line
    const sealed = await seal(text, PASSPHRASE);
    expect(sealed.length).toBeGreaterThan(1_600_000);
    expect(await unseal(sealed, PASSPHRASE)).toEqual({ text });
  });

  it.each(['', 'short', ' '.repeat(40), 'a'.repeat(SHORTEST_PASSPHRASE - 1), `  ${'a'.repeat(SHORTEST_PASSPHRASE - 1)}  `])('asks for more than the passphrase %j', async (short) => {
    await expect(seal(TEXT, short)).rejects.toThrow(RangeError);
  }); // prettier-ignore
});

describe('a file that was changed', () => {
  it.each([
    ['the first byte', 'data', 0],
    ['a byte in the middle', 'data', 20],
    ['the last byte, of the seal itself', 'data', -1],
    ['the salt', 'salt', 3],
    ['the iv', 'iv', 11],
  ])('in %s is wrong', async (_, key, at) => {
    expect(await unseal(flipped(key, at), PASSPHRASE)).toEqual({ problem: 'wrong' });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"trellis-sealed":1'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['another file', '{"trellis":1}'],
    ['a version that is none', changed({ 'trellis-sealed': '1' })],
    ['version 0', changed({ 'trellis-sealed': 0 })],
    ['a part that is missing', JSON.stringify({ ...parts, iv: undefined })],
    ['parts of other types', changed({ data: 7, salt: null })],
    ['rounds that are words', changed({ rounds: '600000' })],
    ['too few rounds', changed({ rounds: 99_999 })],
    ['more rounds than a device can do', changed({ rounds: 2_000_001 })],
    ['endless rounds', changed({ rounds: 1e308 })],
    ['half a round', changed({ rounds: 600_000.5 })],
    ['no base64', changed({ data: '<script>' })],
    ['base64 of an address', changed({ data: 'ab_-' })],
    ['base64 with a line break', changed({ data: 'abcd\nabcd' })],
    ['half of base64', changed({ data: 'abcde' })],
    ['too much', changed({ data: 'A'.repeat(2_000_000) })],
    ['keys of a prototype', '{"__proto__":{"trellis-sealed":1},"rounds":600000}'],
  ])('into %s is damaged, before any key is made', async (_, text) => {
    const derive = vi.spyOn(crypto.subtle, 'deriveKey');
    expect(await unseal(text, PASSPHRASE)).toEqual({ problem: 'damaged' });
    expect(derive).not.toHaveBeenCalled();
    derive.mockRestore();
  });

  it('is newer when a later version wrote it, whatever else is in it', async () => {
    expect(await unseal('{"trellis-sealed":2,"how":"otherwise"}', PASSPHRASE)).toEqual({ problem: 'newer' });
  });

  it('with an empty iv, or nothing in it, is wrong', async () => {
    for (const more of [{ iv: '' }, { data: '' }, { data: 'AAAA' }]) {
      expect(await unseal(changed(more), PASSPHRASE)).toEqual({ problem: 'wrong' });
    }
  });
});

describe('isSealed', () => {
  it.each([file, ` \n{ "trellis-sealed" : 9`])('knows %j', (text) => expect(isSealed(text)).toBe(true));
  it.each(['', '["r",1]', '{"trellis":1}', `{"x":1,"trellis-sealed":1}`, `${' '.repeat(300)}${file}`])(
    'does not take %j for one',
    (text) => expect(isSealed(text)).toBe(false),
  );
});
