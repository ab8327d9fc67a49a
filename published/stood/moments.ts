import { type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";

/** The moments around an instant at which something changed, in RFC 3339; null where there is none. */
export interface Moments {
  /** When the page began to stand as it did at the instant. */
  since: string | null;
  previous: string | null;
  next: string | null;
}

const { actor, claimRelationVersion, claimVersion, meeting, pageMoment } = views;

/** What has moments, and how they are found: those of pages are kept, those of a claim are few. */
const ofKind: Record<"meeting" | "claim" | "actor", (key: string) => SQL> = {
  meeting: (key) => momentsOf(sql`select ${meeting.id} from ${meeting} where ${meeting.key} = ${key}`),
  actor: (key) => momentsOf(sql`select ${actor.id} from ${actor} where ${actor.key} = ${key}`),
  claim: (id) =>
    sql.join(
      [
        [claimVersion.stoodFrom, claimVersion.id],
        [claimRelationVersion.stoodFrom, claimRelationVersion.claimId],
        [claimRelationVersion.stoodFrom, claimRelationVersion.targetId],
      ].map(([at, by]) => sql`select ${at} as at from ${by?.table} where ${by} = ${id}::uuid`),
      sql` union all `,
    ),
};

const momentsOf = (id: SQL) =>
  sql`select ${pageMoment.at} from ${pageMoment} where ${pageMoment.subjectId} = (${id})`;

const text = (at: string) =>
  sql<string | null>`to_char(${sql.raw(at)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The moments around an instant for a meeting or actor by its key, or a claim by its id. Asked of what is published. */
export async function momentsAround(
  db: Reading,
  kind: "meeting" | "claim" | "actor",
  key: string,
  instant: string,
): Promise<Moments> {
  const moments = ofKind[kind](key);
  const [around] = await ask(
    db.select({ since: text("since"), previous: text("previous"), next: text("next") }).from(sql`(
        with since as (select max(at) as at from (${moments}) moment where at <= ${instant}::timestamptz)
        select since.at as since, (select max(at) from (${moments}) moment where at < since.at) as previous,
          (select min(at) from (${moments}) moment where at > ${instant}::timestamptz) as next
        from since) around`),
  );
  return around ?? { since: null, previous: null, next: null };
}
