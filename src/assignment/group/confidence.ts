import type { Catalog, CatalogModule } from '../../dashboard/catalog.ts';
import type { Step } from '../../record/fact.ts';
import type { Mentee } from './reports.ts';

/** How sure one felt of one objective. */
export interface Line {
  name: string;
  key: string;
  before?: Step;
  after?: Step;
}

/** One objective, with everybody who told how sure they feel of it. */
export interface Objective {
  module: CatalogModule;
  code: string;
  statement: string;
  lines: Line[];
}

/** How sure the mentees felt before and after, by objective in the order of the course. */
export function objectivesOf(mentees: readonly Mentee[], { modules }: Catalog): Objective[] {
  return modules.flatMap((module) =>
    module.scales.flatMap(({ code, statement }): Objective[] => {
      const lines = mentees.flatMap(({ key, name, now }): Line[] => {
        const rated = now.report.confidence?.find((each) => each.code === code);
        if (!rated?.before && !rated?.after) return [];
        const { before, after } = rated;
        return [{ key, name, ...(before && { before }), ...(after && { after }) }];
      });
      return lines.length > 0 ? [{ module, code, statement, lines }] : [];
    }),
  );
}

/** Lines that lie on one another, as one that is drawn thicker the more there are; only those with two ends. */
export function strands(lines: readonly Line[]): { before: Step; after: Step; count: number }[] {
  const found = new Map<string, { before: Step; after: Step; count: number }>();
  for (const { before, after } of lines) {
    if (!before || !after) continue;
    const count = found.get(`${before}${after}`)?.count ?? 0;
    found.set(`${before}${after}`, { before, after, count: count + 1 });
  }
  return [...found.values()];
}
