import { describe, expect, it } from 'vitest';
import { mendCut } from '../../../src/assignment/cut.ts';
import { readPlan, readReport } from '../../../src/assignment/wire.ts';

describe('mendCut', () => {
  it.each([
    ['["a",1,"x', '["a",1]'],
    ['["a",12', '["a"]'],
    ['["a",["b"],[["c",1],["d",2,"no', '["a",["b"],[["c",1],["d",2]]]'],
    ['["a",{"b":1,"c":', '["a",{"b":1}]'],
    ['["commas, [brackets] and \\" in words", tru', '["commas, [brackets] and \\" in words"]'],
    ['["a\\', '[]'],
    ['[', '[]'],
    ['["a"]', '["a"]'],
    ['["a"] and words behind it', '["a"]'],
    ['', undefined],
    ['words', undefined],
    ['"words', undefined],
    ['['.repeat(10), undefined],
  ])('of %j gives %j', (text, mended) => {
    expect(mendCut(text)).toBe(mended);
  });
});

describe('a plan that was cut off', () => {
  const whole =
    '["a",1,"AAAAAAAA",29934720,["Linh","Kim"],"Take, your time",[["q2pr",12],["q2pr.x",120,"Aloud"]],[29934720,60,"UTC"]]';
  const upTo = (end: string) => readPlan(whole.slice(0, whole.indexOf(end) + end.length));
  const head = { id: 'AAAAAAAA', at: 29_934_720 * 60_000, to: 'Linh', from: 'Kim', note: 'Take, your time' };
  const first = { ref: 'q2pr', due: 20_800 };

  it.each([
    ['29934720', { problem: 'damaged' }],
    ['29934720,', { value: { ...head, to: '', from: '', note: '', items: [] }, lost: 1 }],
    ['"Linh",', { value: { ...head, from: '', note: '', items: [] }, lost: 1 }],
    ['"Take, your', { value: { ...head, note: '', items: [] }, lost: 1 }],
    ['["q2pr",1', { value: { ...head, items: [{ ref: 'q2pr' }] }, lost: 1 }],
    ['["q2pr",12]', { value: { ...head, items: [first] }, lost: 1 }],
    ['"q2pr.', { value: { ...head, items: [first] }, lost: 2 }],
    ['["q2pr.x",120', { value: { ...head, items: [first, { ref: 'q2pr.x' }] }, lost: 1 }],
    ['"Aloud"]]', { value: { ...head, items: [first, { ref: 'q2pr.x', due: 20_908, note: 'Aloud' }] }, lost: 1 }],
    [',60', { value: { ...head, items: [first, { ref: 'q2pr.x', due: 20_908, note: 'Aloud' }] }, lost: 2 }],
  ])('behind %s', (end, found) => {
    expect(upTo(end)).toEqual(found);
  }); // prettier-ignore
});

describe('a report that was cut off', () => {
  it('shows no count, date or step that was cut in two', () => {
    const whole = '["r",1,"AAAAAAAA","BBBBBBBB",29934720,"Linh",[["q2pr",2,12]],[["net4",10,1,2,19,["3fgx"]]],[["s3ab",2,4]],75,[["r2ab","Mine"]],"What?"]';
    for (let length = 0; length < whole.length; length += 1) {
      const found = readReport(whole.slice(0, length));
      if ('problem' in found) continue;
      const { items, scores, confidence, due, reflections, question } = found.value;
      if (items[0]) expect([20_800, undefined]).toContain(items[0].due);
      if (scores?.[0]) expect(scores[0]).toMatchObject({ right: 10, partly: 1, missed: 2, of: 19 });
      if (confidence?.[0]) expect(confidence[0]).toEqual({ code: 's3ab', before: 2, after: 4 });
      expect([75, undefined]).toContain(due);
      if (reflections[0]) expect(reflections[0].text).toBe('Mine');
      expect(['', 'What?']).toContain(question);
      expect(found.lost).toBeGreaterThan(0);
    }
  }); // prettier-ignore
});
