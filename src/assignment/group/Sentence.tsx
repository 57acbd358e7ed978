import type { Assignable } from '../assignables.ts';
import { DayInSentence } from '../DayText.tsx';
import type { Ref } from '../refs.ts';
import type { Piece } from './stuck.ts';

/** What a thing of a plan is called. */
export const titleOf = (is: Assignable | undefined, ref: Ref): string =>
  is ? `${is.title}${TAILS[is.kind] ?? ''}` : `A page this site does not have (${ref})`;

/** Where a title is that of the lesson or module, what of it is meant. */
const TAILS: Partial<Record<Assignable['kind'], string>> = {
  exercise: ' (exercise)',
  'self-assessment': ' (self-assessment)',
};

/** A sentence with dates and things of the plan in it. */
export function Sentence({ pieces, known }: { pieces: readonly Piece[]; known: ReadonlyMap<Ref, Assignable> }) {
  return (
    <>
      {pieces.map((piece, index) => {
        if (typeof piece === 'string') return <span key={index}>{piece}</span>;
        if ('day' in piece) return <DayInSentence key={index} day={piece.day} />;
        const is = known.get(piece.ref);
        if (!is) return <span key={index}>{titleOf(is, piece.ref)}</span>;
        return (
          <a key={index} href={is.href}>
            {titleOf(is, piece.ref)}
          </a>
        );
      })}
    </>
  );
}
