import { useRef, useState } from 'react';
import { agendaText } from './agenda-text.ts';
import type { Agenda } from './agenda.ts';

/** Takes the agenda along: on paper, or as text without names. */
export function AgendaText({ agenda }: { agenda: Agenda }) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const text = agendaText(agenda, (href) => new URL(href, location.href).href);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setWords('Copied.');
    } catch {
      setWords('Selected: now copy it.');
    }
  };
  /** Prints the agenda alone: what stands beside it is for the mentor. */
  const print = () => {
    document.documentElement.setAttribute('data-print', 'agenda');
    addEventListener('afterprint', () => document.documentElement.removeAttribute('data-print'), { once: true });
    globalThis.print();
  };
  return (
    <details className="fold group-take">
      <summary>
        <span>Print it, or copy it as text</span>
      </summary>
      <div>
        <p className="own-buttons">
          <button type="button" className="btn btn-small" onClick={print}>
            Print the agenda
          </button>
          <button type="button" className="btn btn-small btn-line" onClick={() => void copy()}>
            Copy the text
          </button>
        </p>
        <p className="small soft">On paper and in the text there are no names and no words of mentees.</p>
        <p role="status" className="own-status">
          {words}
        </p>
        <label htmlFor="group-agenda-text">The text, with the module and the addresses of its pages</label>
        <textarea id="group-agenda-text" readOnly rows={6} ref={field} value={text} />
      </div>
    </details>
  );
}
