import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { of, ofAny } from "@/published/claims/parts";
import { type CompactDate, compactDate } from "@/published/compact-date";
import { type Answer, fixed, list } from "@/published/lists";

const teller = alias(views.claimDetail, "teller");
const proof = alias(views.citation, "proof");
const paper = alias(views.source, "paper");

/**
 * What tells when claims were reported: of those about a meeting and their other wordings, and of those on which they
 * bear or that bear on them, wherever these stand. A large meeting has ten thousand: each says no more than it must.
 */
export const told = fixed(
  list(
    {
      id: teller.id,
      /** Whether it is about the meeting. */
      isChosen: sql<boolean>`${teller.id} in (select id from chosen)`,
      reported: compactDate(teller, "reported"),
      happened: compactDate(teller, "effective", compactDate(teller, "said")),
      /** Of each citation its source, and when that was published. */
      cited: sql<[sourceId: string, published: CompactDate | null][]>`array(
        select json_build_array(${proof.sourceId}, ${compactDate(paper, "published")})
        from (select ${teller.id} as id) own ${of(views.citation.claimId, sql`own.id`, proof)}
          ${ofAny(views.source.id, proof.sourceId, paper)} order by ${proof.position})`,
    },
    sql`from (
        select id from chosen union select claim_id from bearing union select target_id from bearing
      ) read ${of(views.claimDetail.id, sql`read.id`, teller)}`,
  ),
);

export type ToldRow = Answer<{ told: typeof told }>["told"][number];
