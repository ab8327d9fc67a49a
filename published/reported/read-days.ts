import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { latestFirst } from "@/published/claims/listed";
import { of } from "@/published/claims/parts";
import type { Reading } from "@/published/connection";
import { fixed, list, readLists } from "@/published/lists";
import { factsOfMeeting, idOfMeeting } from "@/published/pages/meeting-lists";
import { type MeetingList, meetingListNames } from "@/published/pages/meeting-parts";
import { told } from "./told";

const { claimRelation, listedClaim, meeting } = views;
const touching = alias(claimRelation, "touching");
const one = alias(views.claim, "one");
const other = alias(views.claim, "other");

/** Relations that touch a claim on either side, with the states of both of theirs. */
const relationsOf = (claim: SQL) => sql`
  select ${touching.claimId}, ${touching.how}, ${touching.targetId}, ${one.state} as claim_state, ${other.state} as target_state
  from (
    select ${touching}.* from ${claimRelation} ${touching} where ${touching.claimId} = ${claim}
    union all select ${touching}.* from ${claimRelation} ${touching} where ${touching.targetId} = ${claim}
  ) ${touching} ${of(views.claim.id, touching.claimId, one)} ${of(views.claim.id, touching.targetId, other)} offset 0`;

/**
 * What bears on the claims about a meeting and their other wordings, one through another, or these on it: each of
 * them is looked up once, since a large meeting has ten thousand and few of them have any.
 */
const bearing = sql`, bearing (claim_id, how, target_id, claim_state, target_state) as (
    select found.* from chosen cross join lateral (${relationsOf(sql`chosen.id`)}) found
    union
    select found.* from bearing cross join lateral unnest(array[bearing.claim_id, bearing.target_id]) wording(id)
      cross join lateral (${relationsOf(sql`wording.id`)}) found
    where bearing.how = 'same_utterance' and bearing.claim_state = 'published' and bearing.target_state = 'published'
  )`;

type Relation = typeof claimRelation.$inferSelect;
type State = (typeof views.claim.$inferSelect)["state"];

const lists = {
  relations: fixed(
    list(
      {
        claimId: sql<Relation["claimId"]>`claim_id`,
        how: sql<Relation["how"]>`how`,
        targetId: sql<Relation["targetId"]>`target_id`,
        claimState: sql<State>`claim_state`,
        targetState: sql<State>`target_state`,
      },
      sql`from bearing`,
    ),
  ),
  told,
};

/**
 * What tells from which day on each part of a meeting's page counts: of all claims about it and all that decides how
 * these stand no more than that, and where each stands in its list.
 */
export function readDays(db: Reading, slug: string) {
  const given = sql`with recursive listed as materialized (
      select ${listedClaim.list}, ${listedClaim.claimId}, row_number() over (order by ${latestFirst(listedClaim)}) as n
      from ${listedClaim}
      where ${listedClaim.subjectId} = ${idOfMeeting(slug)} and ${listedClaim.list} in ${meetingListNames}
    ), chosen (id) as materialized (select distinct claim_id from listed) ${bearing}`;
  return readLists(db, given, {
    ...lists,
    facts: factsOfMeeting(slug),
    zone: list({ timeZone: meeting.timeZone }, sql`from ${meeting} where ${meeting.key} = ${slug}`),
    /** Every claim about it in the order of its list, the latest first. */
    order: list(
      { list: sql<MeetingList>`list`, ids: sql<string[]>`array_agg(claim_id order by n)` },
      sql`from listed group by list`,
    ),
  });
}
