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
const SINGULAR: Record<string, string> = { replies: 'reply', watch_outs: 'watch-out', aliases: 'alias' };

/**
 * Says a schema's complaint in an author's words.
 * @param issue the complaint
 * @param data the file's data, so that list items are named by their id and not by their position
 */
export function explain(issue: z.core.$ZodIssue, data: unknown): string {
  const { place, field, value } = locate(issue.path, data);
  const where = place ? `${place}: ` : '';
  const named = field ? `${where}"${field}"` : place;
  const told = issue.message.startsWith('Invalid') || issue.message.startsWith('Too') ? undefined : issue.message;
  if (issue.path.length === 0 && issue.code === 'invalid_type') return 'holds no fields: write each as "name: value"';
  if (issue.code === 'unrecognized_keys') {
    const [key, ...keys] = issue.keys.map((name) => `"${name}"`);
    return `${where}unknown field${keys.length ? 's' : ''} ${[key, ...keys].join(', ')}: mend the spelling or take it out`;
  }
  // "option "c" has no feedback" reads better than "option "c": "feedback" has no feedback"
  if (told?.startsWith('has no ')) return `${place} ${told}`;
  if (value === undefined) {
    return `${named} is missing: ${field === 'code' ? 'run "npm run codes", which writes it' : 'add it'}`;
  }
  if (value === null) return `${named} is empty: fill it in, or take the line out`;
  // Some schemas' words are a whole sentence, most continue "the field …".
  if (told) return `${named}${/^(has|is|must|needs) /.test(told) ? '' : ':'} ${told}`;
  return `${named} ${plainly(issue)}`;
}

/** What zod says by itself, plainly. */
function plainly(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${EXPECTED[issue.expected] ?? `a ${issue.expected}`}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return `must be one of: ${('options' in issue ? (issue.options ?? []) : []).map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? `needs ${issue.minimum} or more` : `must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'array' ? `may have ${issue.maximum} at most` : `must be ${issue.maximum} or less`;
    default:
      return `is not right: ${issue.message}`;
  }
}

const EXPECTED: Record<string, string> = {
  // A number, a yes or a {bn:bhai} without quotes is not words to YAML.
  string: 'words: put it in quotes',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

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
