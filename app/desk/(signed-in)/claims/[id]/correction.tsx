import Link from "next/link";
import { approveCorrection, sendCorrectionBack, withdraw } from "@/app/desk/actions/corrections";
import { correctionTold } from "@/app/desk/parts/claims/correction-told";
import { Foretold } from "@/app/desk/parts/claims/foretold";
import type { ClaimPage } from "@/app/desk/parts/claims/subject";
import { At } from "@/app/desk/parts/when";
import { can } from "@/auth";
import { TextArea } from "@/components/desk/form/inputs";
import { SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm } from "@/components/desk/records/record-form";
import { ReviewKeys } from "@/components/desk/review/keys";
import { Differences } from "@/components/differences";
import type { Queue, Correction as Waiting } from "@/review";

interface Props extends ClaimPage {
  correction: Waiting;
  queue: Queue | null;
}

/** A correction that waits for a second person, or was sent back: what it changes of what is public, and the acts on it. */
export async function Correction({ user, context, claim: { claim }, correction, queue }: Props) {
  const { isStale, state, author, proposedAt, publicNote, sentBackReason } = correction;
  const told = isStale ? null : await correctionTold(context, correction);
  const may = (action: Parameters<typeof can>[1]) =>
    can(user, action, { ...claim, correction }, context.review, context.corrections);
  const publish = may("claim.publish_correction");
  const seen = (
    <>
      <input type="hidden" name="id" value={claim.id} />
      <input type="hidden" name="proposal" value={correction.proposal} />
    </>
  );
  return (
    <section className="notice correction" aria-labelledby="correction">
      <h2 id="correction">{state === "in_review" ? "A correction waits" : "A correction was sent back"}</h2>
      <p>
        By {author ?? "somebody"}, <At time={proposedAt} />. Readers see the claim as it is below.
      </p>
      {state === "sent_back" ? (
        <blockquote className="entry-reason" dir="auto">
          {sentBackReason}
        </blockquote>
      ) : null}
      {isStale ? (
        <p className="font-semibold text-tone-doubt">
          What is published has changed since it was written: it can no longer be approved, only written anew.
        </p>
      ) : null}
      {told?.refusal ? <p className="font-semibold text-tone-doubt">{told.refusal}</p> : null}
      <Differences differences={told?.differences ?? []} />
      <p>
        Public note: <q dir="auto">{publicNote}</q>
      </p>
      <Foretold title="What publishing it will do" effects={told?.effects ?? []} />
      <div className="decide">
        {publish.allowed && !isStale ? (
          <RecordForm action={approveCorrection} keeping="nowhere">
            {seen}
            <SubmitButton primary name="then" value="next" data-review="approve">
              Approve and next
            </SubmitButton>
            <SubmitButton>Approve and publish</SubmitButton>
          </RecordForm>
        ) : state === "in_review" && !publish.allowed ? (
          <p className="hint">{publish.why}</p>
        ) : null}
        {may("claim.propose_correction").allowed ? (
          <Link href={`/desk/claims/${claim.id}/correct`} className="button">
            {state === "sent_back" ? "Take up the correction" : "Edit the correction"}
          </Link>
        ) : null}
        {may("claim.send_back_correction").allowed && correction.authorId !== user.id ? (
          <RecordForm action={sendCorrectionBack} part={`send-back-${correction.proposal}`}>
            {seen}
            <div data-review="reason">
              <TextArea name="reason" label="Reason" rows={2} hint="Its author sees it." />
            </div>
            <SubmitButton>Send back</SubmitButton>
          </RecordForm>
        ) : null}
        {may("claim.withdraw_correction").allowed &&
        (correction.authorId === user.id || state === "sent_back") ? (
          <RecordForm action={withdraw} keeping="nowhere">
            {seen}
            <SubmitButton destructive>Withdraw the correction</SubmitButton>
          </RecordForm>
        ) : null}
        {queue?.next && state === "in_review" ? (
          <Link href={`/desk/claims/${queue.next}`} prefetch={false} className="button" data-review="next">
            Next of {queue.waiting} waiting for you
          </Link>
        ) : null}
        {publish.allowed ? <ReviewKeys /> : null}
      </div>
    </section>
  );
}
