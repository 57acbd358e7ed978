import * as v from 'valibot';

/**
 * A text under a passphrase: AES-256-GCM (NIST SP 800-38D) with a key made by PBKDF2-HMAC-SHA-256 (RFC 8018, section 5.2), all by
 * the browser's own Web Cryptography. Rounds as in OWASP's Password Storage Cheat Sheet. It hides the words, not the file.
 */
const ROUNDS = 600_000;
/** A file that asks for more would hold the device up for minutes. */
const MOST_ROUNDS = 2_000_000;
/** The longest sealed file that is looked at, in characters: the longest text of a file in three bytes a letter, in base64. */
const LONGEST = 2_000_000;
/** The shortest passphrase: a guess costs some tenths of a second, so fewer characters could be tried out. */
export const SHORTEST_PASSPHRASE = 12;

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
/** Bytes in base64 (RFC 4648, section 4). What this lets through and is none, `atob` refuses. */
const bytes = v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]*={0,2}$/), v.transform(fromBase64));
const version = v.object({ 'trellis-sealed': v.pipe(v.number(), v.integer(), v.minValue(1)) });
const schema = v.object({
  rounds: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(MOST_ROUNDS)),
  salt: bytes,
  iv: bytes,
  data: bytes,
});

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Whether this browser can seal: it may only on addresses with https, and on the device's own. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Typed on another keyboard, the same words may be other characters: NFKC makes them one, and blanks at the ends do not count. */
const plainly = (passphrase: string): string => passphrase.normalize('NFKC').trim();

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(plainly(passphrase));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derived, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * Seals a text. The same text comes out differently each time.
 * @returns the text of a file, one line of JSON
 * @throws RangeError when the passphrase has fewer than 12 characters
 */
export async function seal(text: string, passphrase: string): Promise<string> {
  if (plainly(passphrase).length < SHORTEST_PASSPHRASE) throw new RangeError('the passphrase is too short');
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await keyOf(passphrase, salt, ROUNDS);
  const data = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)),
  );
  const parts = { salt: toBase64(salt), iv: toBase64(iv), data: toBase64(data) };
  return `${JSON.stringify({ 'trellis-sealed': 1, rounds: ROUNDS, ...parts })}\n`;
}

/** Whether a text looks like a sealed file: it begins as one. */
export const isSealed = (text: string): boolean => /^\s*\{\s*"trellis-sealed"/.test(text.slice(0, 200));

/**
 * Opens a sealed file that may come from anyone. Never rejects.
 * @returns the text; `wrong` when the passphrase does not fit, or the file was changed: nobody can tell these apart
 */
export async function unseal(
  sealed: string,
  passphrase: string,
): Promise<{ text: string } | { problem: 'damaged' | 'newer' | 'wrong' }> {
  if (sealed.length > LONGEST) return { problem: 'damaged' };
  let found: v.InferOutput<typeof schema>;
  try {
    const file: unknown = JSON.parse(sealed);
    if (v.parse(version, file)['trellis-sealed'] > 1) return { problem: 'newer' };
    found = v.parse(schema, file);
  } catch {
    return { problem: 'damaged' };
  }
  const { salt, iv, data, rounds } = found;
  try {
    const key = await keyOf(passphrase, salt, rounds);
    const whole = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole) };
  } catch {
    return { problem: 'wrong' };
  }
}
