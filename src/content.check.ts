import { z } from 'astro/zod';
import { checkContent, SCHEMAS } from './curriculum/check/check.ts';
import { tellProblems, type Problem } from './curriculum/check/problem.ts';
import { checkEditorial } from './curriculum/editorial/editorial.ts';
import { report as reportOf } from './curriculum/editorial/report.ts';
import { readContent } from './curriculum/files.ts';
import { quizFileSchema } from './quiz/schema.ts';
import { startFileSchema } from './quiz/start-schema.ts';

const asking = { quiz: quizFileSchema, start: startFileSchema };

/** Every problem in the content of the project in `root`: what is broken, and what breaks an editorial rule. */
export function checkProject(root: string): Problem[] {
  return inspectProject(root).problems;
}

/** The same, with what the editorial rules count and let stand as text for the terminal. */
export function inspectProject(root: string): { problems: Problem[]; report: string } {
  const files = readContent(root);
  const editorial = checkEditorial(files);
  return {
    problems: [...checkContent(files, asking), ...editorial.problems],
    report: reportOf(files, editorial),
  };
}

/** JSON Schemas of the YAML files and of the front matter of MDX files, by kind of file, for editors. */
export function editorSchemas(): Record<string, unknown> {
  const { figure, ...written } = SCHEMAS;
  return Object.fromEntries(
    Object.entries({ ...written, ...asking }).map(([kind, schema]) => [
      kind,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
}

export { tellProblems };
