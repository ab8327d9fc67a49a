import { and, eq, inArray } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import type { StatusChangeFacts } from "./rules";
import { statusChangeFacts } from "./status-change-facts";

/** The published, unretracted status changes of some meetings, by meeting, as the rules read them. */
export async function publishedChanges(
  db: Reader,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, StatusChangeFacts[]>> {
  const { claim, statusChange } = tables;
  const rows = await db
    .select({ claim, change: statusChange })
    .from(statusChange)
    .innerJoin(claim, eq(claim.id, statusChange.claimId))
    .where(and(inArray(statusChange.meetingId, [...meetingIds]), eq(claim.state, "published")));
  const ofMeetings = groupBy(rows, ({ change }) => change.meetingId);
  return new Map([...ofMeetings].map(([id, changes]) => [id, changes.map(statusChangeFacts)]));
}
