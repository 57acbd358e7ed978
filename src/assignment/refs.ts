/**
 * What a plan names: the permanent code of a page; with `.x` the exercise of that lesson, with `.q` the self-assessment
 * of that module. Renaming or moving content never changes it. Examples: `q2pr`, `q2pr.x`
 */
export type Ref = string;

/** What a ref looks like. Codes have three to five characters; a few more are allowed for. */
export const REF = /^[2-9a-z]{3,8}(?:\.[a-z])?$/;

export const exerciseOf = (lesson: string): Ref => `${lesson}.x`;
export const assessmentOf = (module: string): Ref => `${module}.q`;
