import type { Kind } from './kind.ts';
import type { Question } from './registry.ts';

/** How a browser gets the code of each kind, where questions come one by one. A new kind is one line here. */
const loaders = {
  choice: async () => (await import('./kinds/choice.tsx')).choice,
  choices: async () => (await import('./kinds/choices.tsx')).choices,
  order: async () => (await import('./kinds/order.tsx')).order,
  match: async () => (await import('./kinds/match.tsx')).match,
  case: async () => (await import('./kinds/case.tsx')).story,
  scale: async () => (await import('./kinds/scale.tsx')).scale,
  reflection: async () => (await import('./kinds/reflection.tsx')).reflection,
} satisfies Record<Question['kind'], () => Promise<unknown>>;

/**
 * The kind of a question, loaded when it is needed.
 * @throws when its code cannot be fetched
 */
export async function loadKind({ kind }: Pick<Question, 'kind'>): Promise<Kind<Question>> {
  return (await loaders[kind]()) as unknown as Kind<Question>;
}
