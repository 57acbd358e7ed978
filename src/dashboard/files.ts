import { createHash } from 'node:crypto';
import { withBase } from '../curriculum/address.ts';
import type { Site } from '../quiz/curriculum.ts';
import { catalogOf, questionsOf } from './catalog.ts';
import { guidesOf } from './guides.ts';

/** A file of data that the build writes for islands. Its name carries a hash of its text, so it never changes. */
export interface DataFile {
  /** Without folder and ending. Example: `catalog.x7Yd2kQz1a` */
  name: string;
  text: string;
}

/** Where islands find their data. */
export interface DataAddresses {
  catalog: string;
  /** The questions of each module, by its id. */
  questions: Record<string, string>;
  /** The sessions of the mentor guides. */
  guides: string;
}

function file(name: string, data: unknown): DataFile {
  const text = JSON.stringify(data);
  return { name: `${name}.${createHash('sha256').update(text).digest('base64url').slice(0, 10)}`, text };
}

const catalogFile = (curriculum: Site) => file('catalog', catalogOf(curriculum));
const guidesFile = (curriculum: Site) => file('guides', guidesOf(curriculum));
const questionsFile = (curriculum: Site, module: string) =>
  file(`questions-${module}`, questionsOf(curriculum, module));
const asked = ({ modules }: Site) => modules.map(({ id }) => id);

/** Every file of data. */
export const dataFiles = (curriculum: Site): DataFile[] => [
  catalogFile(curriculum),
  guidesFile(curriculum),
  ...asked(curriculum).map((module) => questionsFile(curriculum, module)),
];

/**
 * The addresses of these files.
 * @param base the site's sub-path
 */
export function dataAddresses(curriculum: Site, base: string): DataAddresses {
  const address = ({ name }: DataFile) => withBase(`/data/${name}.json`, base);
  return {
    catalog: address(catalogFile(curriculum)),
    guides: address(guidesFile(curriculum)),
    questions: Object.fromEntries(
      asked(curriculum).map((module) => [module, address(questionsFile(curriculum, module))]),
    ),
  };
}
