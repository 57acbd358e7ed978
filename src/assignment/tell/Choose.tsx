import { useRef } from 'react';
import type { Catalog } from '../../dashboard/catalog.ts';
import { MOST } from '../assignment.ts';
import { namedByCode } from '../named.ts';
import { Words } from '../PlanView.tsx';
import { MOST_REPORTED } from '../report.ts';
import { placeWords } from '../ReportView.tsx';
import type { Material } from './assemble.ts';

interface Props {
  material: Material;
  catalog: Catalog;
  /** Nothing is recorded now: what was done before is not in the report. */
  unrecorded: boolean;
  onSee: (form: FormData) => void;
}

/** What a report may say: all of it off at first, except progress. */
export function Choose({ material, catalog, unrecorded, onSee }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { scores, confidence, due, reflections } = material;
  const named = namedByCode(catalog);
  const submit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault();
    onSee(new FormData(form.current!));
  };
  return (
    <form className="tell-form" method="dialog" autoComplete="off" ref={form} onSubmit={submit}>
      <fieldset>
        <legend>Tick what your mentor may see</legend>
        <Choice
          name="progress"
          on={!unrecorded}
          words="What I have done of the plan"
          more={
            unrecorded
              ? 'This browser keeps nothing now, so the report would say “not begun” of what you did before.'
              : 'Done, begun or not begun, for each thing.'
          }
        />
        <Choice
          name="scores"
          words="How my answers came out"
          more={
            scores.length === 0
              ? 'No question of these modules is answered yet, and the report would say so.'
              : 'For each module of the plan: how many were right, right in part and not right, and which ones were not right.'
          }
        />
        <Choice
          name="confidence"
          words="How sure I felt, before and after"
          more={
            confidence.length === 0
              ? 'Nothing of these modules is rated yet, and the report would say so.'
              : 'Your ratings from 1 to 5, each with its statement.'
          }
        />
        <Choice
          name="due"
          words="How many questions are due for review"
          more={`In the modules of the plan: ${due === 0 ? 'none' : due} now.`}
        />
      </fieldset>
      {reflections.length > 0 && (
        <fieldset>
          <legend>Answers in your own words, each by itself</legend>
          {reflections.map(({ code, text }) => (
            <label key={code} className="own-check tell-own">
              <input type="checkbox" name="reflection" value={code} />
              <span>
                <span className="small soft">{placeWords(named.get(code))}</span>
                <span className="own-words-kept">
                  <Words>{text}</Words>
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="tell-care">
        <p id="tell-care">
          <strong>Before you write or tick words of your own:</strong>{' '}
          <span>
            a report can travel further than you mean. Say nothing about anybody’s status or papers, yours included.
            Leave out where people live, work or meet, the names and stories of other people, and any view that could
            harm you.
          </span>
        </p>
      </div>
      <p>
        <label htmlFor="tell-question">A question for the next meeting, if you have one</label>
        <textarea
          id="tell-question"
          name="question"
          rows={4}
          maxLength={MOST_REPORTED.question}
          aria-describedby="tell-care"
        />
      </p>
      <p>
        <label htmlFor="tell-name">A first name or an agreed word, if your mentor needs one</label>
        <input id="tell-name" name="name" type="text" maxLength={MOST.name} aria-describedby="tell-care" />
      </p>
      <p>
        <button type="submit" className="btn">
          See what your mentor will see
        </button>
      </p>
    </form>
  );
}

function Choice({ name, words, more, on = false }: { name: string; words: string; more: string; on?: boolean }) {
  return (
    <label className="own-check">
      <input type="checkbox" name={name} defaultChecked={on} />
      <span>
        <span>{words}</span>
        <span className="small soft tell-more">{more}</span>
      </span>
    </label>
  );
}
