import { useEffect, useRef } from 'react';
import type { Day } from '../../dashboard/days.ts';
import { KIND_WORDS, type Assignable } from '../assignables.ts';
import type { Ref } from '../refs.ts';
import { ChosenRow } from './ChosenRow.tsx';
import type { Change, Draft } from './draft.ts';
import { Series } from './Series.tsx';
import { countWords } from './texts.ts';

interface Props {
  draft: Draft;
  known: ReadonlyMap<Ref, Assignable>;
  minutes: number;
  today: Day;
  change: (change: Change) => void;
}

/** What a thing is called in the list, and in the names of its buttons. */
export function nameOf(ref: Ref, known: ReadonlyMap<Ref, Assignable>): string {
  const is = known.get(ref);
  if (!is) return `A page this site does not have (${ref})`;
  return is.kind === 'lesson' ? is.title : `${KIND_WORDS[is.kind]}: ${is.title}`;
}

/** What is chosen, in its order, with dates and notes. */
export function Chosen({ draft, known, minutes, today, change }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const says = useRef<HTMLParagraphElement>(null);
  /** What had the focus when a row was moved: browsers take it from what is put elsewhere. */
  const held = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (held.current && document.activeElement !== held.current) held.current.focus();
    held.current = null;
  }, [draft.items]);
  const { items } = draft;
  const move = (ref: Ref, to: number) => {
    if (to < 0 || to >= items.length) return;
    held.current = document.activeElement as HTMLElement | null;
    change({ type: 'move', ref, to });
    if (says.current) says.current.textContent = `Place ${to + 1} of ${items.length}.`;
  };
  const remove = (ref: Ref) => {
    change({ type: 'remove', ref });
    if (says.current) says.current.textContent = `Removed: ${nameOf(ref, known)}.`;
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="order-head">
      <h2 id="order-head" tabIndex={-1} ref={heading}>
        In this order
      </h2>
      <p className="out" role="status" ref={says} />
      {items.length === 0 ? (
        <p>Nothing is chosen yet. Tick a lesson above, or begin with a whole path.</p>
      ) : (
        <>
          <p className="assign-about">
            <span>{`${countWords(items, minutes)}.`}</span>
          </p>
          <Series {...{ count: items.length, today, change }} dated={items.some(({ on }) => on !== '')} />
          <ol className="assign-chosen">
            {items.map((item, index) => (
              <ChosenRow
                key={`${draft.id} ${item.ref}`}
                {...{ item, index, today, change, remove, move }}
                count={items.length}
                name={nameOf(item.ref, known)}
                is={known.get(item.ref)}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
