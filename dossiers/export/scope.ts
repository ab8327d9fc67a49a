import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { type Reader, views } from "@/db";
import { RecordError } from "@/lib/errors";

/** What a dossier of some meetings holds, by identifier. */
export interface Scope {
  claims: string[];
  meetings: string[];
  questions: string[];
  sources: string[];
  actors: string[];
}

const {
  actor,
  actorRole,
  attendance,
  citation,
  citationLink,
  claim,
  claimMeeting,
  claimRelation,
  decidedBy,
} = views;
const { meeting, meetingParticipant, meetingRelation, position, question, source, statement } = views;

const each = (...parts: (readonly [AnyColumn, SQL])[]) =>
  sql.join(
    parts.map(([column, condition]) => sql`select ${column} as id from ${column.table} where ${condition}`),
    sql` union `,
  );

/**
 * What is needed so that the pages of some meetings read elsewhere as they do here: the claims about them and those
 * that bear on these, every actor, source and question of theirs, and of other meetings that they name what they are.
 * @throws RecordError `not_found` for a meeting that there is not.
 */
export async function scopeOf(db: Reader, slugs: readonly string[]): Promise<Scope> {
  const found = await db.execute<{ key: string }>(
    sql`select ${meeting.key} as key from ${meeting} where ${meeting.key} = any (${sql.param(slugs)}::text[])`,
  );
  const missing = slugs.filter((slug) => !found.some(({ key }) => key === slug));
  if (missing.length > 0)
    throw new RecordError("not_found", `No meeting is published as ${missing.join(", ")}.`);
  const inClaims = (column: AnyColumn) => sql`${column} in (select id from claims)`;
  const inChosen = (column: AnyColumn) => sql`${column} in (select id from chosen)`;
  const all = (name: keyof Scope) =>
    sql`array(select id::text from ${sql.identifier(name)} where id is not null)`;
  const [scope] = await db.execute<Scope & Record<string, unknown>>(sql`
    with recursive chosen as (
      select ${meeting.id} as id from ${meeting} where ${meeting.key} = any (${sql.param(slugs)}::text[])
    ), claims as (
      ${each([claimMeeting.claimId, inChosen(claimMeeting.meetingId)])}
      union select case when ${claimRelation.claimId} = claims.id then ${claimRelation.targetId} else ${claimRelation.claimId} end
        from claims join ${claimRelation} on claims.id in (${claimRelation.claimId}, ${claimRelation.targetId})
    ), questions as (
      ${each([position.questionId, inClaims(position.claimId)], [question.id, inChosen(question.meetingId)])}
    ), meetings as (
      select id from chosen union ${each(
        [claimMeeting.meetingId, inClaims(claimMeeting.claimId)],
        [meetingRelation.relatedId, inChosen(meetingRelation.meetingId)],
        [meetingRelation.meetingId, inChosen(meetingRelation.relatedId)],
        [question.meetingId, sql`${question.id} in (select id from questions)`],
      )}
    ), sources as (
      ${each([citation.sourceId, inClaims(citation.claimId)])}
    ), actors as (
      ${each(
        [claim.accordingToId, inClaims(claim.id)],
        [attendance.actorId, inClaims(attendance.claimId)],
        [decidedBy.actorId, inClaims(decidedBy.claimId)],
        [statement.speakerId, inClaims(statement.claimId)],
        [statement.onBehalfOfId, inClaims(statement.claimId)],
        [statement.addresseeId, inClaims(statement.claimId)],
        [source.publisherId, sql`${source.id} in (select id from sources)`],
        [
          citationLink.actorId,
          sql`${citationLink.citationId} in (${each([citation.id, inClaims(citation.claimId)])})`,
        ],
        [meetingParticipant.actorId, sql`${meetingParticipant.meetingId} in (select id from meetings)`],
      )}
      union select tie.id from actors join lateral (${each(
        [actor.affiliationId, sql`${actor.id} = actors.id`],
        [actorRole.organisationId, sql`${actorRole.actorId} = actors.id`],
      )}) tie on true
    )
    select ${all("claims")} as claims, ${all("meetings")} as meetings, ${all("questions")} as questions,
      ${all("sources")} as sources, ${all("actors")} as actors`);
  if (!scope) throw new Error("A query for lists answers with one row.");
  return scope;
}
