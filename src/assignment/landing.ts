import type { Landing } from '../dashboard/arrival.ts';

/**
 * How links with a plan or a report are known: what stands behind `#` begins with the version of its packing, or is far
 * longer than an anchor. Anchors of pages are short and begin with a letter: they are left alone.
 * @param what waits for a reload
 */
export const landingOf = (what: 'assignment' | 'report'): Landing => ({
  mark: /^#(?=[\d%]|.{24,})/,
  waiting: `trellis/${what}`,
});
