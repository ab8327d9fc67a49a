import Link from "next/link";
import { Differences } from "@/components/differences";
import { desk } from "@/published/connection";
import { type Change, readChanges, subject } from "@/published/history/changes";
import { At } from "./when";

const words: Readonly<Record<string, string>> = {
  "claim.record": "logged it",
  "claim.edit": "edited it",
  "claim.send_to_review": "sent it to review",
  "claim.send_back": "sent it back",
  "claim.publish": "approved and published it",
  "claim.plan_publication": "approved it, to be published at a time",
  "claim.cancel_publication": "took back that it is published at a time",
  "claim.correct": "corrected it",
  "claim.propose_correction": "sent a correction to review",
  "claim.send_back_correction": "sent the correction back",
  "claim.withdraw_correction": "withdrew the correction",
  "claim.retract": "retracted it",
  "claim.discard": "discarded it",
  "claim.take_up_again": "took it up again",
  "meeting.record": "put it on record",
  "meeting.edit": "edited it",
  "source.record": "put it on record",
  "source.edit": "edited it",
  "actor.record": "put it on record",
  "actor.edit": "edited it",
  "actor.merge": "merged two actors",
  "actor.undo_merge": "took a merge back",
  "question.merge": "merged two questions",
  "question.undo_merge": "took a merge of questions back",
  "record.import": "imported it",
};

interface Props {
  acts: readonly Change[];
  /** Where a version is brought back into the form; absent where this user may not change the record. */
  restore?: string | undefined;
}

/** The history of a record as the desk sees it: who did what to it, when and why, and what was changed. */
export async function History({ id, restore }: { id: string; restore?: string | undefined }) {
  const { changes } = await readChanges(desk(), { about: subject(id), limit: 200 });
  return (
    <section className="desk-section">
      <h2>History</h2>
      <Acts acts={changes} restore={restore} />
    </section>
  );
}

/** Each act, with the way back to the version it left. */
function Acts({ acts, restore }: Props) {
  return (
    <ol className="grid gap-3">
      {acts.map((act, index) => (
        <li key={act.id}>
          <p>
            {act.by.name} {words[act.action] ?? act.action}
            {act.merged ? (
              <>
                : <bdi>{act.merged}</bdi>, <bdi>{act.after?.name ?? act.after?.text}</bdi>
              </>
            ) : null}
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

/** Whether the record said something else after an act than it says now. */
const saysSomethingElse = (acts: readonly Change[], index: number) =>
  acts.slice(0, index).some((later) => later.differences.length > 0);
