import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { type Database, tables } from "@/db";
import { refreshSummaries, rulesRevision } from "./refresh-summaries";

const atOnce = 500;

/**
 * Derives anew the summaries that an older revision of the rules left, or that are missing; pages of the past keep
 * theirs. Some at a time, each in a transaction of its own: where it is broken off, the next one goes on.
 */
export async function refreshStaleSummaries(db: Database): Promise<void> {
  const { meeting, meetingSummary } = tables;
  const isOlder = sql`${meetingSummary.derivedBy} < ${rulesRevision}`;
  for (;;) {
    const stale = await db
      .select({ id: meeting.id })
      .from(meeting)
      .leftJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
      .where(and(isNotNull(meeting.publicSince), or(isNull(meetingSummary.meetingId), isOlder)))
      .orderBy(asc(meeting.id))
      .limit(atOnce);
    if (stale.length === 0) return;
    await db.transaction((tx) =>
      refreshSummaries(
        tx,
        stale.map(({ id }) => id),
      ),
    );
  }
}
