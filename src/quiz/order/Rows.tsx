import { useEffect, useRef, useState } from 'react';
import { Reply } from '../Reply.tsx';
import { Words } from '../words.tsx';
import { drag } from './drag.ts';
import { arranged, follows, moved } from './rows.ts';

interface Props {
  /** In their right order. */
  options: { id: string; text: string; feedback: string }[];
  name: string;
  answer?: string | undefined;
}

/**
 * Steps that can be put in order. The list of places in each row is a native field and holds the state; buttons and
 * dragging set it, and the rows follow it.
 */
export function Rows({ options, name, answer }: Props) {
  const first = options.map(({ id }) => id).sort();
  const [rows, setRows] = useState(first);
  const list = useRef<HTMLOListElement>(null);
  const touched = useRef(false);
  /** The order the fields are to say; none as long as they say what the page came with, or what was chosen early. */
  const wanted = useRef<readonly string[]>([]);
  const focused = useRef<HTMLElement | null>(null);
  const says = useRef<HTMLParagraphElement>(null);

  const fieldOf = (id: string) => list.current?.querySelector<HTMLSelectElement>(`[name="${name}-${id}"]`);
  const setFields = (order: readonly string[]) => {
    order.forEach((id, index) => {
      const field = fieldOf(id);
      if (field) field.value = String(index + 1);
    });
  };
  const put = (next: string[], id?: string) => {
    touched.current = true;
    // At once: the form may be read before the rows have moved.
    wanted.current = next;
    setFields(next);
    // As if the lists had been used: whoever moves a row after the feedback is answering again.
    list.current?.dispatchEvent(new Event('input', { bubbles: true }));
    focused.current = document.activeElement as HTMLElement | null;
    setRows(next);
    if (id && says.current) says.current.textContent = `Place ${next.indexOf(id) + 1} of ${next.length}.`;
  };

  // Places chosen before the script was here count.
  useEffect(() => {
    const places = Object.fromEntries(first.map((id) => [id, Number(fieldOf(id)?.value)]));
    const chosen = arranged(first, places);
    if (first.some((id, index) => places[id] !== index + 1)) put(chosen);
  }, []);
  useEffect(() => {
    if (answer === undefined || touched.current) return;
    wanted.current = [...answer];
    setRows([...answer]);
  }, [answer]);
  useEffect(() => {
    setFields(wanted.current);
    // A row that moves loses the focus; whoever pressed its button goes on pressing it.
    if (focused.current && list.current?.contains(focused.current)) focused.current.focus();
  }, [rows]);
  // Erased, or hidden by a private session: the form was reset, and the rows go back with it.
  useEffect(() => {
    const back = () => {
      touched.current = false;
      wanted.current = first;
      setRows(first);
    };
    const form = list.current?.closest('form');
    form?.addEventListener('reset', back);
    return () => form?.removeEventListener('reset', back);
  }, []);

  return (
    <>
      <ol className="order" ref={list}>
        {rows.map((id, index) => {
          const { text, feedback } = options.find((option) => option.id === id)!;
          return (
            <li key={id} data-row={id}>
              <div className="order-row">
                <label>
                  <span className="out">
                    Place of: <Words text={text} />
                  </span>
                  <select
                    name={`${name}-${id}`}
                    defaultValue={String(first.indexOf(id) + 1)}
                    onChange={(event) => put(moved(rows, id, Number(event.currentTarget.value) - 1), id)}
                  >
                    {rows.map((_, place) => (
                      <option key={place} value={String(place + 1)}>
                        {place + 1}
                      </option>
                    ))}
                  </select>
                </label>
                <span className="order-text">
                  <Words text={text} />
                </span>
                <span className="order-moves needs-script">
                  <button type="button" aria-disabled={index === 0} onClick={() => put(moved(rows, id, index - 1), id)}>
                    <span aria-hidden="true">↑</span>
                    <span className="out">Move up: {text}</span>
                  </button>
                  <button
                    type="button"
                    aria-disabled={index === rows.length - 1}
                    onClick={() => put(moved(rows, id, index + 1), id)}
                  >
                    <span aria-hidden="true">↓</span>
                    <span className="out">Move down: {text}</span>
                  </button>
                  <span
                    className="order-grip"
                    aria-hidden="true"
                    onPointerDown={(event) => drag(event, (place) => put(moved(rows, id, place)))}
                  >
                    ⠿
                  </span>
                </span>
              </div>
              {answer !== undefined && rows.join('') === answer && (
                <Reply
                  right={follows(options, answer, id)}
                  text={feedback}
                  verdict={follows(options, answer, id) ? 'Follows what it needs.' : 'Not here.'}
                />
              )}
            </li>
          );
        })}
      </ol>
      <p className="out" role="status" ref={says} />
    </>
  );
}
