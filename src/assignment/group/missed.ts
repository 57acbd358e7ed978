import type { Catalog, CatalogModule, CatalogQuestion } from '../../dashboard/catalog.ts';
import type { Mentee } from './reports.ts';

/** A question that was not right, or in part only. */
export interface Missed {
  module: CatalogModule;
  question: CatalogQuestion;
  /** With how many mentees. */
  by: number;
  /** How many told what came of this module's questions. */
  of: number;
}

/**
 * Questions to talk about: those that two or more had not right; all of them where one mentee alone told their scores.
 * The most frequent first, then in the order of the course. Who it was is not said: each report says it of itself.
 */
export function missedOf(mentees: readonly Mentee[], { modules }: Catalog): Missed[] {
  const told = mentees.flatMap(({ now }) => (now.report.scores ? [now.report.scores] : []));
  const least = told.length === 1 ? 1 : 2;
  return modules
    .flatMap((module) => {
      const scores = told.flatMap((each) => each.find((score) => score.module === module.code) ?? []);
      return module.questions.map((question): Missed => {
        const by = scores.filter(({ codes }) => codes.includes(question.code)).length;
        return { module, question, by, of: scores.length };
      });
    })
    .filter(({ by }) => by >= least)
    .toSorted((one, other) => other.by - one.by);
}
