import { useRef, useState } from 'react';
import { LONGEST_WORDS } from '../../record/own-words.ts';
import { Ask } from '../Ask.tsx';

interface Props {
  section: string;
  note: string;
  /** What it is about, for the field's label. */
  about: string;
  /** Told the new words; empty to erase the note. */
  onChange: (words: string) => void;
}

/** One private note: its words, and a way to change or erase them. */
export function OwnNote({ section, note, about, onChange }: Props) {
  const [editing, setEditing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    onChange(String(new FormData(form.current!).get('note')).trim());
    setEditing(false);
  };
  if (!editing) {
    return (
      <>
        <p className="own-words-kept">{note}</p>
        <div className="own-buttons">
          <button type="button" className="btn-text small" onClick={() => setEditing(true)}>
            Change
          </button>
          <Ask
            label="Erase"
            question="Erase this note from this device? It cannot be undone."
            yes="Erase the note"
            no="Do not erase"
            onYes={() => onChange('')}
          />
        </div>
      </>
    );
  }
  return (
    <form method="dialog" autoComplete="off" ref={form} onSubmit={submit}>
      <label className="small" htmlFor={`note-${section}`}>{`Your note on “${about}”`}</label>
      <textarea id={`note-${section}`} name="note" rows={4} maxLength={LONGEST_WORDS} defaultValue={note} />
      <p className="own-buttons">
        <button type="submit" className="btn btn-small">
          Save the note
        </button>
        <button type="button" className="btn btn-line btn-small" onClick={() => setEditing(false)}>
          Leave it as it was
        </button>
      </p>
    </form>
  );
}
