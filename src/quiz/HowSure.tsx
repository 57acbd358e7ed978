import type { Sure } from '../record/fact.ts';

/** How sure a reader may say they are. */
export const HOW_SURE: Readonly<Record<Sure, string>> = { 1: 'Guessing', 2: 'Fairly sure', 3: 'Sure' };

const fieldOf = (name: string) => `${name}-sure`;

/** How sure the reader says they are in a form, or nothing. */
export function sureIn(data: FormData, name: string): Sure | undefined {
  const value = Number(data.get(fieldOf(name)));
  return value === 1 || value === 2 || value === 3 ? value : undefined;
}

/** Asks, before the feedback, how sure the reader is. May be left alone. */
export function HowSure({ name }: { name: string }) {
  return (
    <fieldset className="sure">
      <legend className="small">How sure are you? If you like.</legend>
      <div>
        {Object.entries(HOW_SURE).map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={fieldOf(name)} value={value} /> <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
