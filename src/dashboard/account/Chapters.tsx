import { dayWords } from '../days.ts';
import type { Chapter } from '../statement.ts';

interface Props {
  chapters: readonly Chapter[];
  /** Keys of what is left out. */
  left: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

/** What was done, by module, each with a tick that says whether it is printed. */
export function Chapters({ chapters, left, onToggle }: Props) {
  return (
    <>
      {chapters.map(({ id, title, entries }) => (
        <section
          key={id}
          className="account-chapter"
          data-left={entries.every(({ key }) => left.has(key)) ? '' : undefined}
        >
          <h2>{title}</h2>
          <ul>
            {entries.map(({ key, what, day, minutes }) => (
              <li key={key} data-left={left.has(key) ? '' : undefined}>
                <label>
                  <input type="checkbox" defaultChecked={!left.has(key)} onChange={() => onToggle(key)} />
                  <span>
                    <span>{what}</span>{' '}
                    <span className="small soft account-when">
                      {`${dayWords(day)}${minutes === undefined ? '' : `, ${minutes} minutes`}`}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
