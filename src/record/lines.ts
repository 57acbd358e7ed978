import { parseFact, type Fact } from './fact.ts';

/** Facts as text, one JSON object a line, so that damage to one line costs one fact. */
export function toLines(facts: readonly Fact[]): string {
  return facts.map((fact) => JSON.stringify(fact)).join('\n');
}

/** The facts in a text; lines that are no fact are passed over. Never throws. */
export function fromLines(text: string): Fact[] {
  return text.split('\n').flatMap((line) => {
    try {
      return parseFact(JSON.parse(line)) ?? [];
    } catch {
      return [];
    }
  });
}
