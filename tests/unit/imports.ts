/** One import of a source file: of TypeScript, Astro or CSS. */
export interface Import {
  from: string;
  /** What stands between `import` and `from`; empty for imports without names. */
  clause: string;
  /** Only the type checker reads it: nothing is loaded when the code runs. */
  typeOnly: boolean;
}

const NAMED = /^(?:import|export)\s+([\w\s{},*$]*?)\s*from\s*['"]([^'"]+)['"]/gm;
const BARE = /^(?:import\s*|@import\s+(?:url\()?)['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The imports of a source text, in order of their form. */
export function importsIn(text: string): Import[] {
  return [
    ...Array.from(text.matchAll(NAMED), ([, clause = '', from = '']) => {
      return { from, clause, typeOnly: /^type\s/.test(clause) || namesIn(clause).every(({ type }) => type) };
    }),
    ...Array.from(text.matchAll(BARE), ([, from = '']) => ({ from, clause: '', typeOnly: false })),
    ...Array.from(text.matchAll(DYNAMIC), ([, from = '']) => ({ from, clause: '', typeOnly: false })),
  ];
}

/** The names of an import. A default or a namespace counts as the name `default` or `*`. */
export function namesIn(clause: string): { name: string; type: boolean }[] {
  const all = /^type\s/.test(clause);
  const [whole = '', inside = ''] = /\{([^}]*)\}/.exec(clause) ?? [];
  const outside = clause
    .replace(whole, '')
    .replace(/^type\s/, '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ name: part.startsWith('*') ? '*' : 'default', type: all }));
  const named = inside
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({
      name: part.replace(/^type\s+/, '').replace(/\s+as\s.*$/, ''),
      type: all || /^type\s/.test(part),
    }));
  return [...outside, ...named];
}
