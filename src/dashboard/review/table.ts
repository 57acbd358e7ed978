import type { Result, Sure } from '../../record/fact.ts';
import { standingOf, type Standing } from '../../quiz/outcome.ts';

/** How well something was recalled, in the words of the scheduler. */
export type Grade = 'Again' | 'Hard' | 'Good' | 'Easy';

/** One line of the table by which an answer gets its grade. */
export interface Line {
  came: Standing;
  /** How sure the reader was; `undefined` stands for not said. */
  sure: readonly (Sure | undefined)[];
  grade: Grade;
  /** Both conditions, in words. */
  words: string;
  /** What the grade does, in words. */
  means: string;
}

const ANY = [undefined, 1, 2, 3] as const;

/** The table, printed on the review page. Every answer that can be right or wrong has exactly one line. */
export const TABLE: readonly Line[] = [
  { came: 'missed', sure: ANY, grade: 'Again', words: 'Not right', means: 'It comes back the next day.' },
  { came: 'partly', sure: ANY, grade: 'Hard', words: 'Right in part', means: 'It comes back soon.' },
  { came: 'right', sure: [1], grade: 'Hard', words: 'Right, and you were guessing', means: 'It comes back soon.' },
  {
    came: 'right',
    sure: [undefined, 2],
    grade: 'Good',
    words: 'Right, and you were fairly sure or did not say',
    means: 'Each time it stays away longer.',
  },
  { came: 'right', sure: [3], grade: 'Easy', words: 'Right, and you were sure', means: 'It stays away longest.' },
];

/** The grade of an answer, by the table. */
export function gradeOf({ credit, sure }: Pick<Result, 'credit' | 'sure'>): Grade {
  const came = standingOf(credit);
  return TABLE.find((line) => line.came === came && line.sure.includes(sure))!.grade;
}
