import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { latestFirst, placeOf } from "@/published/claims/listed";
import { stances } from "@/statements/vocabulary";

const { listedClaim } = views;

/** Positions in a list, by the names that they have in queries. */
export const l = alias(listedClaim, "l");
export const one = alias(listedClaim, "one");
export const other = alias(listedClaim, "other");
export const beginning = alias(listedClaim, "beginning");

/** The positions `l` in the list of a position `one` that its speaker took on its question: by the indexes of these. */
export const ofTheSame = sql`from ${listedClaim} ${l} where ${l.subjectId} = ${one.subjectId} and ${l.list} = ${one.list}
  and ${l.speakerId} = ${one.speakerId} and ${l.questionId} = ${one.questionId} and ${l.state} = 'published'`;

/** The last of these before a place that says something else than `one`, however often that was repeated since. */
export const lastOther = (before: SQL) => sql`
  select l.* from unnest(array[${sql.join(
    stances.map((stance) => sql`${stance}`),
    sql`, `,
  )}]::text[]) another(stance) cross join lateral (
    select l.* ${ofTheSame} and ${l.stance} = another.stance and (${placeOf(l)}) < ${before}
      order by ${latestFirst(l)} limit 1
  ) ${l} where another.stance <> ${one.stance} order by ${latestFirst(l)} limit 1`;

/** The first that says the same as `one` after a place that `other` has; without such, the first of all. */
export const firstSame = (after: SQL) => sql`
  select l.* ${ofTheSame} and ${l.stance} = ${one.stance} and (${other.claimId} is null or (${placeOf(l)}) > ${after})
    order by ${placeOf(l)} limit 1`;
