import { plain } from '../../curriculum/phrase.ts';

/** What a sheet says, without its ways to be found. */
export interface SheetWords {
  id: string;
  title: string;
  intro: string;
  fields: { id: string; label: string; lines: number; hint?: string | undefined }[];
}

/** A sheet with what was typed, as plain text for a file: lines end as every system reads them. */
export function textOf({ title, intro, fields }: SheetWords, values: ReadonlyMap<string, string>): string {
  const parts = fields.map(
    ({ id, label }, index) => `${index + 1}. ${plain(label)}\n${(values.get(id) ?? '').trim() || '(empty)'}`,
  );
  return `${[title, plain(intro), ...parts].join('\n\n')}\n`.replaceAll('\n', '\r\n');
}
