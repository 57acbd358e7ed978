import { useEffect, useRef, useState } from 'react';
import { keepLineAt } from '../../quiz/keep-place.ts';
import { KeepLine } from '../../quiz/KeepLine.tsx';
import { useRecord } from '../../quiz/use-record.ts';
import { record } from '../../record/browser.ts';
import { learningOf } from '../../record/learning.ts';
import { LONGEST_WORDS } from '../../record/own-words.ts';
import { CopyButton } from '../CopyButton.tsx';
import { FIELD, useNote } from './use-note.ts';

interface Props {
  /** The section: `lesson#heading`. */
  subject: string;
  /** Its heading, for those who do not see where this stands. */
  title: string;
  /** Address of My learning. */
  learning: string;
}

/** Private words and a mark for one section, and the link that leads to it. Its code comes when it is unfolded. */
export default function Margin({ subject, title, learning }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState('');
  const store = useRecord();
  const { notes, bookmarks } = learningOf(store?.facts() ?? []);
  const note = notes.get(subject)?.value ?? '';
  const marked = bookmarks.has(subject);

  const keep = useNote(form, subject, note);
  useEffect(() => {
    const box = form.current?.elements.namedItem('mark');
    // As the record is now, not as it was when this was drawn.
    if (store && box instanceof HTMLInputElement) box.checked = learningOf(store.facts()).bookmarks.has(subject);
  }, [marked, store]);

  const mark = (on: boolean) => {
    const opened = record();
    keepLineAt(opened, subject);
    opened.note('bookmark', subject, on);
    setSaid(on ? 'Marked: it stands in My learning.' : 'No longer marked.');
  };

  return (
    <details className="margin needs-script">
      <summary className="small">
        Note, mark or link<span className="out">: {title}</span>
      </summary>
      <div className="margin-body">
        {store && (
          <form
            method="dialog"
            autoComplete="off"
            ref={form}
            onSubmit={(event) => {
              event.preventDefault();
              setSaid(keep());
            }}
          >
            <label>
              <span className="small">Only for you. No names, papers or places of other people.</span>
              <textarea name={FIELD} rows={3} maxLength={LONGEST_WORDS} />
            </label>
            <p className="margin-actions">
              <button type="submit" className="btn btn-small">
                Keep the note
              </button>
              <label>
                <input type="checkbox" name="mark" onChange={(event) => mark(event.currentTarget.checked)} />{' '}
                <span>Mark this section</span>
              </label>
            </p>
            <p role="status" className="small">
              <span>{said}</span>
            </p>
          </form>
        )}
        {store && (
          <p className="margin-actions">
            <CopyButton label="Copy the link to this section" text={linkTo(subject)} />
          </p>
        )}
        {store && said && <KeepLine store={store} at={subject} learning={learning} />}
      </div>
    </details>
  );
}

/** The id of a heading stays when its words change, and so does this address. @param subject `lesson#heading` */
const linkTo = (subject: string) => `${location.origin}${location.pathname}#${subject.split('#')[1]}`;
