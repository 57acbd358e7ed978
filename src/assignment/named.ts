import type { Catalog, CatalogModule } from '../dashboard/catalog.ts';

/** A question or a rating of the curriculum, as a report names it: by its code. */
export interface Named {
  /** Where it is asked, in words. Example: `Question 3 of the self-assessment` */
  where: string;
  /** Its own words, of ratings only: the catalog holds no others. */
  words?: string;
  module: CatalogModule;
}

function ofModule(module: CatalogModule): [string, Named][] {
  const { questions, scales, lessons } = module;
  const bank = questions.filter(({ at }) => at === 'bank');
  return [
    ...questions.map(({ code, at }, _, all): [string, Named] => {
      if (at === 'bank') {
        const number = bank.findIndex((question) => question.code === code) + 1;
        return [code, { where: `Question ${number} of the self-assessment`, module }];
      }
      const here = all.filter((question) => question.at === at);
      const number = here.length > 1 ? ` ${here.findIndex((question) => question.code === code) + 1}` : '';
      const title = lessons.find(({ id }) => id === at)?.title ?? module.title;
      return [code, { where: `Question${number} in “${title}”`, module }];
    }),
    ...scales.map(({ code, statement }): [string, Named] => [
      code,
      { where: 'How sure you were', words: statement, module },
    ]),
  ];
}

/** Every question and rating of the curriculum, by its code. */
export const namedByCode = ({ modules }: Catalog): ReadonlyMap<string, Named> => new Map(modules.flatMap(ofModule));
