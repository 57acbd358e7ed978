import early from './styles.css?inline';
import late from './late.css?inline';
import lateFile from './late.css?url';

const files = import.meta.glob<string>('./hues/*.css', { query: '?inline', import: 'default', eager: true });

/** Address of the styles for everything below the first screen, for pages that ask for them there. */
export const LATE_FILE = lateFile;

/**
 * The style a page carries in its head.
 * @param hues names of the dyes it shows
 * @param whole whether styles below the first screen come with it; otherwise the page asks for `LATE_FILE` itself
 */
export function stylesOf(hues: string[], whole: boolean): string {
  const dyes = [...new Set(hues)].map((hue) => files[`./hues/${hue}.css`] ?? '');
  return [early, ...dyes, ...(whole ? [late] : [])].join('').trim();
}
