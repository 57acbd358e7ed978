import { useEffect, useRef, useState } from 'react';
import { record } from '../record/browser.ts';
import type { Shown } from '../record/fold.ts';
import { keepLineAt } from './keep-place.ts';
import { KeepLine } from './KeepLine.tsx';
import { scale } from './kinds/scale.tsx';
import type { Question } from './registry.ts';
import { useRecord } from './use-record.ts';
import { Words } from './words.tsx';

type Scale = Extract<Question, { kind: 'scale' }>;
type When = 'before' | 'after';

interface Props {
  questions: Scale[];
  when: When;
  /** Address of My learning. */
  learning: string;
}

/** How sure the reader is of each objective, before or after the module; after shows both side by side. */
export default function RatingsIsland({ questions, when, learning }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<Shown>();
  const [message, setMessage] = useState('');
  const store = useRecord((opened) => setShown(opened.shown()));

  const filled = useRef(new Set<string>());
  useEffect(() => {
    for (const { id } of questions) {
      const kept = shown?.ratings.get(id)?.[when];
      const field = form.current?.elements.namedItem(fieldName(when, id));
      if (!(field instanceof RadioNodeList)) continue;
      if (kept && !field.value) field.value = String(kept.step);
      // Erased, or hidden by a private session: the fields are emptied with it.
      if (!kept && filled.current.has(id)) for (const step of field) (step as HTMLInputElement).checked = false;
      if (kept) filled.current.add(id);
      else if (filled.current.delete(id)) setMessage('');
    }
  }, [shown]);

  const submit = (event?: Pick<Event, 'preventDefault'>) => {
    event?.preventDefault();
    if (!form.current) return;
    const data = new FormData(form.current);
    const rated = questions.flatMap((question) => {
      const step = scale.read(data, fieldName(when, question.id), question);
      return step ? [{ question, step }] : [];
    });
    if (rated.length > 0) keepLineAt(record(), when);
    for (const { question, step } of rated) {
      record().note(
        'rating',
        question.id,
        { when, step: Number(step) as 1 | 2 | 3 | 4 | 5 },
        { revision: question.revision },
      );
    }
    const open = questions.length - rated.length;
    setMessage(rated.length === 0 ? 'Choose a number first.' : open ? `Noted. ${open} still open.` : 'Noted.');
  };
  useEffect(() => {
    if (form.current?.dataset.asked === undefined) return;
    delete form.current.dataset.asked;
    submit();
  }, []);

  const compared = questions.filter(({ id }) => shown?.ratings.get(id)?.before && shown.ratings.get(id)?.after);
  return (
    <div className="quiz">
      <form className="question ratings" method="dialog" autoComplete="off" ref={form} onSubmit={submit}>
        {questions.map((question) => (
          <scale.Prompt key={question.id} question={question} name={fieldName(when, question.id)} />
        ))}
        <p className="question-actions needs-script">
          <button className="btn" type="submit">
            Note my ratings
          </button>{' '}
          <span role="status">{message}</span>
        </p>
      </form>
      {store && message.startsWith('Noted') && <KeepLine store={store} at={when} learning={learning} />}
      {when === 'after' && compared.length > 0 && <Growth questions={compared} shown={shown!} />}
    </div>
  );
}

const fieldName = (when: When, id: string) => `${when}-${id}`;

function Growth({ questions, shown }: { questions: Scale[]; shown: Shown }) {
  return (
    <table className="growth">
      <caption>Before and after, from 1 to 5</caption>
      <thead>
        <tr>
          <th scope="col">What you rated</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ id, statement }) => (
          <tr key={id}>
            <th scope="row">
              <Words text={statement} />
            </th>
            <td>{shown.ratings.get(id)?.before?.step}</td>
            <td>{shown.ratings.get(id)?.after?.step}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
