import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { of, widerId } from "@/published/claims/parts";
import { type Answer, fixed, list, object } from "@/published/lists";
import type { AsJson } from "@/published/row";

const teller = alias(views.claimDetail, "teller");
const bearing = alias(views.claimRelation, "bearing");
const proof = alias(views.citation, "proof");
const paper = alias(views.source, "paper");

interface Published {
  published: string;
  publishedEarliest: Date | null;
  publishedLatest: Date | null;
  publishedAsWorded: string | null;
}

/**
 * What tells when claims were reported: of those that a page reads, and of those on which they bear or that bear on
 * them, wherever these stand.
 */
export const told = fixed(
  list(
    {
      id: teller.id,
      reported: teller.reported,
      reportedEarliest: teller.reportedEarliest,
      reportedLatest: teller.reportedLatest,
      reportedAsWorded: teller.reportedAsWorded,
      effective: teller.effective,
      effectiveEarliest: teller.effectiveEarliest,
      effectiveLatest: teller.effectiveLatest,
      effectiveAsWorded: teller.effectiveAsWorded,
      said: teller.said,
      saidEarliest: teller.saidEarliest,
      saidLatest: teller.saidLatest,
      saidAsWorded: teller.saidAsWorded,
      published: sql<AsJson<Published>[]>`array(
        select ${object({
          published: paper.published,
          publishedEarliest: paper.publishedEarliest,
          publishedLatest: paper.publishedLatest,
          publishedAsWorded: paper.publishedAsWorded,
        })}
        from (select ${teller.id} as id) own ${of(views.citation.claimId, sql`own.id`, proof)}
          ${of(views.source.id, proof.sourceId, paper)} where ${paper.published} is not null)`,
    },
    sql`from (
        select id from wider
        union select ${bearing.claimId} from wider ${of(views.claimRelation.targetId, widerId, bearing)}
        union select ${bearing.targetId} from wider ${of(views.claimRelation.claimId, widerId, bearing)}
      ) read ${of(views.claimDetail.id, sql`read.id`, teller)}`,
  ),
);

export type ToldRow = Answer<{ told: typeof told }>["told"][number];
