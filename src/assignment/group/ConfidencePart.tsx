import type { Catalog } from '../../dashboard/catalog.ts';
import { Part } from '../../dashboard/learning/Part.tsx';
import { Words } from '../PlanView.tsx';
import { objectivesOf, type Objective } from './confidence.ts';
import { ConfidencePicture } from './ConfidencePicture.tsx';
import type { Mentee } from './reports.ts';

interface Props {
  mentees: readonly Mentee[];
  catalog: Catalog;
}

/** How sure the mentees felt before and after, as small pictures and in words; nothing where nobody told it. */
export function ConfidencePart({ mentees, catalog }: Props) {
  const objectives = objectivesOf(mentees, catalog);
  if (objectives.length === 0) return null;
  return (
    <Part id="sure" title="How sure, before and after">
      <p>
        One picture for each thing that was rated, from 1 at the foot to 5 at the top: a line leads from before to
        after, thicker where several lie on one another. Feeling sure is not knowing; a line that falls can mean that
        somebody saw that it is harder than it looked.
      </p>
      <div className="group-pictures">
        {objectives.map((objective) => (
          <ConfidencePicture key={objective.code} objective={objective} />
        ))}
      </div>
      <RatedBy objectives={objectives} />
    </Part>
  );
}

/** The same in words. */
function RatedBy({ objectives }: { objectives: readonly Objective[] }) {
  return (
    <details className="fold">
      <summary>
        <span>The same as a table</span>
      </summary>
      <div>
        <table className="own-rated">
          <caption>From 1 to 5, by what was rated</caption>
          <thead>
            <tr>
              <th scope="col">Mentee</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          {objectives.map(({ code, statement, module, lines }) => (
            <tbody key={code}>
              <tr data-hue={module.hue}>
                <th scope="rowgroup" colSpan={3} className="group-statement">
                  {statement}
                </th>
              </tr>
              {lines.map(({ key, name, before, after }) => (
                <tr key={key}>
                  <th scope="row">
                    <Words>{name}</Words>
                  </th>
                  <td>{before ?? 'not told'}</td>
                  <td>{after ?? 'not told'}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </details>
  );
}
