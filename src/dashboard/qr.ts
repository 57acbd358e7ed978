/** The longest text for a picture that an ordinary phone still reads off a screen, in characters. */
const LONGEST = 1200;

/** A QR code as one path of an SVG. */
export interface Picture {
  /** Modules along an edge, the quiet zone included. */
  size: number;
  /** The dark modules, each a square of one unit. */
  path: string;
}

/**
 * A QR code (ISO/IEC 18004) of a text. Its code is loaded when it is first asked for.
 * @returns nothing when the text is too long to be read off a screen
 */
export async function qrOf(text: string): Promise<Picture | undefined> {
  if (text.length > LONGEST) return undefined;
  const { encode } = await import('uqr');
  // The quiet zone of four modules is part of the standard: without it, readers fail on a dark page.
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
