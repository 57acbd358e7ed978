import { Part } from '../../dashboard/learning/Part.tsx';

/** What this page is for, while no report was opened. */
export function NobodyYet({ assign }: { assign: string }) {
  return (
    <Part id="about" title="No report yet">
      <p>
        Here you see the reports of those you mentor side by side: what is done of each plan, where somebody may be
        stuck, which questions to talk about, and what the next meeting could be made of. One report is enough.
      </p>
      <p>
        <strong>How a report comes to you. </strong>
        <span>You </span>
        <a href={assign}>make a plan</a>
        <span>
          {' '}
          and send its link. On the page it opens, your mentee chooses what to tell you, sees it in full, and sends you
          a link or a file. Say once that a report is welcome, and that nobody has to send one.
        </span>
      </p>
      <p>
        <strong>What a report is. </strong>
        <span>
          What a mentee chose to tell. It is no proof, and this page ranks nobody. Use it to know what to ask.
        </span>
      </p>
      <p>
        <strong>The rule. </strong>
        <span>
          Do not collect what you do not need. Do not ask for anything about papers, status or relatives, and do not
          pass a report on.
        </span>
      </p>
    </Part>
  );
}
