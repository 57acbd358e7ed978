import { z } from 'astro/zod';
import { checkContent, SCHEMAS } from './curriculum/check/check.ts';
import { tellProblems, type Problem } from './curriculum/check/problem.ts';
import { readContent } from './curriculum/files.ts';
import { quizFileSchema } from './quiz/schema.ts';

/** Every problem in the content of the project in `root`. */
export function checkProject(root: string): Problem[] {
  return checkContent(readContent(root), quizFileSchema);
}

/** JSON Schemas of the YAML files and of the front matter of MDX files, by kind of file, for editors. */
export function editorSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...SCHEMAS, quiz: quizFileSchema }).map(([kind, schema]) => [
      kind,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
}

export { tellProblems };
