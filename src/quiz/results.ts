import type { Sure } from '../record/fact.ts';
import type { Answer } from '../record/fold.ts';
import { standingOf, type Standing } from './outcome.ts';

/** What results need of a question. */
export interface Counted {
  id: string;
  revision: number;
}

/** Why a question is worth another look. */
export type Why = 'sure' | 'missed' | 'partly' | 'guessed';

/** Answers given with one degree of sureness, and how many of them were right. */
export interface Tally {
  sure: Sure;
  right: number;
  of: number;
}

/** What came of the questions of a page. */
export interface Outcome<Q> {
  right: number;
  partly: number;
  answered: number;
  /** Questions there are. */
  of: number;
  /** What to look at again, the most telling first: sure and not right, then missed, partly right, right by a guess. */
  again: { question: Q; why: Why }[];
  /** How sureness and rightness go together; only degrees that were named, the surest first. */
  calibration: Tally[];
}

const ORDER: readonly Why[] = ['sure', 'missed', 'partly', 'guessed'];

function whyAgain(standing: Standing, sure: Sure | undefined): Why | undefined {
  if (standing === 'right') return sure === 1 ? 'guessed' : undefined;
  if (standing === 'partly') return 'partly';
  return sure === 3 ? 'sure' : 'missed';
}

/**
 * Counts the answers to questions that can be right or wrong. An answer to an earlier wording does not count: its
 * question is open again.
 * @param questions those that have a right answer, in their order
 */
export function resultsOf<Q extends Counted>(
  questions: readonly Q[],
  answers: ReadonlyMap<string, Answer>,
): Outcome<Q> {
  const given = questions.flatMap((question) => {
    const { result, revision = 1 } = answers.get(question.id) ?? {};
    return result && revision >= question.revision
      ? [{ question, sure: result.sure, standing: standingOf(result.credit) }]
      : [];
  });
  const count = (wanted: string) => given.filter(({ standing }) => standing === wanted).length;
  const again = given
    .flatMap(({ question, sure, standing }) => {
      const why = whyAgain(standing, sure);
      return why ? [{ question, why }] : [];
    })
    .sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why));
  const calibration = ([3, 2, 1] as const).flatMap((degree) => {
    const those = given.filter(({ sure }) => sure === degree);
    const right = those.filter(({ standing }) => standing === 'right').length;
    return those.length > 0 ? [{ sure: degree, right, of: those.length }] : [];
  });
  return {
    right: count('right'),
    partly: count('partly'),
    answered: given.length,
    of: questions.length,
    again,
    calibration,
  };
}
