import { useEffect, useRef, useState, type ReactNode } from 'react';
import { keepLineAt } from '../../quiz/keep-place.ts';
import { KeepLine } from '../../quiz/KeepLine.tsx';
import { useRecord } from '../../quiz/use-record.ts';
import { record } from '../../record/browser.ts';
import { learningOf } from '../../record/learning.ts';
import { LONGEST_WORDS } from '../../record/own-words.ts';
import { FIELD, useNote } from './use-note.ts';

interface Props {
  lesson: string;
  /** The ids of its steps. */
  steps: string[];
  /** The section it stands in: `lesson#heading`. */
  subject: string;
  learning: string;
  /** The steps, each with a box named `step-<id>`. */
  children?: ReactNode;
}

/** The steps of an exercise, to be ticked, and a place for what came of it. Plain boxes until its script is here. */
export default function Exercise({ lesson, steps, subject, learning, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState('');
  const store = useRecord();
  const { notes } = learningOf(store?.facts() ?? []);
  const note = notes.get(subject)?.value ?? '';
  const boxOf = (id: string) => form.current?.elements.namedItem(`step-${id}`) as HTMLInputElement | null;

  const tick = (step: string, on: boolean) => {
    const opened = record();
    keepLineAt(opened, subject);
    opened.note('tick', lesson, { step, done: on });
    setSaid(steps.every((id) => boxOf(id)?.checked) ? 'All steps done.' : 'Noted.');
  };
  // Boxes ticked before the script was here count; what is kept is shown.
  useEffect(() => {
    for (const id of steps) if (boxOf(id)?.checked) tick(id, true);
  }, []);
  useEffect(() => {
    if (!store) return;
    // As the record is now, not as it was when this was drawn: a box may have been ticked in between.
    const done = learningOf(store.facts()).ticks.get(lesson);
    for (const id of steps) {
      const box = boxOf(id);
      if (box) box.checked = done?.has(id) ?? false;
    }
  });
  const keep = useNote(form, subject, note);

  return (
    <form
      className="exercise-form"
      method="dialog"
      autoComplete="off"
      ref={form}
      onChange={({ target }) => {
        const [, step] = /^step-(.+)$/.exec((target as Partial<HTMLInputElement>).name ?? '') ?? [];
        if (step) tick(step, (target as unknown as HTMLInputElement).checked);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setSaid(keep());
      }}
    >
      {children}
      <label className="needs-script exercise-came">
        <span className="small">What came of it: only for you. No names, papers or places.</span>
        <textarea name={FIELD} rows={2} maxLength={LONGEST_WORDS} />
      </label>
      <p className="margin-actions needs-script">
        <button type="submit" className="btn btn-line btn-small">
          Keep the note
        </button>
        <span role="status" className="small">
          <span>{said}</span>
        </span>
      </p>
      {store && said && <KeepLine store={store} at={subject} learning={learning} />}
    </form>
  );
}
