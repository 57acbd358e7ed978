import { useEffect, useRef, type RefObject } from 'react';
import { keepLineAt } from '../../quiz/keep-place.ts';
import { record } from '../../record/browser.ts';
import { eraseFormer, LONGEST_WORDS } from '../../record/own-words.ts';

/** The name of the field that holds own words. */
export const FIELD = 'own';

/**
 * Own words about a section in a form's field: what is kept is put into it unless the reader has written meanwhile, and
 * what is erased leaves it.
 * @param note what is kept, empty for nothing
 * @returns keeps what stands in the field, and says what came of it
 */
export function useNote(form: RefObject<HTMLFormElement | null>, subject: string, note: string): () => string {
  const shown = useRef('');
  useEffect(() => {
    const field = form.current?.elements.namedItem(FIELD);
    if (field instanceof HTMLTextAreaElement && field.value === shown.current) field.value = note;
    shown.current = note;
  });
  return () => {
    const words = String(new FormData(form.current!).get(FIELD) ?? '').trim();
    const store = record();
    const had = eraseFormer(store, 'note', subject);
    if (!words) return had ? 'The note is gone.' : 'Write something first.';
    keepLineAt(store, subject);
    store.note('note', subject, words.slice(0, LONGEST_WORDS));
    return 'Noted.';
  };
}
