import type { Metadata } from "next";
import Link from "next/link";
import { EditClaim } from "@/app/desk/(signed-in)/claims/[id]/claim-forms";
import { requireClaim, titleOf, whyNotPublish } from "@/app/desk/parts/claims/subject";
import { PageHead } from "@/app/desk/parts/page-head";
import { earlierVersion, Restoring } from "@/app/desk/parts/restoring";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { can } from "@/auth";
import { readClaim } from "@/review";

export const metadata: Metadata = { title: "Edit a claim" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function EditClaimPage({ params, searchParams }: Props) {
  const { user, context, claim } = await requireClaim(params);
  const verdict = can(user, "claim.edit", claim.claim, context.review);
  const { id, version } = claim.claim;
  const instant = textOf((await searchParams)["restore"]);
  const earlier = await earlierVersion(context, instant, (db) => readClaim(db, id));
  const start = earlier ? { ...earlier, claim: { ...earlier.claim, id, version } } : claim;
  return (
    <>
      <PageHead title={titleOf(claim)} about={<Link href={`/desk/claims/${id}`}>Back to the claim</Link>} />
      {earlier ? <Restoring instant={instant} /> : null}
      {verdict.allowed && claim.claim.state === "in_review" ? (
        <p className="notice">
          It is in review, and stays there as you send it again. Saving it as a draft takes it back.
        </p>
      ) : null}
      {verdict.allowed ? (
        <EditClaim claim={start} cannotPublish={whyNotPublish(user, context, claim.claim.authorId)} />
      ) : (
        <p>{verdict.why}</p>
      )}
    </>
  );
}
