import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHeight } from '../../../src/curriculum/worksheet.ts';

const sheet = (...lines: number[]) => ({
  title: 'The week of a pot',
  intro: 'One line a day.',
  fields: lines.map((count, index) => ({ label: `Day ${index + 1}`, lines: count })),
});

describe('lineHeight', () => {
  it('gives wide lines where there is room, narrow ones where there is little, and none where there is not enough', () => {
    expect([12, 26, 31, 40].map((lines) => lineHeight(sheet(1, lines - 1)))).toEqual([9, 7.5, 6.5, undefined]);
  });

  it('counts what labels and introduction take', () => {
    const full = sheet(1, 22);
    expect(lineHeight(full)).toBe(9);
    expect(lineHeight({ ...full, intro: 'One line a day. '.repeat(20) })).toBe(7.5);
    expect(lineHeight(sheet(...Array.from({ length: 16 }, () => 1)))).toBe(6.5);
    const hinted = full.fields.map((field) => ({ ...field, hint: 'As small as an ant. '.repeat(6) }));
    expect(lineHeight({ ...full, fields: hinted })).toBe(7.5);
  });

  it('never gives more room for one line more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 14 }),
        fc.nat(13),
        (lines, at) => {
          const more = lines.map((count, index) => (index === at % lines.length ? count + 1 : count));
          expect(lineHeight(sheet(...more)) ?? 0).toBeLessThanOrEqual(lineHeight(sheet(...lines)) ?? 0);
        },
      ),
    );
  });
});
