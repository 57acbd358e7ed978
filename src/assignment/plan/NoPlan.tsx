import { Part } from '../../dashboard/learning/Part.tsx';

/** What stands here while there is no plan. */
export function NoPlan({ start }: { start: string | undefined }) {
  return (
    <Part id="none" title="No plan here yet">
      <div className="text">
        <p>
          A mentor makes a plan and sends it as a link, or as a file. Open the link, and the plan stands on this page:
          what to do next, when you meet, and what you have done already by your own record.
        </p>
        <ul>
          <li>Ask your mentor for the link. All of the plan is inside it; nobody keeps it for you.</li>
          <li>Were you sent a file? Choose it below.</li>
          {start && (
            <li>
              <span>No mentor, or no plan? </span>
              <a href={start}>Start here</a> <span>suggests an order from a few questions.</span>
            </li>
          )}
        </ul>
      </div>
    </Part>
  );
}
