import { eq, inArray, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { type Reader, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import { commonZone } from "./rules";

/** By whose clock something about these meetings is of its day (IANA); null: UTC. */
export async function clockOf(db: Reader, meetingIds: readonly string[]): Promise<string | null> {
  if (meetingIds.length === 0) return null;
  const { meeting } = tables;
  const rows = await db
    .select({ timeZone: meeting.timeZone })
    .from(meeting)
    .where(inArray(meeting.id, [...meetingIds]));
  return commonZone(rows.map(({ timeZone }) => timeZone));
}

/** The same of claims of any kind, by their ids; of one that is about no meeting, nothing. */
export async function clocksOf(
  db: Reader,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (claimIds.length === 0) return new Map();
  const { meeting } = tables;
  const zonesIn = (
    about: typeof tables.statusChange | typeof tables.attendance | typeof tables.statementMeeting,
  ) =>
    db
      .select({ claimId: about.claimId, meetingId: meeting.id, timeZone: meeting.timeZone })
      .from(about)
      .innerJoin(meeting, eq(meeting.id, about.meetingId))
      .where(sql`${about.claimId} = any(${sql.param([...claimIds])}::uuid[])`);
  const rows = await union(
    zonesIn(tables.statusChange),
    zonesIn(tables.attendance),
    zonesIn(tables.statementMeeting),
  );
  const about = groupBy(rows, ({ claimId }) => claimId);
  return new Map([...about].map(([id, all]) => [id, commonZone(all.map(({ timeZone }) => timeZone))]));
}
