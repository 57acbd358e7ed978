import { MOST } from '../assignment.ts';
import { clean } from '../words.ts';

interface Props {
  id: string;
  label: string;
  /** Whether the label is for listeners only, since the eye reads it elsewhere. */
  hidden?: boolean;
  value: string;
  onWords: (words: string) => void;
}

/** A field for a note, with a counter. What is too long is never cut while it is typed, and it is said what becomes of it. */
export function NoteField({ id, label, hidden = false, value, onWords }: Props) {
  const { length } = clean(value, Infinity);
  const over = length - MOST.note;
  return (
    <div className="assign-field">
      <label htmlFor={id} className={hidden ? 'out' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-count`}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      <span className="small soft" id={`${id}-count`}>
        {over > 0
          ? `${over} characters too many: only the first ${MOST.note} are sent. Make it shorter.`
          : `${length} of ${MOST.note} characters.`}
      </span>
    </div>
  );
}
