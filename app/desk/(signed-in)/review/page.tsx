import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { approveSeveral } from "@/app/desk/actions/review";
import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import { ClaimSources } from "@/app/desk/parts/claims/claim-sources";
import type { ClaimListed } from "@/app/desk/parts/claims/claim-words";
import { correctionTold } from "@/app/desk/parts/claims/correction-told";
import { Effects } from "@/app/desk/parts/claims/foretold";
import { doubtsOf, Warnings, warningsOf } from "@/app/desk/parts/claims/warnings";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { type SearchParams, textOf } from "@/app/desk/parts/search-params";
import { At } from "@/app/desk/parts/when";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm } from "@/components/desk/records/record-form";
import { Differences } from "@/components/differences";
import { groupBy } from "@/lib/group-by";
import { type CitationRead, readCitations } from "@/provenance";
import { claimsById } from "@/published/claims/by-id";
import { desk } from "@/published/connection";
import { countClaims, effectsOfPublishing, listClaims, listCorrections, listPlanned } from "@/review";

export const metadata: Metadata = { title: "Review" };

const shown = 100;

export default async function ReviewPage({ searchParams }: { searchParams: SearchParams }) {
  const user = await requireUser();
  const context = await requestContext();
  const { db, review } = context;
  const [waiting, counts, corrections, planned] = await Promise.all([
    listClaims(db, { state: "in_review", unplanned: true, limit: shown }),
    countClaims(db),
    listCorrections(db, { state: "in_review", limit: shown }),
    listPlanned(db, shown),
  ]);
  const corrected = await Promise.all(
    corrections.map(async (one) => ({
      ...one,
      told: one.isStale ? null : await correctionTold(context, one),
    })),
  );
  const ids = waiting.map(({ id }) => id);
  const [effects, citations, models] = await Promise.all([
    effectsOfPublishing(db, ids),
    readCitations(db, ids),
    claimsById(desk(), ids),
  ]);
  const now = context.clock.now();
  const cited = groupBy(citations, ({ claimId }) => claimId);
  const told = (claim: ClaimListed): WaitingProps => {
    const model = models.get(claim.id);
    return {
      claim,
      effects: effects.get(claim.id) ?? [],
      citations: cited.get(claim.id) ?? [],
      warnings: model ? warningsOf(model, now) : [],
      hasDoubts: model !== undefined && doubtsOf(model, now).length > 0,
    };
  };
  const total = counts.in_review ?? 0;
  const isMine = (claim: ClaimListed) => claim.authorId === user.id || claim.lastEditedById === user.id;
  const [own, others] = [waiting.filter(isMine), waiting.filter((claim) => !isMine(claim))];
  const decides = can(user, "claim.publish", undefined, review).allowed;
  const params = await searchParams;
  const sources = sourcesOf(others.map(told));
  const source = decides ? sources.find(({ id }) => id === textOf(params["source"])) : undefined;
  const listed = source ? others.filter(({ id }) => source.claims.has(id)) : others;
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
        {doneWords(textOf(params["done"]), others.length === 0)}
      </p>
      {decides && sources.length > 0 ? <BySource sources={sources} chosen={source?.id} /> : null}
      {source ? (
        <RecordForm action={approveSeveral} keeping="nowhere" className="max-w-none">
          <Section title={`Waiting for you, from ${source.name}`} none="">
            {listed.map((claim) => {
              const one = told(claim);
              return (
                <Waiting key={claim.id} {...one}>
                  <label className="choose-claim">
                    <input
                      type="checkbox"
                      name={`chosen.${claim.id}`}
                      value={claim.version}
                      defaultChecked={!isDoubted(one)}
                    />{" "}
                    Choose it
                  </label>
                </Waiting>
              );
            })}
          </Section>
          <FormButtons>
            <SubmitButton primary>Approve and publish the chosen</SubmitButton>
          </FormButtons>
        </RecordForm>
      ) : (
        <Section
          title={decides ? "Waiting for you" : "Waiting for review"}
          none={decides ? "Nothing waits for you." : "Nothing waits for review."}
        >
          {listed.map((claim) => (
            <Waiting key={claim.id} {...told(claim)} />
          ))}
        </Section>
      )}
      {corrected.length > 0 ? (
        <Section
          title="Corrections"
          about="Of what is published. Readers see it as it is until a second person publishes the correction."
          none=""
        >
          {corrected.map(({ claim, author, proposedAt, publicNote, told: correction }) => (
            <ClaimRow key={claim.id} claim={claim}>
              <p className="entry-detail">
                Corrected by {author ?? "somebody"} · <At time={proposedAt} />
              </p>
              <Differences differences={correction?.differences ?? []} />
              <p className="text-sm">
                Public note: <q dir="auto">{publicNote}</q>
              </p>
              {correction === null || correction.refusal ? (
                <p className="text-sm font-semibold text-tone-doubt">
                  It can no longer be published as it is: what is published has changed.
                </p>
              ) : null}
            </ClaimRow>
          ))}
        </Section>
      ) : null}
      {planned.length > 0 ? (
        <Section
          title="To be published at a time"
          about="Approved. Nobody outside the desk sees anything of them until then."
          none=""
        >
          {planned.map(({ claim, at, by, isStale, refusal }) => (
            <ClaimRow key={claim.id} claim={claim}>
              <p className={isStale || refusal ? "text-sm font-semibold text-tone-doubt" : "entry-detail"}>
                {isStale || refusal ? "Not published at" : "To be published at"} <At time={at} />
                {by ? `, approved by ${by}` : null}
                {refusal ? `. ${refusal}` : isStale ? ". It was changed after it was approved." : null}
              </p>
            </ClaimRow>
          ))}
        </Section>
      ) : null}
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

function doneWords(done: string, isLast: boolean): string | null {
  if (done !== "approved") return null;
  return isLast ? "Approved, and published. Nothing else waits for you." : "Approved, and published.";
}

interface WaitingProps {
  claim: ClaimListed;
  effects: readonly string[];
  citations: readonly CitationRead[];
  warnings: readonly string[];
  /** Whether one of them is more than that it has one origin. */
  hasDoubts: boolean;
  children?: ReactNode;
}

/** Whether it is not to be approved with others before somebody has chosen it. */
const isDoubted = ({ hasDoubts, citations }: WaitingProps) =>
  hasDoubts || citations.some(({ excerptCheck }) => excerptCheck === "not_found");

/** What waits, with what it rests on and what is wrong with that, and what publishing it will do. */
function Waiting({ claim, effects, citations, warnings, children }: Omit<WaitingProps, "hasDoubts">) {
  return (
    <ClaimRow claim={claim}>
      <ClaimSources citations={citations} />
      <Warnings warnings={warnings} />
      {effects.length > 0 ? (
        <div className="text-sm">
          <p className="text-ink-soft">What publishing it will do:</p>
          <Effects effects={effects} />
        </div>
      ) : null}
      {children}
    </ClaimRow>
  );
}

interface SourceWaiting {
  id: string;
  name: string;
  claims: ReadonlySet<string>;
}

/** The sources that more than one claim rests on, those with most first. */
function sourcesOf(waiting: readonly WaitingProps[]): SourceWaiting[] {
  const cited = groupBy(
    waiting.flatMap(({ citations }) => citations),
    ({ sourceId }) => sourceId,
  );
  return [...cited]
    .map(([id, citations]) => ({
      id,
      name: citations[0] ? `${citations[0].publisher}: ${citations[0].sourceTitle}` : "",
      claims: new Set(citations.map(({ claimId }) => claimId)),
    }))
    .filter(({ claims }) => claims.size > 1)
    .toSorted((one, other) => other.claims.size - one.claims.size);
}

/** The way to all that waits from one source, where several can be approved at once. */
function BySource({ sources, chosen }: { sources: readonly SourceWaiting[]; chosen: string | undefined }) {
  return (
    <nav aria-label="From one source" className="mb-part entry-detail">
      {chosen ? (
        <Link href="/desk/review">All that waits</Link>
      ) : (
        <>
          Several of one source at once:
          <ul className="plain">
            {sources.map(({ id, name, claims }) => (
              <li key={id}>
                <Link href={`/desk/review?source=${id}`} prefetch={false} dir="auto">
                  {name}
                </Link>{" "}
                ({claims.size})
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
