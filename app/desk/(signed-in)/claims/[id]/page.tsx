import type { Metadata } from "next";
import { Disputed } from "@/app/desk/parts/claims/bearing";
import { Foretold } from "@/app/desk/parts/claims/foretold";
import { type ClaimPage, requireClaim, titleOf } from "@/app/desk/parts/claims/subject";
import { Warnings, warningsOf } from "@/app/desk/parts/claims/warnings";
import { History } from "@/app/desk/parts/history";
import { StateMark } from "@/app/desk/parts/marks";
import { PageHead } from "@/app/desk/parts/page-head";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { At } from "@/app/desk/parts/when";
import { can } from "@/auth";
import { claimKindLabels, undoDays } from "@/claims/vocabulary";
import { desk } from "@/published/connection";
import { claimPage } from "@/published/pages/claim";
import { correctedBy, effectsOfPublishing, queueOf, readCorrection, readPlan } from "@/review";
import { latestCapture } from "@/sources";
import { Answers } from "./answers";
import { ClaimDone } from "./claim-done";
import { Correction } from "./correction";
import { Decide } from "./decide";
import { Evidence } from "./evidence";
import { Facts } from "./facts";
import { LogAnother } from "./log-another";
import { Planned } from "./planned";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf((await requireClaim(params)).claim) };
}

/** The form in which this user may change the claim. */
function formOf({ user, context, claim: { claim } }: ClaimPage): string | undefined {
  const may = (action: Parameters<typeof can>[1]) =>
    can(user, action, claim, context.review, context.corrections).allowed;
  if (may("claim.edit")) return `/desk/claims/${claim.id}/edit`;
  return may("claim.correct") || may("claim.propose_correction")
    ? `/desk/claims/${claim.id}/correct`
    : undefined;
}

export default async function DeskClaimPage({ params, searchParams }: Props) {
  const page = await requireClaim(params);
  const { claim, citations, author, reviewer } = page.claim;
  const { db } = page.context;
  const done = textOf((await searchParams)["done"]);
  const isOpen = (claim.state === "draft" || claim.state === "in_review") && !claim.discardedAt;
  const reviews = can(page.user, "claim.publish", undefined, page.context.review).allowed;
  const [captures, effects, told, queue, correction, corrected, plan] = await Promise.all([
    Promise.all(citations.map(({ sourceId }) => latestCapture(db, sourceId))),
    isOpen ? effectsOfPublishing(db, [claim.id]) : null,
    claimPage(desk(), claim.id),
    reviews ? queueOf(db, page.user.id, claim.id) : null,
    readCorrection(db, claim.id),
    correctedBy(db, claim.id),
    readPlan(db, claim.id),
  ]);
  const timeZone = told?.timeZone ?? "UTC";
  const people = [
    author && `Logged by ${author}`,
    reviewer && `published by ${reviewer}`,
    corrected && `corrected by ${corrected}`,
  ].filter(Boolean);
  return (
    <>
      <ClaimDone done={done} state={claim.state} />
      <LogAnother {...page} done={done} />
      <PageHead
        title={titleOf(page.claim)}
        about={
          <>
            {claimKindLabels[claim.kind]} <StateMark state={claim.state} />{" "}
            <Disputed claim={told ?? undefined} /> {people.length > 0 ? `${people.join(", ")}.` : null}
          </>
        }
      />
      {claim.state === "draft" && claim.sentBackReason ? (
        <section className="notice">
          <h2 id="sent-back">Sent back</h2>
          <p dir="auto">{claim.sentBackReason}</p>
        </section>
      ) : null}
      {claim.discardedAt ? (
        <section className="notice">
          <h2 id="discarded">Discarded</h2>
          <p>
            It was put aside on <At time={claim.discardedAt} />, and is in no list. It can be taken up again
            for {undoDays} days.
          </p>
        </section>
      ) : null}
      {plan ? <Planned user={page.user} claim={claim} plan={plan} timeZone={timeZone} /> : null}
      {correction && claim.state === "published" ? (
        <Correction {...page} correction={correction} queue={queue} />
      ) : null}
      <div className="my-part grid grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] gap-section">
        <section>
          <h2 id="says" className="mb-3">
            What it says
          </h2>
          <Facts claim={page.claim} told={told} />
          <Answers {...page} />
        </section>
        <section>
          <h2 id="rests" className="mb-3">
            What it rests on
          </h2>
          {citations.length === 0 ? (
            <p className="font-semibold text-tone-doubt">
              No source yet: nothing goes to review or is published without one.
            </p>
          ) : (
            <ol className="grid gap-6">
              {citations.map((citation, index) => (
                <Evidence key={citation.id} citation={citation} captured={captures[index] ?? null} />
              ))}
            </ol>
          )}
        </section>
      </div>
      <div className="grid gap-3">
        {isOpen && told ? <Warnings warnings={warningsOf(told, page.context.clock.now())} /> : null}
        <Foretold title="What publishing it will do" effects={effects?.get(claim.id) ?? []} />
      </div>
      <Decide
        {...page}
        queue={queue}
        correction={correction}
        isPlanned={plan !== null && !plan.isStale && plan.refusal === null}
        timeZone={timeZone}
      />
      <History id={claim.id} restore={formOf(page)} />
    </>
  );
}
