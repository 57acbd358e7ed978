/** What was typed into one sheet, kept on the device under a name of its own. */
export interface Copy {
  /** Random, and the same as long as the copy is there. */
  id: string;
  /** What its writer calls it; empty until they do. */
  name: string;
  /** When it was last changed, in milliseconds UTC. */
  at: number;
  /** What stands in each field, by the field's id; empty fields are left out. */
  values: ReadonlyMap<string, string>;
}

/** Bounds of what is kept: characters of a field and of a name, and copies of one sheet. */
export const MOST = { field: 2000, name: 60, copies: 24 };

/** The name of a copy among all papers of its kind. */
export const paperName = (sheet: string, copy: string): string => `${sheet}/${copy}`;

/** A copy as it is kept. */
export const toPaper = ({ name, at, values }: Omit<Copy, 'id'>) => ({ v: 1, name, at, fields: [...values] });

/** Takes a kept paper for a copy, or gives nothing: another version of this site may have written it. */
function fromPaper(id: string, paper: unknown): Copy | undefined {
  if (paper === null || typeof paper !== 'object') return undefined;
  const { v, name, at, fields } = paper as Record<string, unknown>;
  if (v !== 1 || typeof name !== 'string' || typeof at !== 'number' || !Array.isArray(fields)) return undefined;
  const values = (fields as unknown[]).filter(
    (field): field is [string, string] =>
      Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string'),
  );
  return { id, name: name.slice(0, MOST.name), at, values: new Map(values) };
}

/**
 * The copies of one sheet, the last changed first.
 * @param papers all papers of the kind `sheet`, by name
 */
export function copiesOf(sheet: string, papers: ReadonlyMap<string, unknown>): Copy[] {
  const start = paperName(sheet, '');
  return [...papers]
    .filter(([name]) => name.startsWith(start))
    .flatMap(([name, paper]) => fromPaper(name.slice(start.length), paper) ?? [])
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/**
 * What is to be kept after somebody typed: what stands in storage, with what was changed here. So two tabs that show the
 * same copy do not undo each other.
 * @param kept what stands in storage now
 * @param shown what was put into the fields from there
 * @param typed what stands in the fields
 */
export function joined(
  kept: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, string>,
  typed: ReadonlyMap<string, string>,
): Map<string, string> {
  const values = new Map(kept);
  for (const [field, words] of typed) {
    if (words === (shown.get(field) ?? '')) continue;
    if (words) values.set(field, words.slice(0, MOST.field));
    else values.delete(field);
  }
  return values;
}
