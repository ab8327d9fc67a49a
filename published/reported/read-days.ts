import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { cited, of, parts, publication, widerId } from "@/published/claims/parts";
import type { Reading } from "@/published/connection";
import { fixed, list, readLists } from "@/published/lists";
import { factsOfMeeting, idOfMeeting } from "@/published/pages/meeting-lists";
import { type MeetingList, meetingListNames } from "@/published/pages/meeting-parts";
import { told } from "./told";

const { claimMeeting, listedClaim, meeting } = views;
const bearing = alias(views.claimRelation, "bearing");
const one = alias(views.claim, "one");
const other = alias(views.claim, "other");

const lists = {
  claims: fixed(
    list(
      {
        id: sql<string>`wider.id`,
        isChosen: sql<boolean>`wider.id in (select id from chosen)`,
      },
      sql`from wider`,
    ),
  ),
  citations: fixed(
    list(
      { id: cited.id, claimId: cited.claimId, sourceId: cited.sourceId },
      sql`from ${cited} order by ${cited.claimId}, ${cited.position}`,
    ),
  ),
  sources: fixed(
    list(
      {
        id: publication.id,
        published: publication.published,
        publishedEarliest: publication.publishedEarliest,
        publishedLatest: publication.publishedLatest,
        publishedAsWorded: publication.publishedAsWorded,
      },
      sql`from ${publication}`,
    ),
  ),
  relations: fixed(
    list(
      {
        claimId: bearing.claimId,
        how: bearing.how,
        targetId: bearing.targetId,
        claimState: one.state,
        targetState: other.state,
      },
      sql`from (
          select ${bearing}.* from wider ${of(views.claimRelation.claimId, widerId, bearing)}
          union select ${bearing}.* from wider ${of(views.claimRelation.targetId, widerId, bearing)}
        ) ${bearing} ${of(views.claim.id, bearing.claimId, one)} ${of(views.claim.id, bearing.targetId, other)}`,
    ),
  ),
  told,
};

/**
 * What tells from which day on each part of a meeting's page counts: of all claims about it and all that decides how
 * these stand no more than that, and where each stands in its list.
 */
export function readDays(db: Reading, slug: string) {
  const ids = sql`select ${claimMeeting.claimId} from ${claimMeeting}
    where ${claimMeeting.meetingId} = ${idOfMeeting(slug)}`;
  const given = sql`with recursive chosen (id) as materialized (select distinct * from (${ids}) ids) ${parts}`;
  const order = sql.join(
    [listedClaim.byDay, listedClaim.reportedDay, listedClaim.fromDay, listedClaim.seq].map(
      (key): SQL => sql`${key} desc`,
    ),
    sql`, `,
  );
  return readLists(db, given, {
    ...lists,
    facts: factsOfMeeting(slug),
    zone: list({ timeZone: meeting.timeZone }, sql`from ${meeting} where ${meeting.key} = ${slug}`),
    /** Every claim about it in the order of its list, the latest first. */
    order: list(
      { list: sql<MeetingList>`${listedClaim.list}`, id: listedClaim.claimId },
      sql`from ${listedClaim} where ${listedClaim.subjectId} = ${idOfMeeting(slug)}
        and ${listedClaim.list} in ${meetingListNames} order by ${order}`,
    ),
  });
}
