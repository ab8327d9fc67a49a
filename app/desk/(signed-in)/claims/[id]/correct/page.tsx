import type { Metadata } from "next";
import Link from "next/link";
import { EditClaim } from "@/app/desk/parts/claim/claim-forms";
import { restoring } from "@/app/desk/parts/claim/restoring";
import { requireClaim, titleOf } from "@/app/desk/parts/claim/subject";
import { PageHead } from "@/app/desk/parts/page-head";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { At } from "@/app/desk/parts/when";
import { can } from "@/auth";

export const metadata: Metadata = { title: "Correct a claim" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function CorrectClaimPage({ params, searchParams }: Props) {
  const { user, context, claim } = await requireClaim(params);
  const verdict = can(user, "claim.correct", claim.claim, context.review);
  const { start, from } = await restoring(context, claim, textOf((await searchParams)["restore"]));
  return (
    <>
      <PageHead
        title={titleOf(claim)}
        about={<Link href={`/desk/claims/${claim.claim.id}`}>Back to the claim</Link>}
      />
      {from ? (
        <p className="notice">
          The form holds what it said on <At time={new Date(from)} />. Nothing changes until you save it.
        </p>
      ) : null}
      {verdict.allowed ? <EditClaim claim={start} correcting /> : <p>{verdict.why}</p>}
    </>
  );
}
