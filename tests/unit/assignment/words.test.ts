import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/assignment/words.ts';

// cspell:disable
describe('clean', () => {
  it.each([
    ['trims', '  Linh ', 'Linh'],
    ['takes out overrides and isolates, closed or not', 'a\u202Eb\u2066c\u2069\u202C', 'abc'],
    ['takes out controls, escapes and byte order marks', '\u0000a\u001B[31m\u009B\uFEFFb\uFFF9', 'a[31mb'],
    ['makes one kind of line of all', 'a\r\nb\rc\u2028d\u0085e\u000Bf', 'a\nb\nc\nd\ne\nf'],
    ['keeps tabs and one empty line, and no flood of them', 'a\n\nb\tc\n \n\t\n\n\nd', 'a\n\nb\tc\n\nd'],
    [
      'keeps joiners and marks of direction',
      'می\u200Cخواهم \u200F\u200E ক্\u200D',
      'می\u200Cخواهم \u200F\u200E ক্\u200D',
    ],
    ['keeps families, flags and marks as scripts pile them', '👩🏽‍👩🏽‍👧 🏳️‍🌈 Ế ក្រ្តិ៍ ยิ่ง སྒྲུབས', '👩🏽‍👩🏽‍👧 🏳️‍🌈 Ế ក្រ្តិ៍ ยิ่ง སྒྲུབས'],
    ['cuts piles of marks', `Z${'\u0351'.repeat(60)}algo`, `Z${'\u0351'.repeat(10)}algo`],
    ['shows half characters as such, and does not join them', '\uD83D\u202E\uDC75', '\uFFFD\uFFFD'],
    ['leaves markup as the words it is', '<b>&lt;"\'</b>', '<b>&lt;"\'</b>'],
    ['makes nothing of nothing', ' \u200B\n\u0000'.replace('\u200B', ''), ''],
  ])('%s', (_, text, shown) => {
    expect(clean(text, 280)).toBe(shown);
    expect(clean(shown, 280)).toBe(shown);
  });

  it('makes one line of a name', () => {
    expect(clean('Thuỳ\r\n\n Dương\u3000\u00A0Lê\t', 40, false)).toBe('Thuỳ Dương Lê');
  });

  it.each([
    ['abcdef', 3, 'abc'],
    ['ab cd', 3, 'ab'],
    ['ab👵🏽', 3, 'ab'],
    ['ab👵🏽', 4, 'ab👵'],
    ['\uFFFD\uFFFD\uFFFD', 2, '\uFFFD\uFFFD'],
    ['👵👵', 1, ''],
  ])('cuts %j to %i', (text, longest, shown) => {
    expect(clean(text, longest)).toBe(shown);
    expect(clean(shown, longest)).toBe(shown);
  });
});
