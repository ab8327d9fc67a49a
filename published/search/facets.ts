import { sql } from "drizzle-orm";
import { inOrder, views } from "@/db";
import type { Status } from "@/meetings/vocabulary";
import { ask, type Reading } from "@/published/connection";
import type { Kind } from "./candidates";

/** How many of what was ranked are of each status and of each year, so that a search can be narrowed down. */
export interface Facets {
  /** Of meetings. */
  statuses: { status: Status; count: number }[];
  /** Of statements, by the year in which they were made; the latest first. */
  years: { year: number; count: number }[];
  /** Who spoke, takes part or published, with in how much of it; those in most of it first. */
  actors: { key: string; name: string; count: number }[];
}

/** How many actors a search offers to be narrowed down by. */
const actorsOffered = 8;

const { actor, meetingParticipant, meetingSummary, source, statement } = views;
const count = sql<number>`count(*)::integer`;

/** Counts them. */
export async function readFacets(db: Reading, found: ReadonlyMap<Kind, readonly string[]>): Promise<Facets> {
  const year = sql<number>`extract(year from ${statement.saidEarliest})::integer`;
  const among = (kind: Kind) => sql`any (${sql.param(found.get(kind) ?? [])}::uuid[])`;
  const [statuses, years, actors] = await Promise.all([
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
    ask(
      db
        .select({ key: sql<string>`${actor.key}`, name: sql<string>`${actor.name}`, count })
        .from(
          sql`(
            select ${statement.speakerId} as id from ${statement} where ${statement.claimId} = ${among("statements")}
            union all
            select ${meetingParticipant.actorId} from ${meetingParticipant}
              where ${meetingParticipant.meetingId} = ${among("meetings")}
            union all
            select ${source.publisherId} from ${source} where ${source.id} = ${among("sources")}
          ) involved join ${actor} on ${actor.id} = involved.id`,
        )
        .groupBy(actor.key, actor.name)
        .orderBy(sql`count(*) desc`, inOrder(actor.name), actor.key)
        .limit(actorsOffered),
    ),
  ]);
  return {
    statuses: statuses.flatMap(({ status, ...row }) => (status ? [{ status, ...row }] : [])),
    years,
    actors,
  };
}
