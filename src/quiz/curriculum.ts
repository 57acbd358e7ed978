import { getCollection, type CollectionEntry } from 'astro:content';
import { typographic } from '../curriculum/phrase.ts';
import { Curriculum, withProse } from '../curriculum/curriculum.ts';
import type { Question } from './registry.ts';

type Prose = CollectionEntry<'modules' | 'lessons' | 'foundations' | 'pages'>;
/** The curriculum with its questions and the entries that render its prose. */
export type Site = Curriculum<Question, Prose>;

let built: Promise<Site> | undefined;

/** The whole curriculum, read once a build; while authoring, afresh for each page so that edits show. */
export function curriculum(): Promise<Site> {
  if (import.meta.env.DEV) return build();
  return (built ??= build());
}

async function build(): Promise<Site> {
  const data = async <
    C extends 'sources' | 'glossary' | 'guides' | 'sheets' | 'paths' | 'quizzes' | 'site' | 'permalinks' | 'start',
  >(
    name: C,
  ) => (await getCollection(name)).map((entry) => typographic(entry.data as CollectionEntry<C>['data']));
  const [site] = await data('site');
  if (!site) throw new Error('content/site.yaml is missing.');
  const [moves] = await data('permalinks');
  if (!moves) throw new Error('content/permalinks.yaml is missing.');
  return new Curriculum<Question, Prose>(
    {
      site,
      permalinks: moves.permalinks,
      moves,
      topics: await data('sources'),
      terms: (await data('glossary')).flatMap(({ terms }) => terms),
      pages: (await getCollection('pages')).map((entry) => withProse(entry)),
      modules: (await getCollection('modules')).map((entry) => withProse(entry)),
      lessons: (await getCollection('lessons')).map((entry) => withProse(entry)),
      guides: await data('guides'),
      // The kinds' schemas have checked every question; the registry's type names the kinds.
      quizzes: (await data('quizzes')) as { module: string; intro: string; questions: Question[] }[],
      foundations: (await getCollection('foundations')).map((entry) => withProse(entry)),
      sheets: await data('sheets'),
      paths: await data('paths'),
      start: (await data('start'))[0],
    },
    import.meta.env.BASE_URL,
  );
}
