import type { PendingQuery, Row } from "postgres";
import type { Reading } from "@/published/connection";

/** The moments around an instant at which something changed, in RFC 3339; null where there is none. */
export interface Moments {
  /** When the page began to stand as it did at the instant. */
  since: string | null;
  previous: string | null;
  next: string | null;
}

type Query = PendingQuery<Row[]>;

/** Each looked up by key: the fence keeps PostgreSQL from reading whole tables, as it cannot know how few there are. */
const claimMoments = (sql: Reading, ids: Query): Query => {
  const versions = (view: string, column: string) => sql`
    select version.stood_from as at from (${ids}) chosen (id) cross join lateral (
      select stood_from from ${sql(view)} where ${sql(column)} = chosen.id offset 0) version`;
  return sql`${versions("claim_version", "id")} union ${versions("claim_relation_version", "claim_id")}
    union ${versions("claim_relation_version", "target_id")}`;
};

const ofKind: Record<"meeting" | "claim" | "actor", (sql: Reading, key: string) => Query> = {
  meeting(sql, key) {
    const id = sql`(select id from meeting where key = ${key})`;
    return sql`
      select stood_from as at from meeting_version where id = ${id}
      union select stood_from from meeting_participant_version where meeting_id = ${id}
      union select stood_from from meeting_name_version where meeting_id = ${id}
      union select stood_from from meeting_relation_version where meeting_id = ${id} or related_id = ${id}
      union ${claimMoments(
        sql,
        sql`select claim_id from status_change_version where meeting_id = ${id}
          union select claim_id from attendance_version where meeting_id = ${id}
          union select claim_id from statement_meeting_version where meeting_id = ${id}`,
      )}`;
  },
  claim: (sql, id) => claimMoments(sql, sql`select ${id}::uuid`),
  actor(sql, key) {
    const id = sql`(select id from actor where key = ${key})`;
    return sql`
      select stood_from as at from actor_version where id = ${id}
      union select stood_from from actor_alias_version where actor_id = ${id}
      union select stood_from from actor_role_version where actor_id = ${id}
      union ${claimMoments(
        sql,
        sql`select claim_id from statement_version where speaker_id = ${id} or on_behalf_of_id = ${id}`,
      )}`;
  },
};

const text = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The moments around an instant for a meeting or actor by its key, or a claim by its id. Asked of what is published. */
export async function momentsAround(
  sql: Reading,
  kind: "meeting" | "claim" | "actor",
  key: string,
  instant: string,
): Promise<Moments> {
  const [row] = await sql`
    with moment as materialized (${ofKind[kind](sql, key)}),
      since as (select max(at) as at from moment where at <= ${instant}::timestamptz)
    select ${sql.unsafe(text("since.at"))} as since,
      ${sql.unsafe(text("previous.at"))} as previous, ${sql.unsafe(text("next.at"))} as next
    from since,
      lateral (select max(moment.at) as at from moment where moment.at < since.at) previous,
      lateral (select min(moment.at) as at from moment where moment.at > ${instant}::timestamptz) next`;
  return row as unknown as Moments;
}
