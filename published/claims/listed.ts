import { type SQL, sql } from "drizzle-orm";
import type { ClaimList } from "@/claims/vocabulary";
import { views } from "@/db";

/** Which part of a list a page shows. */
export interface Part {
  /** The claim after which it begins, by id; from the latest on when absent. */
  after?: string | undefined;
  limit: number;
}

const { listLength, listedClaim } = views;
const place = sql`listed.by_day, listed.reported_day, listed.from_day, listed.seq`;
const latestFirst = sql`listed.by_day desc, listed.reported_day desc, listed.from_day desc, listed.seq desc`;

/**
 * A part of a list, the latest first, and one claim more where it goes on: a query for `id` and `n`, from 1.
 * Nothing where the claim after which it should begin is not in the list.
 */
export const listed = (list: ClaimList, subject: SQL, { after, limit }: Part): SQL => sql`
  select listed.claim_id as id, row_number() over (order by ${latestFirst})::integer as n
  from ${listedClaim} listed
  where listed.subject_id = ${subject} and listed.list = ${list} ${
    after === undefined ? sql`` : sql`and (${place}) < (${placeIn(list, subject, after)})`
  }
  order by ${latestFirst} limit ${limit + 1}`;

const placeIn = (list: ClaimList, subject: SQL, claim: string) => sql`
  select ${place} from ${listedClaim} listed
  where listed.claim_id = ${claim}::uuid and listed.list = ${list} and listed.subject_id = ${subject}`;

/** How many claims are in a list, or how many hold a position on a question: one value. */
export const lengthOf = (list: ClaimList | "holders", subject: SQL): SQL<number> => sql<number>`coalesce((
  select ${listLength.claims} from ${listLength}
  where ${listLength.subjectId} = ${subject} and ${listLength.list} = ${list}), 0)`;
