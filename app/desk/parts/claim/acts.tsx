import { At } from "@/app/desk/parts/when";
import type { Action } from "@/auth";
import type { Act } from "@/ledger";

const words: Partial<Record<Action, string>> = {
  "claim.record": "logged it",
  "claim.edit": "edited it",
  "claim.send_to_review": "sent it to review",
  "claim.send_back": "sent it back",
  "claim.publish": "approved and published it",
  "claim.retract": "retracted it",
  "record.import": "imported it",
};

/** What was done to a claim, by whom and why. */
export function Acts({ acts }: { acts: readonly Act[] }) {
  return (
    <ol className="acts">
      {acts.map((act) => (
        <li key={act.id}>
          <p>
            {act.user} {words[act.action] ?? act.action}
          </p>
          <p className="entry-detail">
            <At time={act.at} />
          </p>
          {act.reason ? (
            <blockquote className="entry-reason" dir="auto">
              {act.reason}
            </blockquote>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
