import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ClaimList } from "@/claims/vocabulary";
import { views } from "@/db";

/** Which part of a list a page shows. */
export interface Part {
  /** The claim after which it begins, by id; from the latest on when absent. */
  after?: string | undefined;
  limit: number;
}

const { listLength, listedClaim } = views;
const own = alias(listedClaim, "own");

/** The columns of a list, by whatever name it has in a query. */
export type Listed = Readonly<Record<keyof typeof listedClaim._.selectedFields, AnyColumn>>;
type Place = Pick<Listed, "byDay" | "reportedDay" | "fromDay" | "seq">;

/** Where claims stand in a list. */
export const placeOf = ({ byDay, reportedDay, fromDay, seq }: Place) =>
  sql`${byDay}, ${reportedDay}, ${fromDay}, ${seq}`;
export const latestFirst = ({ byDay, reportedDay, fromDay, seq }: Place) =>
  sql`${byDay} desc, ${reportedDay} desc, ${fromDay} desc, ${seq} desc`;

/**
 * A part of a list, the latest first, and one claim more where it goes on: a query for `id` and `n`, from 1.
 * Nothing where the claim after which it should begin is not in the list.
 */
export const listed = (list: ClaimList, subject: SQL, { after, limit }: Part): SQL => sql`
  select ${own.claimId} as id, row_number() over (order by ${latestFirst(own)})::integer as n
  from ${listedClaim} ${own}
  where ${own.subjectId} = ${subject} and ${own.list} = ${list} ${
    after === undefined ? sql`` : sql`and (${placeOf(own)}) < (${placeIn(list, subject, after)})`
  }
  order by ${latestFirst(own)} limit ${limit + 1}`;

const placeIn = (list: ClaimList, subject: SQL, claim: string) => sql`
  select ${placeOf(own)} from ${listedClaim} ${own}
  where ${own.claimId} = ${claim}::uuid and ${own.list} = ${list} and ${own.subjectId} = ${subject}`;

/** How many claims are in a list, or how many hold a position on a question: one value. */
export const lengthOf = (list: ClaimList | "holders", subject: SQL): SQL<number> => sql<number>`coalesce((
  select ${listLength.claims} from ${listLength}
  where ${listLength.subjectId} = ${subject} and ${listLength.list} = ${list}), 0)`;
