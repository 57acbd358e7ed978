import { list, words, type ContentIndex } from '../check/content-index.ts';
import type { ContentFile } from '../files.ts';
import { passagesOf } from './passages.ts';
import { broken, type Breach } from './rules.ts';

const PEOPLES =
  'Asians?|Asian (?:Americans?|people|families|parents|culture|cultures|values|women|men|communit(?:y|ies))|Chinese|Indians?|Koreans?|Japanese|Vietnamese|Filipinos?|Muslims?|Hindus?|Sikhs?|immigrants?|refugees?';
const TRAITS =
  'hard-?working|quiet|shy|passive|obedient|submissive|clannish|family-oriented|good at (?:maths?|business|numbers)|natural(?:ly)? (?:entrepreneurs?|conservatives?)|natural small-government|industrious|thrifty|reserved|inscrutable|exotic|docile';

// cspell:ignore communit
/** Sentences that make one thing of a people. Quotation marks save what is quoted in order to be answered. */
const STEREOTYPES: [RegExp, string][] = [
  [new RegExp(`\\b(?:${PEOPLES}) (?:are|tend to be|have always been) (?:\\w+ )?(?:${TRAITS})\\b`, 'i'), 'names a trait of a whole people'],
  [/\b(?:all|most|many|typical|traditional) Asians\b/i, 'speaks of Asia as one people'],
  [/\bAsians are\b|\bAsian (?:culture|mentality|mindset|values)\b/i, 'speaks of Asia as one people'],
  [/\bthe Asian community\b/i, 'speaks of Asia as one community'],
  [/\bmodel[- ]minority\b/i, 'repeats the model-minority story'],
  [/\b(?:tiger (?:mother|mom|parent)s?|dragon lad(?:y|ies)|oriental|exotic|mystical|third[- ]world|backward (?:people|tribe|village)s?)\b/i, 'is a stereotype'],
  [/\b(?:their|our) people (?:are|have always been) (?:naturally|by nature)\b/i, 'gives a people a nature'],
  [/\b(?:saving|losing) face\b/i, 'stands for a reason that can be named'],
]; // prettier-ignore

/** Words that make one thing of a people, in everything an author wrote. */
export function fairnessBreaches(files: ContentFile[]): Breach[] {
  return files.flatMap(passagesOf).flatMap((passage) => {
    const unquoted = passage.text.replace(/“[^”]*”/g, ' ');
    return STEREOTYPES.flatMap(([pattern, why]) => {
      const found = pattern.exec(unquoted)?.[0];
      return found ? [broken('fair/stereotype', passage, `"${found}" ${why}: name who is meant, and where`)] : [];
    });
  });
}

/** How often each people, place and policy area stands in the lessons. */
export interface Tally {
  people: Map<string, string[]>;
  place: Map<string, string[]>;
  policy: Map<string, string[]>;
  lessons: number;
}

/** Counts whom and where the lessons speak of. An entry of `places` reads "People, place". */
export function tally(content: ContentIndex): Tally {
  const count: Tally = { people: new Map(), place: new Map(), policy: new Map(), lessons: content.lessons.size };
  const add = (into: Map<string, string[]>, key: string, lesson: string) => {
    const lessons = into.get(key) ?? [];
    if (!lessons.includes(lesson)) into.set(key, [...lessons, lesson]);
  };
  for (const { id, data } of content.lessons.values()) {
    for (const entry of list(data.places).map(words).filter(Boolean)) {
      const comma = entry.lastIndexOf(', ');
      add(count.people, comma < 0 ? entry : entry.slice(0, comma), id);
      if (comma >= 0) add(count.place, entry.slice(comma + 2), id);
    }
    for (const area of list(data.policy_areas).map(words)) add(count.policy, area, id);
  }
  return count;
}

/** A people in more than a fifth of the lessons; in a small course, in more than one. */
export function spreadBreaches(content: ContentIndex): Breach[] {
  const { people, lessons } = tally(content);
  const most = Math.max(1, Math.floor(lessons / 5));
  return [...people]
    .filter(([, where]) => where.length > most)
    .map(([name, where]) =>
      broken(
        'fair/spread',
        { file: content.lessons.get(where.at(-1)!)!.file },
        `"${name}" stands in ${where.length} of ${lessons} lessons (${where.join(', ')}): at most a fifth, ${most}`,
      ),
    );
}
