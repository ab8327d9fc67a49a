import { type AnyColumn, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import type { ImpreciseDate } from "@/lib/dates";
import { of, ofAny } from "@/published/claims/parts";
import { type Answer, fixed, list } from "@/published/lists";
import { instant } from "@/published/row";

const teller = alias(views.claimDetail, "teller");
const proof = alias(views.citation, "proof");
const paper = alias(views.source, "paper");

/** A date by its EDTF alone where that is a day; else with its bounds, the earliest only where the latest is open. */
export type Told = string | [edtf: string, latest: string | null, earliest: string | null];

const toldAs = (edtf: AnyColumn, latest: AnyColumn, earliest: AnyColumn, none = sql`null::json`) =>
  sql<Told | null>`case when ${edtf} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then to_json(${edtf})
    when ${edtf} is not null
      then json_build_array(${edtf}, ${latest}, case when ${latest} is null then ${earliest} end) else ${none} end`;

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
      reported: toldAs(teller.reported, teller.reportedLatest, teller.reportedEarliest),
      happened: toldAs(
        teller.effective,
        teller.effectiveLatest,
        teller.effectiveEarliest,
        toldAs(teller.said, teller.saidLatest, teller.saidEarliest),
      ),
      /** Of each citation its source, and when that was published. */
      cited: sql<[sourceId: string, published: Told | null][]>`array(
        select json_build_array(${proof.sourceId}, ${toldAs(paper.published, paper.publishedLatest, paper.publishedEarliest)})
        from (select ${teller.id} as id) own ${of(views.citation.claimId, sql`own.id`, proof)}
          ${ofAny(views.source.id, proof.sourceId, paper)} order by ${proof.position})`,
    },
    sql`from (
        select id from chosen union select claim_id from bearing union select target_id from bearing
      ) read ${of(views.claimDetail.id, sql`read.id`, teller)}`,
  ),
);

export type ToldRow = Answer<{ told: typeof told }>["told"][number];

/** What of a date tells when something was reported: the last that it can mean, and its first where that is open. */
export function endOf(told: Told | null): ImpreciseDate | null {
  if (told === null) return null;
  if (typeof told === "string")
    return { edtf: told, earliest: null, latest: new Date(`${told}T23:59:59.999Z`) };
  const [edtf, latest, earliest] = told;
  return { edtf, latest: instant(latest), earliest: instant(earliest) };
}
