import type { Metadata } from "next";
import Link from "next/link";
import { EditClaim } from "@/app/desk/(signed-in)/claims/[id]/claim-forms";
import { requireClaim, titleOf } from "@/app/desk/parts/claims/subject";
import { PageHead } from "@/app/desk/parts/page-head";
import { earlierVersion, Restoring } from "@/app/desk/parts/restoring";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { can } from "@/auth";
import { correctionAsClaim, readClaim, readCorrection } from "@/review";

export const metadata: Metadata = { title: "Correct a claim" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function CorrectClaimPage({ params, searchParams }: Props) {
  const { user, context, claim } = await requireClaim(params);
  const { id, version } = claim.claim;
  const correction = await readCorrection(context.db, id);
  const subject = { ...claim.claim, correction };
  const { review, corrections } = context;
  const atOnce = can(user, "claim.correct", subject, review, corrections);
  const verdict = atOnce.allowed
    ? atOnce
    : can(user, "claim.propose_correction", subject, review, corrections);
  const instant = textOf((await searchParams)["restore"]);
  const earlier =
    (await earlierVersion(context, instant, (db) => readClaim(db, id))) ??
    (correction && verdict.allowed ? await correctionAsClaim(context, correction) : null);
  const start = earlier ? { ...earlier, claim: { ...earlier.claim, id, version } } : claim;
  return (
    <>
      <PageHead title={titleOf(claim)} about={<Link href={`/desk/claims/${id}`}>Back to the claim</Link>} />
      {earlier && instant ? <Restoring instant={instant} /> : null}
      {correction?.isStale && verdict.allowed ? (
        <p className="notice">
          What is published has changed since the correction was written. The form holds what is published
          now.
        </p>
      ) : null}
      {verdict.allowed ? (
        <EditClaim claim={start} correcting publicNote={correction?.publicNote} waits={!atOnce.allowed} />
      ) : (
        <p>{verdict.why}</p>
      )}
    </>
  );
}
