import type { ContentFile } from '../files.ts';
import { COMPONENTS, type Prose } from '../prose.ts';
import type { Problem } from './problem.ts';

/** Problems in one piece of prose that need nothing but the prose: code, components, headings, kinds of link. */
export function proseProblems(file: ContentFile, prose: Prose): Problem[] {
  const problems: Problem[] = [];
  const say = (line: number, message: string) =>
    problems.push({ file: file.path, message: `line ${line}: ${message}` });
  for (const { message, line } of prose.code) say(line, message);
  for (const { name, attributes, line } of prose.components) {
    const allowed = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    if (!allowed) {
      say(
        line,
        `<${name}> may not stand in prose: use one of ${Object.keys(COMPONENTS)
          .map((known) => `<${known}>`)
          .join(' ')}`,
      );
      continue;
    }
    const known = [...allowed.required, ...(allowed.optional ?? [])];
    for (const attribute of allowed.required) {
      if (!attributes[attribute]?.trim()) say(line, `<${name}> needs ${attribute}="…": add it`);
    }
    for (const attribute of Object.keys(attributes)) {
      if (!known.includes(attribute))
        say(line, `<${name}> has no "${attribute}": it knows ${known.join(', ') || 'no attributes'}`);
    }
  }
  const seen = new Set<string>();
  for (const { depth, id, text, line } of prose.headings) {
    if (depth === 1 || depth > 4) say(line, `heading "${text}" must have two to four #`);
    if (!id) say(line, `heading "${text}" has no id: write it as "${text} {#a-short-name}"`);
    else if (!/^[a-z][a-z0-9-]*$/.test(id)) say(line, `heading id "${id}" must be lower-case words joined by hyphens`);
    else if (seen.has(id)) say(line, `heading id "${id}" stands twice on this page: choose another`);
    if (id) seen.add(id);
  }
  for (const { to, line } of prose.links) {
    if (!/^(id:|https:\/\/)/.test(to)) {
      say(line, `link to "${to}" goes nowhere: write id:… for a page of this site, or a whole https:// address`);
    }
  }
  return problems;
}
