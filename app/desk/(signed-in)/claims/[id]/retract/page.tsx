import type { Metadata } from "next";
import Link from "next/link";
import { retract } from "@/app/desk/actions/review";
import { Foretold } from "@/app/desk/parts/claims/foretold";
import { requireClaim, titleOf } from "@/app/desk/parts/claims/subject";
import { PageHead } from "@/app/desk/parts/page-head";
import { can } from "@/auth";
import { Editing } from "@/components/desk/form/editing";
import { TextArea } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm } from "@/components/desk/records/record-form";
import { effectsOfRetracting } from "@/review";

export const metadata: Metadata = { title: "Retract a claim" };

export default async function RetractClaimPage({ params }: { params: Promise<{ id: string }> }) {
  const { user, context, claim } = await requireClaim(params);
  const { id, version } = claim.claim;
  const verdict = can(user, "claim.retract", claim.claim, context.review);
  const effects = verdict.allowed ? await effectsOfRetracting(context.db, id) : [];
  return (
    <>
      <PageHead title={titleOf(claim)} about={<Link href={`/desk/claims/${id}`}>Back to the claim</Link>} />
      {verdict.allowed ? (
        <RecordForm action={retract}>
          <Editing id={id} version={version} />
          <p>
            It stays on record and on its page, marked as withdrawn, with your note. It no longer counts
            towards any status.
          </p>
          <Foretold title="What retracting it will do" effects={effects} />
          <TextArea
            name="publicNote"
            label="Public note"
            hint="Readers see it: what was wrong, and how it is known."
            required
          />
          <FormButtons>
            <SubmitButton destructive>Retract</SubmitButton>
          </FormButtons>
        </RecordForm>
      ) : (
        <p>{verdict.why}</p>
      )}
    </>
  );
}
