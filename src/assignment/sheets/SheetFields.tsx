import { Paragraphs, Words } from '../../quiz/words.tsx';
import { MOST } from './copies.ts';
import type { SheetWords } from './text-file.ts';

/**
 * What is printed: title, introduction and fields. A field grows with its text, on screen and on paper: what stands
 * behind it holds the same words (`data-value`), and the two share one cell.
 */
export function SheetFields({ sheet: { id: sheet, title, intro, fields } }: { sheet: SheetWords }) {
  return (
    <>
      <p className="paper-title print-only" aria-hidden="true">
        {title}
      </p>
      <div className="paper-intro">
        <Paragraphs text={intro} />
      </div>
      <ol>
        {fields.map(({ id, label, lines, hint }) => (
          <li key={id}>
            <label htmlFor={`${sheet}-${id}`}>
              <Words text={label} />
            </label>
            {hint && (
              <p className="paper-hint" id={`${sheet}-${id}-hint`}>
                <Words text={hint} />
              </p>
            )}
            <span className="grow">
              <textarea
                id={`${sheet}-${id}`}
                name={id}
                rows={lines}
                maxLength={MOST.field}
                aria-describedby={hint && `${sheet}-${id}-hint`}
              />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
