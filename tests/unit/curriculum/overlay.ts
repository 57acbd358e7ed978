import { readContent, type ContentFile } from '../../../src/curriculum/files.ts';
import { wholeFiles } from './whole.ts';

/** The whole tree with the files of a folder in place of, or beside, its own. */
export function overlay(folder: string): ContentFile[] {
  const files = new Map(wholeFiles.map((file) => [file.path, file]));
  for (const file of readContent(folder)) files.set(file.path, file);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The keys that lead to one place of a value. */
type Path = (string | number)[];

/** Every place in a value, the value itself included. */
export function pathsIn(value: unknown): Path[] {
  if (value === null || typeof value !== 'object') return [[]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = (value: unknown, key: string | number) => (value as Record<string | number, unknown>)[key];
  return [[], ...keys.flatMap((key) => pathsIn(inner(value, key)).map((path) => [key, ...path]))];
}

/** A copy of a value with something else in one place. */
export function put(value: unknown, [key, ...path]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.with(key as number, put(value[key as number], path, other));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: put(fields[key], path, other) };
}
