import type { When } from '../../record/fact.ts';

/** The states in the order in which their modules are taken. */
export const STATES: readonly When[] = ['first', 'soon', 'later'];

/** Modules with what each builds on before it. Circles, should content have one, are cut where they close. */
export function ordered<Module extends { id: string; builds_on: readonly string[] }>(
  modules: readonly Module[],
): Module[] {
  const placed = new Set<Module>();
  const met = new Set<Module>();
  const place = (module: Module): void => {
    if (met.has(module)) return;
    met.add(module);
    for (const before of modules) if (module.builds_on.includes(before.id)) place(before);
    placed.add(module);
  };
  modules.forEach(place);
  return [...placed];
}
