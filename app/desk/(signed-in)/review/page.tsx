import type { Metadata } from "next";
import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import { ClaimSources } from "@/app/desk/parts/claims/claim-sources";
import type { ClaimListed } from "@/app/desk/parts/claims/claim-words";
import { Effects } from "@/app/desk/parts/claims/foretold";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { groupBy } from "@/lib/group-by";
import { type CitationRead, readCitations } from "@/provenance";
import { countClaims, effectsOfPublishing, listClaims } from "@/review";

export const metadata: Metadata = { title: "Review" };

const shown = 100;

export default async function ReviewPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const { db, review } = await requestContext();
  const [waiting, counts] = await Promise.all([
    listClaims(db, { state: "in_review", limit: shown }),
    countClaims(db),
  ]);
  const ids = waiting.map(({ id }) => id);
  const [effects, citations] = await Promise.all([effectsOfPublishing(db, ids), readCitations(db, ids)]);
  const cited = groupBy(citations, ({ claimId }) => claimId);
  const told = (claim: ClaimListed) => ({
    claim,
    effects: effects.get(claim.id) ?? [],
    citations: cited.get(claim.id) ?? [],
  });
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
      <p role="status" className="done">
        {textOf((await searchParams)["done"]) === "approved" && others.length === 0
          ? "Approved, and published. Nothing else waits for you."
          : null}
      </p>
      <Section
        title={decides ? "Waiting for you" : "Waiting for review"}
        none={decides ? "Nothing waits for you." : "Nothing waits for review."}
      >
        {others.map((claim) => (
          <Waiting key={claim.id} {...told(claim)} />
        ))}
      </Section>
      {own.length > 0 ? (
        <Section
          title="Waiting for a colleague"
          about={review === "required" ? "You wrote these: a colleague approves them." : "You wrote these."}
          none=""
        >
          {own.map((claim) => (
            <Waiting key={claim.id} {...told(claim)} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

interface WaitingProps {
  claim: ClaimListed;
  effects: readonly string[];
  citations: readonly CitationRead[];
}

/** What waits, with what it rests on and what is wrong with that, and what publishing it will do. */
function Waiting({ claim, effects, citations }: WaitingProps) {
  return (
    <ClaimRow claim={claim}>
      <ClaimSources citations={citations} />
      {effects.length > 0 ? (
        <div className="text-sm">
          <p className="text-ink-soft">What publishing it will do:</p>
          <Effects effects={effects} />
        </div>
      ) : null}
    </ClaimRow>
  );
}
