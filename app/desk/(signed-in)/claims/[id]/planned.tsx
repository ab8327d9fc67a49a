import { cancelPublicationAt, publishClaimAt } from "@/app/desk/actions/review";
import { can, type User } from "@/auth";
import { PublishAtField } from "@/components/desk/claims/publish-at-field";
import { Editing } from "@/components/desk/form/editing";
import { SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm } from "@/components/desk/records/record-form";
import { clockIn, displayDate } from "@/lib/dates";
import type { PlannedPublication } from "@/review";

interface PlannedProps {
  user: User;
  claim: { id: string; version: number };
  plan: PlannedPublication;
  timeZone: string;
}

/** When a claim is to be published, and the way to take that back; or why it was not published. */
export function Planned({ user, claim, plan, timeZone }: PlannedProps) {
  const { at, by, isStale, refusal } = plan;
  return (
    <section className="notice">
      <h2 id="planned">{refusal || isStale ? "Not published at its time" : "To be published"}</h2>
      <p>
        {refusal ??
          (isStale ? "It was changed after it was approved: approve it anew." : "To be published at")}{" "}
        {refusal || isStale ? "It was to be published at" : null} <InZone at={at} timeZone={timeZone} />
        {by ? `, approved by ${by}` : null}.
      </p>
      {refusal || isStale ? null : <p>Until then nobody outside the desk sees anything of it.</p>}
      {can(user, "claim.cancel_publication").allowed ? (
        <RecordForm action={cancelPublicationAt} keeping="nowhere" className="mt-3">
          <Editing id={claim.id} version={claim.version} />
          <SubmitButton destructive>{refusal || isStale ? "Dismiss" : "Do not publish it then"}</SubmitButton>
        </RecordForm>
      ) : null}
    </section>
  );
}

/** An instant by the clocks of a zone and, where that is another, in UTC. */
function InZone({ at, timeZone }: { at: Date; timeZone: string }) {
  const minute = `${at.toISOString().slice(0, 16)}Z`;
  return (
    <time dateTime={minute}>
      {displayDate(minute, { timeZone })}
      {timeZone === "UTC" ? null : ` (${displayDate(minute)})`}
    </time>
  );
}

interface PublishAtProps {
  claim: { id: string; version: number };
  timeZone: string;
  now: Date;
}

/** Approves a claim, to be published at a time. */
export function PublishAt({ claim, timeZone, now }: PublishAtProps) {
  return (
    <details>
      <summary className="button list-none [[open]>&]:mb-3">Publish at …</summary>
      <RecordForm action={publishClaimAt} keeping="nowhere">
        <Editing id={claim.id} version={claim.version} />
        <input type="hidden" name="timeZone" value={timeZone} />
        <PublishAtField timeZone={timeZone} earliest={clockIn(timeZone, now)} />
        <SubmitButton>Approve for then</SubmitButton>
      </RecordForm>
    </details>
  );
}
