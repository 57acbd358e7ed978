import { join } from 'node:path';
import { SCHEMAS } from '../../../src/curriculum/check/check.ts';
import { Curriculum, withProse, type Content } from '../../../src/curriculum/curriculum.ts';
import { readContent, type ContentFile, type FileKind } from '../../../src/curriculum/files.ts';
import type { Question } from '../../../src/quiz/registry.ts';
import { quizFileSchema } from '../../../src/quiz/schema.ts';
import { startFileSchema } from '../../../src/quiz/start-schema.ts';

export const fixtures = join(import.meta.dirname, '../../fixtures/content');

/** The files of the content tree in which nothing is broken. */
export const wholeFiles = readContent(join(fixtures, 'whole'));

/** The schemas of the files that ask. */
export const asking = { quiz: quizFileSchema, start: startFileSchema };

/** The same as plain objects, as the site's collections hand it to the curriculum. */
export const wholeContent = () => contentOf(wholeFiles);

/** Files that are in order as plain objects. */
export function contentOf(files: ContentFile[]): Content<Question, unknown> {
  const filesOf = (kind: FileKind) => files.filter((file) => file.kind === kind);
  const of = <Kind extends keyof typeof SCHEMAS>(kind: Kind) =>
    filesOf(kind).map(({ data, body }) => ({ data: SCHEMAS[kind].parse(data), body }) as Entry<Kind>);
  const permalinks = of('permalinks')[0]!.data;
  return {
    site: of('site')[0]!.data,
    permalinks: permalinks.permalinks,
    moves: permalinks,
    topics: of('sources').map(({ data }) => data),
    foundations: of('foundation').map((entry) => withProse(entry)),
    terms: of('glossary').flatMap(({ data }) => data.terms),
    pages: of('page').map((entry) => withProse(entry)),
    modules: of('module').map((entry) => withProse(entry)),
    lessons: of('lesson').map((entry) => withProse(entry)),
    guides: of('guide').map(({ data }) => data),
    sheets: of('sheet').map(({ data }) => data),
    paths: of('path').map(({ data }) => data),
    quizzes: filesOf('quiz').map(({ data }) => quizFileSchema.parse(data)) as Content<Question, unknown>['quizzes'],
    start: filesOf('start').map(({ data }) => startFileSchema.parse(data))[0],
  };
}

interface Entry<Kind extends keyof typeof SCHEMAS> {
  data: ReturnType<(typeof SCHEMAS)[Kind]['parse']>;
  body: string | undefined;
}

/** The curriculum of that content. */
export const wholeCurriculum = (base = '/', content = wholeContent()) => new Curriculum(content, base);
