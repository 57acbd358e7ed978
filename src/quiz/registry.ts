import type { Infer, Kind } from './kind.ts';
import { story } from './kinds/case.tsx';
import { choice } from './kinds/choice.tsx';
import { choices } from './kinds/choices.tsx';
import { match } from './kinds/match.tsx';
import { order } from './kinds/order.tsx';
import { reflection } from './kinds/reflection.tsx';
import { scale } from './kinds/scale.tsx';

/** Every kind of question. A new kind is one file in `kinds/` and one line here. For the build: islands load one kind. */
export const kinds = { choice, choices, order, match, case: story, scale, reflection };

type Kinds = typeof kinds;

/** A question of any kind. */
export type Question = { [K in keyof Kinds]: Infer<Kinds[K]['schema']> }[keyof Kinds];

/** The kind of a question, ready to be used with that question. */
export function kindOf(question: Question): Kind<Question> {
  // The registry is keyed by the schema's literal `kind`, so the pair always fits; TypeScript cannot see it.
  return kinds[question.kind] as unknown as Kind<Question>;
}
