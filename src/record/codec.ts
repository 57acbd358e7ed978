/**
 * Text as a short string that may stand in the fragment of an address, and back: for links that carry data. The string
 * begins with the version of its packing, so that it can be read for ever:
 *
 * - `1.` and base64url (RFC 4648, section 5, no padding) of raw deflate (RFC 1951) of UTF-8
 * - `0.` and base64url of UTF-8, for short texts and browsers that cannot deflate
 */

/** Why a packed text cannot be read. */
export type UnpackProblem = 'too-long' | 'too-large' | 'newer' | 'damaged';

/** The longest packed text, in characters: whole mails and chat messages carry links of this length. */
export const LONGEST_LINK = 4000;
/** The largest text in a link, in bytes of UTF-8. */
const LARGEST = 64_000;
/**
 * How many packed bytes are inflated at a time. A byte inflates to 1,032 at most, and a browser may inflate all it was
 * given before it is asked: so at most 64 times this many kilobytes wait anywhere.
 */
const PIECE = 64;

/** A stream that gives bytes piece by piece, and only when asked. */
function streamOf(bytes: Uint8Array<ArrayBuffer>, piece = PIECE): ReadableStream<BufferSource> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += piece)));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * All bytes of a stream; nothing when there are more than `most`, and then it is asked for no more.
 * @param cut of a stream that breaks off, give what came before
 */
async function drain(
  stream: ReadableStream<Uint8Array>,
  most: number,
  cut = false,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (cut) return { done: true as const, value: undefined };
      throw error;
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException when a text is no base64url */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new DOMException('no base64url', 'InvalidCharacterError');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/**
 * Packs a text of any length.
 * @param text a well-formed text, as JSON always is: half a surrogate pair would become U+FFFD
 * @returns letters, digits, `-`, `_` and one `.`
 */
export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const plain = `0.${toBase64url(bytes)}`;
  try {
    const deflated = await drain(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw')), bytes.length);
    const short = deflated && `1.${toBase64url(deflated)}`;
    return short && short.length < plain.length ? short : plain;
  } catch {
    return plain;
  }
}

/**
 * Reads a packed text that may come from anyone. Never throws and never rejects, whatever the string. Its length is
 * checked before anything is decoded, and inflating stops at the bound.
 * @param packed what `pack` gave, or anything
 * @param bounds `longest` packed text in characters, 4,000 if left out, and `largest` text in bytes of UTF-8, 64,000
 * @returns the text; or `newer` for a version this code, or this browser, cannot read; or `damaged` for all else
 */
export async function unpack(
  packed: string,
  { longest = LONGEST_LINK, largest = LARGEST }: { longest?: number; largest?: number } = {},
): Promise<{ text: string } | { problem: UnpackProblem }> {
  if (packed.length > longest) return { problem: 'too-long' };
  const [, version, body = ''] = /^(\d+)\.(.*)$/s.exec(packed) ?? [];
  if (version === undefined) return { problem: 'damaged' };
  if (version !== '0' && (version !== '1' || !('DecompressionStream' in globalThis))) return { problem: 'newer' };
  try {
    const bytes = fromBase64url(body);
    const stream =
      version === '0' ? streamOf(bytes) : streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw'));
    const whole = await drain(stream as ReadableStream<Uint8Array>, largest);
    if (!whole) return { problem: 'too-large' };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole) };
  } catch {
    return { problem: 'damaged' };
  }
}

/**
 * What a packed text begins with that was cut off or damaged on its way: for showing what did arrive. As bounded as
 * `unpack`, and as quiet.
 * @param packed a text that `unpack` called damaged
 * @returns nothing when nothing can be read
 */
export async function unpackCut(packed: string): Promise<string | undefined> {
  const [, version, body = ''] = /^([01])\.([\w-]+)/.exec(packed.slice(0, LONGEST_LINK)) ?? [];
  if (!version || (version === '1' && !('DecompressionStream' in globalThis))) return undefined;
  // One character alone holds less than a byte. Where it breaks off, a browser may lose what came of the last piece.
  const stream = streamOf(fromBase64url(body.length % 4 === 1 ? body.slice(0, -1) : body), 2);
  const whole = version === '0' ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = await drain(whole as ReadableStream<Uint8Array>, LARGEST, true);
  try {
    // As in a stream: half a character at the end is left out.
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
