import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { Status } from "@/meetings/vocabulary";
import { ask, type Reading } from "@/published/connection";
import type { Kind } from "./candidates";

/** How many of what was ranked are of each status and of each year, so that a search can be narrowed down. */
export interface Facets {
  /** Of meetings. */
  statuses: { status: Status; count: number }[];
  /** Of statements, by the year in which they were made; the latest first. */
  years: { year: number; count: number }[];
}

const { meetingSummary, statement } = views;
const count = sql<number>`count(*)::integer`;

/** Counts them. */
export async function readFacets(db: Reading, found: ReadonlyMap<Kind, readonly string[]>): Promise<Facets> {
  const year = sql<number>`extract(year from ${statement.saidEarliest})::integer`;
  const among = (kind: Kind) => sql`any (${sql.param(found.get(kind) ?? [])}::uuid[])`;
  const [statuses, years] = await Promise.all([
    ask(
      db
        .select({ status: meetingSummary.status, count })
        .from(meetingSummary)
        .where(
          sql`${meetingSummary.meetingId} = ${among("meetings")} and ${meetingSummary.status} is not null`,
        )
        .groupBy(meetingSummary.status)
        .orderBy(sql`count(*) desc`, meetingSummary.status),
    ),
    ask(
      db
        .select({ year, count })
        .from(statement)
        .where(sql`${statement.claimId} = ${among("statements")} and ${statement.saidEarliest} is not null`)
        .groupBy(sql`1`)
        .orderBy(sql`1 desc`),
    ),
  ]);
  return { statuses: statuses.flatMap(({ status, ...row }) => (status ? [{ status, ...row }] : [])), years };
}
