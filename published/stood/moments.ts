import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";

/** The moments around an instant at which something changed, in RFC 3339; null where there is none. */
export interface Moments {
  /** When the page began to stand as it did at the instant. */
  since: string | null;
  previous: string | null;
  next: string | null;
}

/** A view of versions, and the column by which those of a subject are found. */
type Found = [{ stoodFrom: AnyColumn }, by: AnyColumn];

const momentsOf = (found: readonly Found[], id: SQL): SQL =>
  sql.join(
    found.map(([{ stoodFrom }, by]) => sql`select ${stoodFrom} as at from ${by.table} where ${by} = ${id}`),
    sql` union `,
  );

/** Each looked up by key: the fence keeps PostgreSQL from reading whole tables, as it cannot know how few there are. */
function momentsOfClaims(ids: SQL): SQL {
  const { claimVersion, claimRelationVersion } = views;
  const found: Found[] = [
    [claimVersion, claimVersion.id],
    [claimRelationVersion, claimRelationVersion.claimId],
    [claimRelationVersion, claimRelationVersion.targetId],
  ];
  return sql.join(
    found.map(
      ([{ stoodFrom }, by]) => sql`select version.at from (${ids}) chosen (id) cross join lateral (
        select ${stoodFrom} as at from ${by.table} where ${by} = chosen.id offset 0) version`,
    ),
    sql` union `,
  );
}

const ofKind: Record<"meeting" | "claim" | "actor", (key: string) => SQL> = {
  meeting(key) {
    const { meeting, meetingVersion, meetingNameVersion, meetingParticipantVersion } = views;
    const { attendanceVersion, meetingRelationVersion, statementMeetingVersion, statusChangeVersion } = views;
    const id = sql`(select ${meeting.id} from ${meeting} where ${meeting.key} = ${key})`;
    const own = momentsOf(
      [
        [meetingVersion, meetingVersion.id],
        [meetingParticipantVersion, meetingParticipantVersion.meetingId],
        [meetingNameVersion, meetingNameVersion.meetingId],
        [meetingRelationVersion, meetingRelationVersion.meetingId],
        [meetingRelationVersion, meetingRelationVersion.relatedId],
      ],
      id,
    );
    const claims = [statusChangeVersion, attendanceVersion, statementMeetingVersion].map(
      (version) => sql`select ${version.claimId} from ${version} where ${version.meetingId} = ${id}`,
    );
    return sql`${own} union ${momentsOfClaims(sql.join(claims, sql` union `))}`;
  },
  claim: (id) => momentsOfClaims(sql`select ${id}::uuid`),
  actor(key) {
    const { actor, actorVersion, actorAliasVersion, actorRoleVersion, statementVersion } = views;
    const id = sql`(select ${actor.id} from ${actor} where ${actor.key} = ${key})`;
    const own = momentsOf(
      [
        [actorVersion, actorVersion.id],
        [actorAliasVersion, actorAliasVersion.actorId],
        [actorRoleVersion, actorRoleVersion.actorId],
      ],
      id,
    );
    const said = sql`select ${statementVersion.claimId} from ${statementVersion}
      where ${statementVersion.speakerId} = ${id} or ${statementVersion.onBehalfOfId} = ${id}`;
    return sql`${own} union ${momentsOfClaims(said)}`;
  },
};

const text = (at: string) =>
  sql<string | null>`to_char(${sql.raw(at)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The moments around an instant for a meeting or actor by its key, or a claim by its id. Asked of what is published. */
export async function momentsAround(
  db: Reading,
  kind: "meeting" | "claim" | "actor",
  key: string,
  instant: string,
): Promise<Moments> {
  const [around] = await ask(
    db.select({ since: text("since"), previous: text("previous"), next: text("next") }).from(sql`(
        with moment as materialized (${ofKind[kind](key)}),
          since as (select max(at) as at from moment where at <= ${instant}::timestamptz)
        select since.at as since, previous.at as previous, next.at as next
        from since,
          lateral (select max(moment.at) as at from moment where moment.at < since.at) previous,
          lateral (select min(moment.at) as at from moment where moment.at > ${instant}::timestamptz) next) around`),
  );
  return around ?? { since: null, previous: null, next: null };
}
