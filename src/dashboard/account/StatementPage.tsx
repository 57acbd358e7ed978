import { useMemo, useRef, useState } from 'react';
import { dayOf, dayWords } from '../days.ts';
import { Keeping } from '../Keeping.tsx';
import { statementOf, withoutEntries } from '../statement.ts';
import { useView, type View } from '../use-view.ts';
import { Waiting } from '../Waiting.tsx';
import { hours } from '../../site/hours.ts';
import { Chapters } from './Chapters.tsx';

interface Props {
  catalog: string;
  learning: string;
}

/** *My own account*: what was done, to print. Nothing that is typed here is kept. */
export default function StatementPage(props: Props) {
  const viewed = useView(props.catalog);
  if (viewed === 'waiting' || 'failed' in viewed) return <Waiting viewed={viewed} />;
  return <Statement {...props} view={viewed.view} />;
}

function Statement({ view, learning }: Props & { view: View }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const chapters = useMemo(() => statementOf(view.progress, view.reading), [view.progress, view.reading]);
  const kept = withoutEntries(chapters, left);
  const toggle = (key: string) =>
    setLeft((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));

  if (chapters.length === 0) {
    return (
      <div className="own">
        <Keeping view={view} copy={`${learning}#copy`} />
        <p>
          There is nothing to account for yet. What you read, answer and rate will stand here, to print if you like.
        </p>
        <p>
          <a href={learning}>My learning</a>
        </p>
      </div>
    );
  }
  return (
    <div className="own account">
      <Keeping view={view} copy={`${learning}#copy`} />
      <form
        className="needs-script account-form"
        method="dialog"
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
      >
        <label htmlFor="account-name">
          <span>Your name, if you like. It is printed and kept nowhere.</span>
        </label>
        <input
          id="account-name"
          type="text"
          maxLength={80}
          ref={field}
          onInput={() => setName(field.current?.value ?? '')}
        />
        <p>Take a tick off for whatever you want to leave out.</p>
        <p>
          <button type="button" className="btn" onClick={() => print()}>
            Print
          </button>
        </p>
      </form>
      {name.trim() && (
        <p className="account-name">
          <span>{name.trim()}</span>
        </p>
      )}
      <p className="account-span">
        {kept.first !== undefined && (
          <span>
            {kept.first === kept.last
              ? `Done on ${dayWords(kept.first)}. `
              : `Done between ${dayWords(kept.first)} and ${dayWords(kept.last!)}. `}
          </span>
        )}
        {kept.minutes > 0 && <span>{`About ${hours(kept.minutes)}, by the times the pages give. `}</span>}
        <span>{`Printed on ${dayWords(dayOf(Date.now()))}.`}</span>
      </p>
      <Chapters chapters={chapters} left={left} onToggle={toggle} />
      <p className="account-own">
        This is the reader’s own account of their own learning. Nobody checked it, and it is no certificate.
      </p>
    </div>
  );
}
