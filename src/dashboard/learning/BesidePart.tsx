import { eraseFormer } from '../../record/own-words.ts';
import { besideOf } from '../beside.ts';
import type { View } from '../use-view.ts';
import { OwnNote } from './OwnNote.tsx';

/** Private notes and bookmarks, with the sections they stand beside. */
export function BesidePart({ view, onErased }: { view: View; onErased: (words: string) => void }) {
  const { catalog, reading, store } = view;
  const all = besideOf(catalog, reading.learning);
  if (all.length === 0) {
    return (
      <p>Below each section of a lesson you can write a note for yourself, or mark the section to come back to.</p>
    );
  }
  const erase = (type: 'note' | 'bookmark', section: string) => eraseFormer(store, type, section);
  return (
    <ul className="own-beside">
      {all.map(({ section, page, heading, note, marked }) => (
        <li key={section}>
          <p>
            {page ? <a href={page.href}>{heading ?? page.title}</a> : <span>A page that is no longer here</span>}
            {page && (
              <span className="small soft">{heading ? ` in “${page.title}”` : ': the section is no longer there'}</span>
            )}
          </p>
          {note !== undefined && (
            <OwnNote
              key={note}
              section={section}
              note={note}
              about={heading ?? page?.title ?? section}
              onChange={(words) => {
                // What was written before is gone, not only hidden.
                erase('note', section);
                if (words) store.note('note', section, words);
                onErased(words ? 'The note is changed.' : 'The note is erased.');
              }}
            />
          )}
          {marked && (
            <p>
              <span className="small">Marked to come back to. </span>
              <button
                type="button"
                className="btn-text small"
                onClick={() => {
                  erase('bookmark', section);
                  onErased('The mark is taken off.');
                }}
              >
                Take the mark off
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
