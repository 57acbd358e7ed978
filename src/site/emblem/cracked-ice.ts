import type { Line, Point } from './drawings.ts';

/** How far along its two sides each cut begins and ends: every time another proportion. */
const PROPORTIONS: [number, number][] = [
  [0.33, 0.48], [0.42, 0.62], [0.6, 0.36], [0.36, 0.55], [0.58, 0.44], [0.4, 0.64], [0.63, 0.42], [0.38, 0.5],
  [0.56, 0.66], [0.44, 0.4],
]; // prettier-ignore

const between = ([x1, y1]: Point, [x2, y2]: Point, part: number): Point => [
  x1 + (x2 - x1) * part,
  y1 + (y2 - y1) * part,
];
const next = <T>(corners: T[], index: number): T => corners[(index + 1) % corners.length]!;
const area = (corners: Point[]): number =>
  Math.abs(corners.reduce((sum, [x, y], index) => sum + x * next(corners, index)[1] - next(corners, index)[0] * y, 0)) /
  2;

/**
 * A window of cracked ice: a panel is divided, and each part is divided again. Each time the largest panel is cut across
 * its longest side.
 * @returns the panels, corners in order, and the bars that divide them; each bar ends on the frame or on an earlier bar
 */
export function panels(): { cuts: Line[]; panels: Point[][] } {
  const parts: Point[][] = [[[5, 5], [59, 5], [59, 59], [5, 59]]]; // prettier-ignore
  const cuts: Line[] = [];
  for (const [begin, end] of PROPORTIONS) {
    const panel = parts.reduce(
      (largest, corners, index) => (area(corners) > area(parts[largest]!) ? index : largest),
      0,
    );
    const corners = parts[panel]!;
    const lengths = corners.map(([x, y], index) =>
      Math.hypot(next(corners, index)[0] - x, next(corners, index)[1] - y),
    );
    const side = lengths.indexOf(Math.max(...lengths));
    const across = (side + Math.floor(corners.length / 2)) % corners.length;
    const [first, last] = [side, across].toSorted((a, b) => a - b) as [number, number];
    const near = between(corners[first]!, next(corners, first), begin);
    const far = between(corners[last]!, next(corners, last), end);
    parts.splice(
      panel,
      1,
      [near, ...corners.slice(first + 1, last + 1), far],
      [...corners.slice(0, first + 1), near, far, ...corners.slice(last + 1)],
    );
    cuts.push([near, far]);
  }
  return { cuts, panels: parts };
}
