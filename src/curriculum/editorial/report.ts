import { indexContent } from '../check/content-index.ts';
import { tellProblems } from '../check/problem.ts';
import type { ContentFile } from '../files.ts';
import type { Editorial } from './editorial.ts';
import { tally } from './fairness.ts';
import { HIGHEST_GRADE } from './plainness.ts';
import { ABOVE_CHANCE, banksOf, BELOW_CHANCE, strategies } from './questions.ts';

/** The tables of the editorial check, warnings and exemptions, as text for the terminal. */
export function report(files: ContentFile[], { warnings, exempted, grades }: Editorial): string {
  const content = indexContent(files);
  const counted = tally(content);
  const within = `from chance - ${BELOW_CHANCE} to chance + ${ABOVE_CHANCE}`;
  return [
    ...banksOf(content).map((bank) =>
      table(
        `Guessing without reading, over ${bank.name} (${within})`,
        strategies(bank).map(({ name, score, chance }) => [
          name,
          `${score.toFixed(1)} %`,
          `chance ${chance.toFixed(1)} %`,
        ]),
      ),
    ),
    table(
      `Reading grade by page (Flesch-Kincaid; above ${HIGHEST_GRADE} is named)`,
      grades.map(({ file, grade }) => [file.replace(/^content\/\w+\//, ''), grade.toFixed(1)]),
    ),
    ...(['people', 'place', 'policy'] as const).map((what) =>
      table(
        `Lessons by ${what === 'policy' ? 'policy area' : what} (${counted.lessons} lessons)`,
        [...counted[what]]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([name, where]) => [name, String(where.length), where.join(', ')]),
      ),
    ),
    ...(exempted.length > 0
      ? [
          table(
            'Exemptions',
            exempted.map(({ file, message, why }) => [`${file}: ${message}`, why]),
          ),
        ]
      : []),
    ...(warnings.length > 0 ? [tellProblems(warnings).replace(/^.*:/, 'Warnings:')] : []),
  ].join('\n\n');
}

function table(title: string, rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}`,
  );
  return [title, ...(lines.length > 0 ? lines : ['  nothing to count'])].join('\n');
}
