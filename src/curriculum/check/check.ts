import type { z } from 'astro/zod';
import type { ContentFile, FileKind } from '../files.ts';
import { exemptionsSchema } from '../schemas/exemptions.ts';
import { figureSchema } from '../schemas/figure.ts';
import { foundationSchema } from '../schemas/foundation.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { guideSchema } from '../schemas/guide.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { moduleSchema } from '../schemas/module.ts';
import { pageSchema } from '../schemas/page.ts';
import { pathSchema } from '../schemas/path.ts';
import { permalinksSchema, siteSchema } from '../schemas/site.ts';
import { sheetSchema } from '../schemas/sheet.ts';
import { sourcesSchema } from '../schemas/source.ts';
import { indexContent } from './content-index.ts';
import { explain, type Problem } from './problem.ts';
import { proseProblems } from './prose-rules.ts';
import { referenceProblems } from './references.ts';
import { uniqueProblems } from './unique.ts';

/** The schema of each kind of file but those that ask, whose schemas depend on the kinds of question. */
export const SCHEMAS = {
  site: siteSchema,
  permalinks: permalinksSchema,
  exemptions: exemptionsSchema,
  sources: sourcesSchema,
  glossary: glossarySchema,
  page: pageSchema,
  path: pathSchema,
  module: moduleSchema,
  lesson: lessonSchema,
  guide: guideSchema,
  foundation: foundationSchema,
  sheet: sheetSchema,
  figure: figureSchema,
} satisfies Partial<Record<FileKind, z.ZodType>>;

/** The schemas of the files that ask, made from the question kinds. */
export type AskingSchemas = Record<Exclude<FileKind, keyof typeof SCHEMAS>, z.ZodType>;

/**
 * Every problem in the content, all at once: each file against its schema, each reference against what exists, prose
 * against its rules. A file that cannot be read does not hide the problems of the others.
 * @param files what `readContent` read
 * @param asking the schemas of `quiz.yaml` and `start.yaml`
 */
export function checkContent(files: ContentFile[], asking: AskingSchemas): Problem[] {
  const schemas: Record<FileKind, z.ZodType> = { ...SCHEMAS, ...asking };
  const problems: Problem[] = files.flatMap((file) => fileProblems(file, schemas[file.kind]));
  const content = indexContent(files);
  for (const { file, prose } of content.prose) problems.push(...proseProblems(file, prose));
  problems.push(...uniqueProblems(content), ...referenceProblems(content));
  return dedupe(problems);
}

function fileProblems(file: ContentFile, schema: z.ZodType): Problem[] {
  if (file.unreadable) return [{ file: file.path, message: file.unreadable }];
  const result = schema.safeParse(file.data);
  if (result.success) return [];
  // Zod also counts the letters of words that stand where a list belongs; the wrong type is all there is to say.
  const mistyped = new Set(
    result.error.issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => `${path}`),
  );
  return result.error.issues
    .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(`${path}`))
    .map((issue) => ({ file: file.path, message: explain(issue, file.data) }));
}

function dedupe(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.file}\n${problem.message}`, problem])).values()];
}
