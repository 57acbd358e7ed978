import type { Drawing } from '../../curriculum/schemas/emblem.ts';
import { panels } from './cracked-ice.ts';

/*
 * Each emblem is drawn from the structure of a craft: what is counted, what is parallel, what ends where. A square of 64
 * units, one line with round ends, neighbours mostly 6 units apart, which is the lath of the page. None is traced.
 */

/** A point of the square of 64. */
export type Point = readonly [number, number];
/** A straight piece of line. */
export type Line = readonly [Point, Point];

const LATH = 6;
const times = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));
const round = (value: number) => Number(value.toFixed(1));
const path = (points: readonly Point[]) => `M${points.map((point) => point.map(round).join(' ')).join('L')}`;
const box = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top], [right, top], [right, bottom], [left, bottom], [left, top],
]; // prettier-ignore

/** Channels of even width that climb in right angles, side by side, and run off the cloth. */
function terraces(): string[] {
  const tread = 2 * LATH;
  const keep = (value: number) => Math.min(59, Math.max(5, value));
  return [-3, -2, -1, 0, 1, 2, 3].map((channel) => {
    const corners = times(16, (index): Point => {
      const [across, up] = [Math.ceil(index / 2) - 4, Math.floor(index / 2) - 4];
      return [32 - LATH / 2 + tread * across + LATH * channel, 32 + LATH / 2 - tread * up + LATH * channel];
    });
    const inside = corners.map(([x, y]): Point => [keep(x), keep(y)]);
    // What lies outside has shrunk onto the edge of the cloth: only pieces that cross it are drawn.
    const crossing = inside.filter((point, index) => {
      const free = ([x, y]: Point) => x > 5 && x < 59 && y > 5 && y < 59;
      return free(point) || [inside[index - 1], inside[index + 1]].some((other) => other && free(other));
    });
    return path(crossing);
  });
}

/** Stepped bands one under the other; each patch of colour goes back and forth in its own place. */
function flowingWater(): Point[][] {
  const step = 5.4;
  const rise = 5;
  const ways = [1, 1, 1, -1, -1, -1, 1, 1, 1];
  return times(4, (band) => {
    const points: Point[] = [[5, 23 + 11 * band]];
    for (const way of ways) {
      const [x, y] = points.at(-1)!;
      points.push([x + step, y], [x + step, y - way * rise]);
    }
    const [x, y] = points.at(-1)!;
    return [...points, [x + step, y]];
  });
}

/** Full bars at the sides and in the middle; between them three bars cut short at the top, and two rails. */
function threadLattice(): string[] {
  const full = [8, 32, 56];
  const short = full.slice(0, -1).flatMap((bar) => times(3, (index) => bar + LATH * (index + 1)));
  return [
    path([[4, 6], [60, 6]]),
    path([[4, 58], [60, 58]]),
    path([[8, 26], [56, 26]]),
    path([[8, 44], [56, 44]]),
    ...full.map((x) => path([[x, 6], [x, 58]])),
    ...short.map((x) => path([[x, 18], [x, 58]])),
  ]; // prettier-ignore
}

/** A small cloth in three bands with a fringe: two bands are full, each in its own way, and one is still empty. */
function patternRecord(): string[] {
  return [
    path(box(8, 5, 56, 47)),
    path([[8, 19], [56, 19]]),
    path([[8, 33], [56, 33]]),
    ...times(7, (index) => path([[14 + LATH * index, 5], [14 + LATH * index, 19]])),
    ...times(2, (index) => path([[8, 23.7 + 4.7 * index], [56, 23.7 + 4.7 * index]])),
    ...times(9, (index) => path([[8 + LATH * index, 47], [8 + LATH * index, 59]])),
  ]; // prettier-ignore
}

/** Worn cloths one over the other, and on the top one straight rows of running stitch, each set off from the last. */
function runningStitch(): string[] {
  const rows = times(6, (row) => 8 + LATH * (row + 0.5));
  const stitches = rows.flatMap((y, row) =>
    times(4 - (row % 2), (index): Line => {
      const x = 9 + 10 * index + (row % 2) * 5;
      return [[x, y], [x + 4, y]];
    }),
  ); // prettier-ignore
  return [
    path(box(5, 5, 47, 47)),
    path([[11, 53], [53, 53], [53, 11]]),
    path([[17, 59], [59, 59], [59, 17]]),
    ...stitches.map(path),
  ]; // prettier-ignore
}

/** Rods that lean one way and rods that lean the other, tied where they cross, with free ends above and below. */
function wallSection(): string[] {
  const lean = 40;
  const [left, right, top, bottom] = [4, 60, 6, 58];
  const cut = (from: Point, to: Point): Line => {
    const at = (x: number): Point => [x, from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0])];
    const keep = ([x, y]: Point): Point => (x < left ? at(left) : x > right ? at(right) : [x, y]);
    return [keep(from), keep(to)];
  };
  const starts = times(5, (index) => 3 + 17 * (index - 1));
  const falling = starts.map((x) => cut([x, top], [x + lean, bottom]));
  const rising = falling.map(([[x1, y1], [x2, y2]]): Line => [
    [64 - x1, y1],
    [64 - x2, y2],
  ]);
  return [...falling, ...rising].map(path);
}

/** Leftovers of every size: seams meet, and only one runs across the whole cloth. Two ties stand for the wrapping. */
function piecedCloth(): string[] {
  const seams: Line[] = [
    [[9, 33], [55, 33]], [[23, 9], [23, 33]], [[23, 19], [55, 19]], [[43, 9], [43, 19]], [[9, 25], [23, 25]],
    [[35, 19], [35, 33]], [[45, 33], [45, 55]], [[9, 45], [45, 45]], [[19, 33], [19, 45]], [[31, 45], [31, 55]],
    [[45, 41], [55, 41]],
  ]; // prettier-ignore
  const ties: Line[] = [[[9, 9], [4, 4]], [[55, 55], [60, 60]]]; // prettier-ignore
  return [path(box(9, 9, 55, 55)), ...[...seams, ...ties].map(path)];
}

const STRUCTURES: Record<Drawing, () => string[]> = {
  terraces,
  'flowing-water': () => flowingWater().map(path),
  'cracked-ice': () => [path(box(5, 5, 59, 59)), ...panels().cuts.map(path)],
  'thread-lattice': threadLattice,
  'pattern-record': patternRecord,
  'running-stitch': runningStitch,
  'wall-section': wallSection,
  'pieced-cloth': piecedCloth,
};

/** The `d` of the one path that an emblem is. */
export const drawn = (drawing: Drawing): string => STRUCTURES[drawing]().join('');
