import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignables, standingOf } from '../../../src/assignment/assignables.ts';
import type { Item } from '../../../src/assignment/assignment.ts';
import { assemble, choicesIn, materialOf, modulesOf, type Choices } from '../../../src/assignment/tell/assemble.ts';
import { reportText } from '../../../src/assignment/wire.ts';
import { progressOf, readingOf } from '../../../src/dashboard/progress.ts';
import type { Fact } from '../../../src/record/fact.ts';
import { answer, CATALOG, fact } from '../dashboard/catalogs.ts';

const known = assignables(CATALOG);
const [law, home, trade] = CATALOG.modules as [(typeof CATALOG.modules)[0], (typeof CATALOG.modules)[0], (typeof CATALOG.modules)[0]]; // prettier-ignore
const HEAD = { plan: 'abcdefgh', sender: 'ABCDEFGH', at: Date.UTC(2027, 2, 5, 10) };
const NOTHING: Choices = {
  ...{ progress: false, scores: false, confidence: false, due: false },
  ...{ reflections: new Set<string>(), question: '', name: '' },
};

/** What a record says on a plan. */
function told(items: Item[], facts: Fact[], due: ReadonlySet<string> = new Set()) {
  const reading = readingOf(facts);
  const progress = progressOf(CATALOG, reading, due);
  const standing = ({ ref }: Item) => {
    const is = known.get(ref);
    return is && standingOf(is, progress, reading.learning);
  };
  return materialOf({ plan: { items }, known, catalog: CATALOG, progress, shown: reading.shown, standing });
}

const lesson = law.lessons[0]!;
const DID = [
  fact('read', lesson.id, true, 1000),
  answer('law-q1', 1, 2000),
  answer('law-q2', 0, 2000),
  answer('law-q2', 0.5, 3000),
  answer('law-c1', 0, 3000),
  fact('answer', 'law-r1', '  My own words.\nTwo lines.  ', 3000, { revision: 1 }),
  fact('rating', 'law-s1', { when: 'before', step: 2 }, 100),
  fact('rating', 'law-s1', { when: 'after', step: 4 }, 4000),
  answer('trade-q1', 0, 2000),
  fact('answer', 'trade-r1', 'Words on trade.', 3000, { revision: 1 }),
  fact('note', `${lesson.id}#words`, 'A private note.', 5000),
];

describe('what a report could say', () => {
  it('is how far each thing is done, by the record, with its date', () => {
    const items = [{ ref: lesson.code, due: 20_000 }, { ref: `${law.code}.q` }, { ref: home.code }, { ref: 'zzzz' }];
    expect(told(items, DID).items).toEqual([
      { ref: lesson.code, done: 'done', due: 20_000 },
      { ref: `${law.code}.q`, done: 'done' },
      { ref: home.code, done: 'open' },
      { ref: 'zzzz', done: 'open' },
    ]);
  });

  it('counts each graded question of the modules of the plan once, by its latest answer', () => {
    expect(told([{ ref: lesson.code }], DID).scores).toEqual([
      {
        ...{ module: law.code, right: 1, partly: 1, missed: 1, of: 3 },
        codes: ['law-q2', 'law-c1'].map((id) => law.questions.find((each) => each.id === id)!.code),
      },
    ]);
  });

  it('has ratings, reflections and what is due of the modules of the plan, and of no others', () => {
    const material = told([{ ref: `${lesson.code}.x` }], DID, new Set(['law-q1', 'law-q2', 'trade-q1']));
    expect(material.confidence).toEqual([{ code: law.scales[0]!.code, before: 2, after: 4 }]);
    expect(material.due).toBe(2);
    const code = law.questions.find(({ kind }) => kind === 'reflection')!.code;
    expect(material.reflections).toEqual([{ code, text: 'My own words.\nTwo lines.' }]);
    expect(JSON.stringify(material)).not.toMatch(/private note|on trade/);
  });

  it('is of a path about the modules it leads through', () => {
    const path = CATALOG.paths[1]!;
    const found = modulesOf({ plan: { items: [{ ref: path.code }] }, known, catalog: CATALOG });
    expect(found.map(({ id }) => id)).toEqual(['law', 'home']);
  });

  it('is little where nothing was done, and that can be said', () => {
    const material = told([{ ref: law.code }, { ref: trade.code }], []);
    expect(material).toEqual({
      items: [{ ref: law.code, done: 'open' }, { ref: trade.code, done: 'open' }], // prettier-ignore
      ...{ scores: [], confidence: [], due: 0, reflections: [] },
    });
    const report = assemble(material, { ...NOTHING, progress: true, scores: true, confidence: true }, HEAD);
    expect(report).toMatchObject({ scores: [], confidence: [], reflections: [], question: '', name: '' });
    expect(report).not.toHaveProperty('due');
  });
});

describe('a report', () => {
  const material = told([{ ref: law.code }, { ref: trade.code }], DID, new Set(['law-q1']));
  const codes = material.reflections.map(({ code }) => code);
  const words = fc.string({ unit: 'grapheme', maxLength: 40 });
  const choices = fc.record({
    ...{ progress: fc.boolean(), scores: fc.boolean(), confidence: fc.boolean(), due: fc.boolean() },
    reflections: fc.subarray(codes).map((chosen) => new Set(chosen)),
    ...{ question: words, name: words },
  });

  it('holds what was chosen and nothing else', () => {
    expect(codes).toHaveLength(2);
    fc.assert(
      fc.property(choices, (chosen) => {
        const report = assemble(material, chosen, HEAD);
        expect(report.items).toEqual(chosen.progress ? material.items : []);
        expect(report.scores).toEqual(chosen.scores ? material.scores : undefined);
        expect(report.confidence).toEqual(chosen.confidence ? material.confidence : undefined);
        expect(report.due).toEqual(chosen.due ? material.due : undefined);
        expect(new Set(report.reflections.map(({ code }) => code))).toEqual(chosen.reflections);
        if (!chosen.question.trim()) expect(report.question).toBe('');
        if (!chosen.name.trim()) expect(report.name).toBe('');
        const text = reportText(report);
        for (const { code, text: own } of material.reflections)
          expect(text.includes(JSON.stringify(own))).toBe(chosen.reflections.has(code));
        expect(text).not.toContain('private note');
      }),
      { numRuns: 500 },
    );
  });

  it('says which plan it is about, from whom in random characters, and the minute it was made', () => {
    expect(assemble(material, NOTHING, { ...HEAD, at: HEAD.at + 59_999 })).toEqual({
      ...HEAD,
      ...{ items: [], reflections: [], name: '', question: '' },
    });
  });
});

describe('a form', () => {
  it('that was not touched chooses nothing', () => {
    expect(choicesIn(new FormData())).toEqual(NOTHING);
  });

  it('says what was ticked and typed', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['progress', 'on'],
      ['due', 'on'],
      ['reflection', 'ab1'],
      ['reflection', 'cd2'],
      ['question', ' Why? '],
    ] as const)
      // prettier-ignore
      form.append(name, value);
    expect(choicesIn(form)).toEqual({
      ...NOTHING,
      ...{ progress: true, due: true, reflections: new Set(['ab1', 'cd2']), question: 'Why?' },
    });
  });
});
