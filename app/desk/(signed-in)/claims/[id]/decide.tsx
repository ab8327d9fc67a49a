import Link from "next/link";
import {
  approveClaim,
  discard,
  sendClaimBack,
  sendClaimToReview,
  undoDiscard,
} from "@/app/desk/actions/review";
import type { ClaimPage } from "@/app/desk/parts/claims/subject";
import { can } from "@/auth";
import { Editing } from "@/components/desk/form/editing";
import { TextArea } from "@/components/desk/form/inputs";
import { SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm } from "@/components/desk/records/record-form";
import { ReviewKeys } from "@/components/desk/review/keys";
import type { Correction, Queue } from "@/review";
import { PublishAt } from "./planned";

interface Props extends ClaimPage {
  queue: Queue | null;
  /** The correction of it that waits or was sent back: decided upon by itself. */
  correction: Correction | null;
  /** It is to be published at a time already. */
  isPlanned: boolean;
  /** By whose clocks times of the claim are meant (IANA). */
  timeZone: string;
}

/** The acts that this user may take on a claim as it stands, and why the others are not offered. */
export function Decide({ user, context, claim: { claim }, queue, correction, ...plan }: Props) {
  const may = (action: Parameters<typeof can>[1]) =>
    can(user, action, { ...claim, correction }, context.review, context.corrections);
  const { isPlanned, timeZone } = plan;
  const here = `/desk/claims/${claim.id}`;
  const seen = <Editing id={claim.id} version={claim.version} />;
  const publish = may("claim.publish");
  if (!can(user, "claim.edit").allowed) return null;
  return (
    <div className={claim.state === "in_review" && publish.allowed ? "decide in-view" : "decide"}>
      {may("claim.edit").allowed ? (
        <Link href={`${here}/edit`} className="button">
          Edit
        </Link>
      ) : null}
      {may("claim.send_to_review").allowed ? (
        <RecordForm action={sendClaimToReview} keeping="nowhere">
          {seen}
          <SubmitButton primary>Send to review</SubmitButton>
        </RecordForm>
      ) : null}
      {publish.allowed ? (
        <RecordForm action={approveClaim} keeping="nowhere">
          {seen}
          {claim.state === "in_review" ? (
            <SubmitButton primary name="then" value="next" data-review="approve">
              Approve and next
            </SubmitButton>
          ) : null}
          <SubmitButton>Approve and publish</SubmitButton>
        </RecordForm>
      ) : null}
      {publish.allowed && !isPlanned ? (
        <PublishAt claim={claim} timeZone={timeZone} now={context.clock.now()} />
      ) : null}
      {!publish.allowed && claim.state === "in_review" ? <p className="hint">{publish.why}</p> : null}
      {may("claim.send_back").allowed ? (
        <RecordForm action={sendClaimBack} part="send-back">
          {seen}
          <div data-review="reason">
            <TextArea name="reason" label="Reason" rows={1} hint="Its author sees it." />
          </div>
          <SubmitButton>Send back</SubmitButton>
        </RecordForm>
      ) : null}
      {may("claim.discard").allowed ? (
        <RecordForm action={discard} keeping="nowhere">
          {seen}
          <SubmitButton destructive>Discard</SubmitButton>
        </RecordForm>
      ) : null}
      {claim.discardedAt ? (
        <RecordForm action={undoDiscard} keeping="nowhere">
          {seen}
          <SubmitButton primary>Take up again</SubmitButton>
        </RecordForm>
      ) : null}
      {!correction && (may("claim.correct").allowed || may("claim.propose_correction").allowed) ? (
        <Link href={`${here}/correct`} className="button">
          Correct
        </Link>
      ) : null}
      {may("claim.retract").allowed ? (
        <Link href={`${here}/retract`} className="button destructive">
          Retract
        </Link>
      ) : null}
      {queue && correction?.state !== "in_review" ? <Waiting queue={queue} /> : null}
      {claim.state === "in_review" && publish.allowed ? <ReviewKeys /> : null}
      {claim.state === "published" || claim.state === "retracted" ? (
        <a href={`/claims/${claim.id}`}>Public page</a>
      ) : null}
    </div>
  );
}

/** The way on through what waits, without deciding. */
function Waiting({ queue: { waiting, next } }: { queue: Queue }) {
  if (!next) return null;
  return (
    <Link href={`/desk/claims/${next}`} prefetch={false} className="button" data-review="next">
      Next of {waiting} waiting for you
    </Link>
  );
}
