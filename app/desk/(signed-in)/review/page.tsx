import type { Metadata } from "next";
import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import type { ClaimListed } from "@/app/desk/parts/claims/claim-words";
import { Effects } from "@/app/desk/parts/claims/foretold";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { countClaims, effectsOfPublishing, listClaims } from "@/review";

export const metadata: Metadata = { title: "Review" };

const shown = 100;

export default async function ReviewPage() {
  const user = await requireUser();
  const { db, review } = await requestContext();
  const [waiting, counts] = await Promise.all([
    listClaims(db, { state: "in_review", limit: shown }),
    countClaims(db),
  ]);
  const effects = await effectsOfPublishing(
    db,
    waiting.map(({ id }) => id),
  );
  const total = counts.in_review ?? 0;
  const isMine = (claim: ClaimListed) => claim.authorId === user.id || claim.lastEditedById === user.id;
  const [own, others] = [waiting.filter(isMine), waiting.filter((claim) => !isMine(claim))];
  const decides = can(user, "claim.publish", undefined, review).allowed;
  return (
    <>
      <PageHead
        title="Review"
        about={
          total > shown
            ? `The ${shown} of ${total} that have waited longest.`
            : "What has waited longest comes first."
        }
      />
      <Section
        title={decides ? "Waiting for you" : "Waiting for review"}
        none={decides ? "Nothing waits for you." : "Nothing waits for review."}
      >
        {others.map((claim) => (
          <Waiting key={claim.id} claim={claim} effects={effects.get(claim.id) ?? []} />
        ))}
      </Section>
      {own.length > 0 ? (
        <Section
          title="Waiting for a colleague"
          about={review === "required" ? "You wrote these: a colleague approves them." : "You wrote these."}
          none=""
        >
          {own.map((claim) => (
            <Waiting key={claim.id} claim={claim} effects={effects.get(claim.id) ?? []} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

function Waiting({ claim, effects }: { claim: ClaimListed; effects: readonly string[] }) {
  const sources = claim.sources === 1 ? "1 source" : `${claim.sources} sources`;
  return (
    <ClaimRow claim={claim}>
      <p className="entry-detail">{sources}</p>
      {effects.length > 0 ? (
        <div className="text-sm">
          <p className="text-ink-soft">What publishing it will do:</p>
          <Effects effects={effects} />
        </div>
      ) : null}
    </ClaimRow>
  );
}
