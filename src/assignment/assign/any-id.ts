import { newId } from '../assignment.ts';

/** A new id of a plan. For browsers only. */
export const anyId = (): string => newId((bytes) => crypto.getRandomValues(bytes));
