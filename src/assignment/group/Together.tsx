import type { DataAddresses } from '../../dashboard/files.ts';
import { Part } from '../../dashboard/learning/Part.tsx';
import { AgendaPart } from './AgendaPart.tsx';
import { ConfidencePart } from './ConfidencePart.tsx';
import { MenteePart } from './MenteePart.tsx';
import { missedOf } from './missed.ts';
import { MissedPart } from './MissedPart.tsx';
import type { Paper } from './reports.ts';
import { StuckPart } from './StuckPart.tsx';
import { tablesOf } from './table.ts';
import { TablePart } from './TablePart.tsx';
import type { Group } from './use-group.ts';

export interface Props {
  group: Group;
  data: DataAddresses;
  /** Address of the builder of plans. */
  assign: string;
  put: (papers: ReadonlyMap<string, Paper>) => void;
  drop: (papers: readonly string[], said: string) => void;
  onSaid: (words: string) => void;
}

/** The reports seen together: loaded once there is one. */
export function Together({ group, data, assign, put, drop, onSaid }: Props) {
  const { mentees, catalog, known, today } = group;
  const missed = missedOf(mentees, catalog);
  return (
    <>
      <Part id="glance" title="At a glance">
        <TablePart tables={tablesOf(mentees, today)} known={known} />
      </Part>
      <Part id="stuck" title="What to ask about">
        <StuckPart {...{ mentees, known, today }} />
      </Part>
      {missed.length > 0 && (
        <Part id="discuss" title="Questions to talk about">
          <MissedPart {...{ missed, mentees }} questions={data.questions} />
        </Part>
      )}
      <ConfidencePart {...{ mentees, catalog }} />
      <Part id="agenda" title="The next meeting">
        <AgendaPart {...{ group, missed, assign }} href={data.guides} />
      </Part>
      <Part id="each" title="Mentee by mentee">
        {mentees.map((mentee) => (
          <MenteePart key={mentee.key} {...{ mentee, mentees, catalog, known, put, drop, onSaid }} />
        ))}
      </Part>
    </>
  );
}
