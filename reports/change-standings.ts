import { type SQL, sql } from "drizzle-orm";
import type { views } from "@/db";
import { allWanted, chains } from "./chains";
import type { DateOf } from "./column";
import { joinSelfTold, joinTold, selfTold, tellings } from "./standing";
import { wanted } from "./wanted";

/** The views that say which meeting changes of one kind are of. */
type About = typeof views.statusChange | typeof views.attendance;

/**
 * What the view `claim_provenance` says of changes, for all wanted ones at once.
 * @param few whether the wanted claims are a selection.
 */
export const changeStandings = (
  about: About,
  denials: SQL,
  few: boolean,
) => sql`${chains(allWanted(few, "none"))},
weighed AS (
  SELECT ${wanted.id} AS row_id, ${wanted.id} AS claim_id, ${about.meetingId} AS meeting_id
  FROM ${wanted} JOIN ${about} ON ${about.claimId} = ${wanted.id}
),
${tellings},
${denials},
${selfTold}`;

const row = sql`${wanted.id}`;
export const joinStandings = sql`${joinTold(row)}
${joinSelfTold(row)}`;

/**
 * Changes in the order of the rules by their days alone: by the last day by which each had taken effect, the day of
 * its report, the first day on which it can have taken effect, recording.
 */
export const byDay = ({ earliest, latest }: Pick<DateOf, "earliest" | "latest">): SQL => {
  const reported = sql`coalesce(${wanted.reportedLatest}, ${wanted.reportedEarliest})`;
  const effect = sql`coalesce(${latest}, CASE WHEN ${wanted.reportedLatest} IS NULL THEN ${earliest} END)`;
  const by = sql`least(${effect}, ${wanted.reportedLatest})`;
  return sql`${by} NULLS FIRST, coalesce(${reported}, ${by}) NULLS FIRST, ${earliest} NULLS FIRST, ${wanted.seq}, ${wanted.id}`;
};
