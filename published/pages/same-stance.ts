import { type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { stances } from "@/statements/vocabulary";

/** Where a position `l` stands in its list. */
export const place = sql`l.by_day, l.reported_day, l.from_day, l.seq`;
export const latestFirst = sql`l.by_day desc, l.reported_day desc, l.from_day desc, l.seq desc`;

/** The positions `l` in the list of a position `one` that its speaker took on its question: by the indexes of these. */
export const ofTheSame = sql`from ${views.listedClaim} l where l.subject_id = one.subject_id and l.list = one.list
  and l.speaker_id = one.speaker_id and l.question_id = one.question_id and l.state = 'published'`;

/** The last of these before a place that says something else than `one`, however often that was repeated since. */
export const lastOther = (before: SQL) => sql`
  select l.* from unnest(array[${sql.join(
    stances.map((stance) => sql`${stance}`),
    sql`, `,
  )}]::text[]) another(stance) cross join lateral (
    select l.* ${ofTheSame} and l.stance = another.stance and (${place}) < ${before} order by ${latestFirst} limit 1
  ) l where another.stance <> one.stance order by ${latestFirst} limit 1`;

/** The first that says the same as `one` after a place that `other` has; without such, the first of all. */
export const firstSame = (after: SQL) => sql`
  select l.* ${ofTheSame} and l.stance = one.stance and (other.claim_id is null or (${place}) > ${after})
    order by l.by_day, l.reported_day, l.from_day, l.seq limit 1`;
