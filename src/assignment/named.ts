import type { Catalog, CatalogModule } from '../dashboard/catalog.ts';

/** A question or a rating of the curriculum, as a report names it: by its code. */
export interface Named {
  /** Where it is asked, in words. Example: `Question 3 of the self-assessment` */
  where: string;
  /** Its own words, of ratings only: the catalog holds no others. */
  words?: string;
  module: CatalogModule;
  /** Address of the page that asks it. */
  href: string;
}

function ofModule(module: CatalogModule): [string, Named][] {
  const { questions, scales, lessons } = module;
  const bankAt = module.selfAssessment?.href ?? module.href;
  const bank = questions.filter(({ at }) => at === 'bank');
  return [
    ...questions.map(({ code, at }, _, all): [string, Named] => {
      if (at === 'bank') {
        const number = bank.findIndex((question) => question.code === code) + 1;
        return [code, { where: `Question ${number} of the self-assessment`, module, href: bankAt }];
      }
      const here = all.filter((question) => question.at === at);
      const number = here.length > 1 ? ` ${here.findIndex((question) => question.code === code) + 1}` : '';
      const { title, href } = lessons.find(({ id }) => id === at) ?? module;
      return [code, { where: `Question${number} in “${title}”`, module, href }];
    }),
    ...scales.map(({ code, statement }): [string, Named] => [
      code,
      { where: 'How sure you were', words: statement, module, href: bankAt },
    ]),
  ];
}

/** Every question and rating of the curriculum, by its code. */
export const namedByCode = ({ modules }: Catalog): ReadonlyMap<string, Named> => new Map(modules.flatMap(ofModule));
