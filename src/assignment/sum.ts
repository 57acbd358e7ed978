/**
 * A short sum of a text (FNV-1a, 32 bits), in base 36: it tells two texts apart, and one from what damage made of it. No secret.
 */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}
