import type { z } from 'astro/zod';

/** Something an author has to mend before the site can be built. */
export interface Problem {
  /** Path of the file, from the project's folder. */
  file: string;
  /** What is wrong, where in the file, and what to do. */
  message: string;
}

/** All problems as one message, a line each, ready for the terminal. */
export function tellProblems(problems: Problem[]): string {
  const lines = problems.map((problem) => `  ${problem.file}: ${problem.message}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count} in the content:`, ...lines].join('\n');
}

/** Names of lists whose items are not called by dropping the final s. */
const SINGULAR: Record<string, string> = { replies: 'reply', watch_outs: 'watch-out' };

/**
 * Says a schema's complaint in an author's words.
 * @param issue the complaint
 * @param data the file's data, so that list items are named by their id and not by their position
 */
export function explain(issue: z.core.$ZodIssue, data: unknown): string {
  const { place, field, value } = locate(issue.path, data);
  const where = place ? `${place}: ` : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where}unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}: mend the spelling or take it out`;
    case 'invalid_union':
      if (issue.discriminator) return `${where}"${issue.discriminator}" must be one of the kinds in CONTRIBUTING.md`;
      break;
    case 'invalid_type':
      if (field === 'code' && value === undefined)
        return `${where}"code" is missing: run "npm run codes", which writes it`;
      if (value === undefined && !/^has /.test(issue.message)) return `${where}"${field}" is missing: add it`;
      if (!/^(has|must|needs) /.test(issue.message)) return `${where}"${field}" must be ${article(issue.expected)}`;
      break;
    case 'invalid_value':
      if (value === undefined) return `${where}"${field}" is missing: add it`;
      return `${where}"${field}" must be one of ${issue.values.map(String).join(', ')}`;
  }
  // "option c: has no feedback" reads better than "option c: "feedback" has no feedback"
  if (issue.message.startsWith('has no ')) return `${where.replace(/: $/, ' ')}${issue.message}`;
  return field ? `${where}"${field}" ${issue.message}` : `${where}${issue.message}`;
}

function article(type: string): string {
  const words: Record<string, string> = {
    string: 'words',
    int: 'a whole number',
    array: 'a list',
    object: 'a group of fields',
  };
  return words[type] ?? `a ${type}`;
}

/** Turns a path such as questions, 3, options, 2, feedback into "question identity-q04: option "c"" and "feedback". */
function locate(path: readonly PropertyKey[], data: unknown): { place: string; field: string; value: unknown } {
  const places: string[] = [];
  let value = data;
  let field = '';
  for (const key of path) {
    value = value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key === 'number') {
      const name = (value as { id?: unknown } | undefined)?.id;
      const item = SINGULAR[field] ?? field.replace(/s$/, '');
      places.push(`${item} ${typeof name === 'string' ? (name.length === 1 ? `"${name}"` : name) : key + 1}`);
      field = '';
    } else {
      if (field) places.push(field);
      field = String(key);
    }
  }
  return { place: places.join(': '), field, value };
}
