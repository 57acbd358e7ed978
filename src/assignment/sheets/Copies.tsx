import { useEffect, useRef } from 'react';
import { MOST } from './copies.ts';
import type { OpenSheet } from './use-sheet.ts';

interface Props {
  sheet: string;
  open: OpenSheet;
  /** Whether a copy was just begun: its name is asked for. */
  begun: boolean;
}

/** Which copy of the sheet is shown, and what it is called. Nothing while there is only one. */
export function Copies({ sheet, open, begun }: Props) {
  const { copies, current } = open;
  const choice = useRef<HTMLSelectElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const called = copies.find(({ id }) => id === current)?.name ?? '';
  const many = copies.length > 1;
  useEffect(() => {
    if (choice.current) choice.current.value = current;
    if (name.current && name.current !== document.activeElement) name.current.value = called;
  });
  useEffect(() => {
    if (!begun || !many) return;
    name.current?.focus();
    name.current?.select();
  }, [begun, current, many]);
  if (!many) return null;
  return (
    <div className="paper-copies">
      <div>
        <label htmlFor={`${sheet}-copy`}>Copy</label>
        <select id={`${sheet}-copy`} ref={choice} onChange={(event) => open.choose(event.currentTarget.value)}>
          {copies.map((copy) => (
            <option key={copy.id} value={copy.id}>
              {copy.name || 'First copy'}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${sheet}-name`}>What you call it</label>
        <input
          id={`${sheet}-name`}
          ref={name}
          type="text"
          maxLength={MOST.name}
          aria-describedby={`${sheet}-name-hint`}
          onChange={(event) => open.rename(event.currentTarget.value.trim())}
        />
      </div>
      <p className="small soft" id={`${sheet}-name-hint`}>
        A word that only you understand, such as a colour. Never a person’s name.
      </p>
    </div>
  );
}
