import { describe, expect, it } from 'vitest';
import { emblemSchema, type Drawing } from '../../../../src/curriculum/schemas/emblem.ts';
import { panels } from '../../../../src/site/emblem/cracked-ice.ts';
import { drawn, type Line, type Point } from '../../../../src/site/emblem/drawings.ts';

const drawings = emblemSchema.shape.drawing.options as readonly Drawing[];

/** The corners of each line of a path made of M and L alone. */
const lines = (path: string): Point[][] =>
  path
    .split('M')
    .filter(Boolean)
    .map((line) => line.split('L').map((point) => point.split(' ').map(Number) as unknown as Point));

describe.each(drawings)('%s', (drawing) => {
  const drawing_ = lines(drawn(drawing));

  it('stays in its square, with room for the end of a line', () => {
    for (const [x, y] of drawing_.flat()) {
      for (const value of [x, y]) {
        expect(value).toBeGreaterThanOrEqual(3);
        expect(value).toBeLessThanOrEqual(61);
      }
    }
  });

  it('is made of lines, none of them a speck', () => {
    expect(drawing_.length).toBeGreaterThan(3);
    for (const line of drawing_) {
      const length = line
        .slice(1)
        .reduce((sum, [x, y], index) => sum + Math.hypot(x - line[index]![0], y - line[index]![1]), 0);
      expect(length).toBeGreaterThan(2);
    }
  });

  it('is the same every time', () => expect(drawn(drawing)).toBe(drawn(drawing)));
});

describe('the cracked ice', () => {
  const { cuts, panels: parts } = panels();
  const distance = ([x, y]: Point, [[x1, y1], [x2, y2]]: Line) => {
    const part = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const within = Math.min(1, Math.max(0, part));
    return Math.hypot(x - (x1 + within * (x2 - x1)), y - (y1 + within * (y2 - y1)));
  };
  const frame: Line[] = [[[5, 5], [59, 5]], [[59, 5], [59, 59]], [[59, 59], [5, 59]], [[5, 59], [5, 5]]]; // prettier-ignore
  const side = (point: Point, [[x1, y1], [x2, y2]]: Line) =>
    Math.sign((x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1));

  it('has one panel more than bars', () => expect(parts).toHaveLength(cuts.length + 1));

  it('has bars that end on the frame or on an earlier bar', () => {
    cuts.forEach((cut, index) => {
      for (const end of cut) {
        expect(Math.min(...[...frame, ...cuts.slice(0, index)].map((bar) => distance(end, bar)))).toBeLessThan(1e-6);
      }
    });
  });

  it('has no two bars that cross', () => {
    for (const one of cuts) {
      for (const other of cuts) {
        if (one === other) continue;
        // Ends that lie on the other bar touch it, and do not cross.
        const free = (point: Point, bar: Line) => (distance(point, bar) < 1e-6 ? 0 : side(point, bar));
        const crosses = free(one[0], other) * free(one[1], other) < 0 && free(other[0], one) * free(other[1], one) < 0;
        expect(crosses).toBe(false);
      }
    }
  });
});
