import { ERASED, type Fact } from '../record/fact.ts';
import type { CatalogModule } from './catalog.ts';

/** Whether a fact is about a module: itself, its lessons and their sections, its questions and ratings. */
export function belongsTo(module: CatalogModule): (fact: Fact) => boolean {
  const ids = new Set([
    module.id,
    `${module.id}/self-assessment`,
    ...module.lessons.map(({ id }) => id),
    ...module.questions.map(({ id }) => id),
    ...module.scales.map(({ id }) => id),
    ...module.start,
  ]);
  return ({ subject }) => ids.has(subject.split('#')[0]!);
}

/** What each type is called, one and several. */
const NAMES = new Map([
  ['answer', ['answer', 'answers']],
  ['rating', ['rating', 'ratings']],
  ['read', ['lesson read', 'lessons read']],
  ['tick', ['mark in an exercise', 'marks in exercises']],
  ['note', ['note', 'notes']],
  ['bookmark', ['bookmark', 'bookmarks']],
  ['plan', ['plan', 'plans']],
  ['assigned', ['plan from a mentor', 'plans from mentors']],
  ['aim', ['weekly aim', 'weekly aims']],
]);
/** Marks the record keeps for itself: nothing somebody did. */
const SILENT = new Set([ERASED, 'saved']);

/** Facts counted by what they are, in words, or `nothing`. Example: `12 answers, 3 notes and 1 plan` */
export function counted(facts: readonly Fact[]): string {
  const groups = Map.groupBy(
    facts.filter(({ type }) => !SILENT.has(type)),
    ({ type }) => (NAMES.has(type) ? type : ''),
  );
  const parts = [...NAMES, ['', ['other thing', 'other things']] as const].flatMap(([type, [one, several]]) => {
    const count = groups.get(type)?.length ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? one : several}`] : [];
  });
  if (parts.length < 2) return parts[0] ?? 'nothing';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
