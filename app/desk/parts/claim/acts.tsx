import Link from "next/link";
import { At } from "@/app/desk/parts/when";
import { Differences } from "@/components/differences";
import type { Change } from "@/reports/history/changes";

const words: Readonly<Record<string, string>> = {
  "claim.record": "logged it",
  "claim.edit": "edited it",
  "claim.send_to_review": "sent it to review",
  "claim.send_back": "sent it back",
  "claim.publish": "approved and published it",
  "claim.correct": "corrected it",
  "claim.retract": "retracted it",
  "claim.discard": "discarded it",
  "claim.take_up_again": "took it up again",
  "record.import": "imported it",
};

interface Props {
  acts: readonly Change[];
  /** Where a version is brought back into the form; absent where this user may not change the claim. */
  restore?: string | undefined;
}

/** What was done to a claim, by whom and why, with what was changed and the way back to each earlier version. */
export function Acts({ acts, restore }: Props) {
  return (
    <ol className="acts">
      {acts.map((act, index) => (
        <li key={act.id}>
          <p>
            {act.by.name} {words[act.action] ?? act.action}
          </p>
          <p className="entry-detail">
            <At time={new Date(act.at)} />
          </p>
          {act.reason ? (
            <blockquote className="entry-reason" dir="auto">
              {act.reason}
            </blockquote>
          ) : null}
          <Differences differences={act.differences} />
          {restore && index > 0 && saysSomethingElse(acts, index) ? (
            <p>
              <Link href={`${restore}?restore=${encodeURIComponent(act.at)}`}>Restore this version</Link>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** Whether the claim said something else after an act than it says now. */
const saysSomethingElse = (acts: readonly Change[], index: number) =>
  acts.slice(0, index).some((later) => later.differences.length > 0);
