import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/curriculum/check/check.ts';
import { checkEditorial } from '../../../../src/curriculum/editorial/editorial.ts';
import { report } from '../../../../src/curriculum/editorial/report.ts';
import { grades } from '../../../../src/curriculum/editorial/plainness.ts';
import { RULES, type Rule } from '../../../../src/curriculum/editorial/rules.ts';
import { parseFile, type ContentFile, type FileKind } from '../../../../src/curriculum/files.ts';
import { overlay, pathsIn, put } from '../overlay.ts';
import { asking, wholeFiles } from '../whole.ts';

const root = join(import.meta.dirname, '../../../..');
const fixtures = join(root, 'tests/fixtures/editorial');
const rules = Object.keys(RULES) as Rule[];

/** What the check says of one rule, whether it stops the build or not. */
function linesOf(rule: Rule, files: ContentFile[]): string[] {
  const { problems, warnings } = checkEditorial(files);
  return [...problems, ...warnings]
    .map(({ file, message }) => `${file}: ${message}`)
    .filter((line) => line.endsWith(` [${rule}]`));
}

/** The whole tree with one of its files written anew. */
function rewritten(path: string, write: (text: string) => string): ContentFile[] {
  const text = readFileSync(join(root, 'tests/fixtures/content/whole', path), 'utf8');
  return wholeFiles.map((file) => (file.path === path ? parseFile(path, file.kind, write(text)) : file));
}

// Each rule has two folders, whose files stand in place of those of `whole`: `fails` breaks it in every way it can be
// broken, and `expected.txt` holds every line it says; `passes` comes as near to the border as may be.
describe.each(rules)('%s', (rule) => {
  const fails = join(fixtures, rule, 'fails');
  const passes = join(fixtures, rule, 'passes');

  it('has content that breaks it, and content that keeps it', () => {
    expect([fails, passes].filter((folder) => !existsSync(join(folder, 'content')))).toEqual([]);
  });

  it('says what breaks it, and nothing else', () => {
    const expected = readFileSync(join(fails, 'expected.txt'), 'utf8');
    expect(expected).not.toBe('');
    expect(linesOf(rule, overlay(fails))).toEqual(expected.trimEnd().split('\n'));
  });

  it('lets stand what keeps it', () => {
    expect(linesOf(rule, overlay(passes))).toEqual([]);
  });

  it('is tried on content that is in order otherwise', () => {
    for (const folder of [fails, passes]) expect(checkContent(overlay(folder), asking)).toEqual([]);
  });

  it('is explained to authors', () => {
    expect(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain(rule);
  });
});

describe('lengths', () => {
  const pages: [kind: FileKind, path: string, least: number, most: number][] = [
    ['lesson', 'content/en/modules/garden/first-pot.mdx', 900, 1500],
    ['module', 'content/en/modules/garden/module.mdx', 250, 600],
    ['foundation', 'content/en/foundations/first-visit.mdx', 500, 1200],
  ];

  it.each(pages)('hold for a %s at both ends', (_kind, path, least, most) => {
    const said = [least - 1, least, most, most + 1].map((count) => {
      const files = wholeFiles.map((file) => (file.path === path ? { ...file, body: 'pot '.repeat(count) } : file));
      return linesOf('structure/length', files).filter((line) => line.startsWith(path)).length;
    });
    expect(said).toEqual([1, 0, 0, 1]);
  });
});

describe('grades', () => {
  it('take each line of a list for a sentence, whether it ends with a full stop or not', () => {
    const steps = Array.from({ length: 10 }, () => 'Lift the pot and feel what it weighs');
    const gradeOf = (lines: string[]) =>
      grades([{ path: 'content/en/pages/help.mdx', kind: 'page', bodyLine: 1, data: { steps: lines } }])[0]?.grade;
    expect(gradeOf(steps)).toBeDefined();
    expect(gradeOf(steps)).toBe(gradeOf(steps.map((step) => `${step}.`)));
  });
});

describe('spread', () => {
  const lesson = wholeFiles.find(({ kind }) => kind === 'lesson')!;

  it.each([
    [9, 1],
    [10, 2],
    [14, 2],
    [15, 3],
  ])('of a course of %i lessons: a people may stand in %i', (lessons, most) => {
    const said = (count: number) =>
      linesOf(
        'fair/spread',
        Array.from({ length: lessons }, (_, index) => ({
          ...lesson,
          path: lesson.path.replace('first-pot', `pot-${index}`),
          data: {
            ...(lesson.data as object),
            id: `pot-${index}`,
            places: [index < count ? 'Weighers' : `Pot ${index}`],
          },
        })),
      );
    expect([most, most + 1].map((count) => said(count).length)).toEqual([0, 1]);
  });
});

describe('checkEditorial', () => {
  it('tells of a hard page and stops nothing', () => {
    const { problems, warnings } = checkEditorial(overlay(join(fixtures, 'plain/grade/fails')));
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/ \[plain\/grade\]$/)]);
    expect(problems.filter(({ message }) => message.includes('plain/grade'))).toEqual([]);
  });

  describe('exemptions', () => {
    const broken = overlay(join(fixtures, 'plain/phrase/fails'));
    const file = 'content/en/modules/garden/first-pot.mdx';
    const fitting = { rule: 'plain/phrase', file, text: '"Empower"', why: 'A crucial arm is meant.' };
    const exempt = (...exemptions: object[]) =>
      checkEditorial(broken.map((each) => (each.kind === 'exemptions' ? { ...each, data: { exemptions } } : each)));
    const without = checkEditorial(broken);

    it('let the breach stand that they fit, and list it with its reason', () => {
      const { problems, warnings, exempted } = exempt(fitting);
      const breach = without.problems.find(({ message }) => message.includes('"Empower"'));
      expect(exempted).toEqual([{ ...breach, why: 'A crucial arm is meant.' }]);
      expect(problems).toEqual(without.problems.filter((problem) => problem !== breach));
      expect(warnings).toEqual(without.warnings);
    });

    it('may cover several breaches of one rule in one file', () => {
      const { problems, exempted } = exempt({ ...fitting, text: 'could stand anywhere' });
      expect(exempted.map(({ why }) => why)).toEqual(['A crucial arm is meant.', 'A crucial arm is meant.']);
      expect(problems).toHaveLength(without.problems.length - 2);
    });

    it.each([
      ['another rule', { rule: 'plain/sentence' }],
      ['another file', { file: 'content/en/pages/help.mdx' }],
      ['other words', { text: '"Leverage"' }],
    ])('that fit nothing are problems: %s', (_, other) => {
      const { problems, exempted } = exempt({ ...fitting, ...other });
      expect(exempted).toEqual([]);
      expect(problems).toEqual([
        ...without.problems,
        { file: 'content/exemptions.yaml', message: expect.stringContaining('take it out') },
      ]);
    });

    it('stand in the report with their reasons', () => {
      const files = broken.map((each) =>
        each.kind === 'exemptions' ? { ...each, data: { exemptions: [fitting] } } : each,
      );
      const told = report(files, checkEditorial(files));
      expect(told).toMatch(/\nExemptions\n .*"Empower".* {2}A crucial arm is meant\.$/m);
    });
  });

  it('calls nothing missing that may stand in a file it cannot read', () => {
    const cite = overlay(join(fixtures, 'truth/unused/fails'));
    const quiz = 'content/en/modules/garden/quiz.yaml';
    const lesson = 'content/en/modules/garden/first-pot.mdx';
    const absences = (files: ContentFile[]) => [
      ...linesOf('truth/unused', files),
      ...linesOf('structure/objective', files),
    ];
    expect(absences(cite)).not.toEqual([]);
    const torn = rewritten(quiz, (text) => text.replace('questions:', '\tquestions:'));
    const open = rewritten(lesson, (text) => `${text}\n<Note>\n`);
    expect(absences(torn)).toEqual([]);
    expect(absences(open)).toEqual([]);
    // Nor does a page that cannot be read lack words or headings.
    expect(checkEditorial(open).problems.filter(({ file }) => file === lesson)).toEqual([]);
    // And an exemption may fit what stands there.
    const exemptions = [{ rule: 'plain/phrase', file: quiz, text: 'Empower', why: 'The arm is meant.' }];
    const exempted = torn.map((file) => (file.kind === 'exemptions' ? { ...file, data: { exemptions } } : file));
    expect(checkEditorial(exempted).problems).toEqual(checkEditorial(torn).problems);
  });

  const places = wholeFiles.flatMap((file, index) => pathsIn(file.data).map((path) => ({ index, path })));
  const checkWith = ({ index, path }: (typeof places)[number], value: unknown) => {
    const file = wholeFiles[index]!;
    return checkEditorial(wholeFiles.with(index, { ...file, data: put(file.data, path, value) }));
  };
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      { toString: 0 },
      [[{ valueOf: 1, toString: [] }]],
      { __proto__: null, id: 'x' },
      -0,
      1e300,
      '“',
      '{',
    ),
  );

  it('never throws, whatever stands in a field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (place, value) => {
        expect(() => checkWith(place, value)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('always names the file and the rule, and never speaks like a machine', () => {
    const odd = [null, true, 0, -1, 2.5, '', 'words', 'Two\nlines', [], {}, [null], [3], ['words'], [{}]];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...odd), (place, value) => {
        for (const { file, message } of checkWith(place, value).problems) {
          expect(file).toMatch(/^content\//);
          expect(message).toMatch(/ \[[a-z]+\/[a-z-]+\]$|^exemption "/);
          expect(message).not.toMatch(/undefined|null|\[object|NaN/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
