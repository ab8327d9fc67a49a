import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import { deriveMeeting, type RecordedDate } from "./rules";
import { type StatusChangeRow, statusChangeFacts } from "./status-change-facts";

const columnsOf = <P extends string>(prefix: P, date: RecordedDate | null | undefined) =>
  dateColumns(prefix, date, date?.asWorded);

/**
 * Writes anew what lists sort and filter meetings by, from their published status changes. Called in the
 * transaction of every act that changes one of them. Meetings that are not public have no summary.
 */
export async function refreshSummaries(tx: Transaction, meetingIds: readonly string[]): Promise<void> {
  const { claim, meeting, meetingSummary, statusChange } = tables;
  const ids = [...new Set(meetingIds)];
  if (ids.length === 0) return;
  const shown = await tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(and(inArray(meeting.id, ids), isNotNull(meeting.publicSince)));
  const rows: StatusChangeRow[] = await tx
    .select({ claim, change: statusChange })
    .from(statusChange)
    .innerJoin(claim, eq(claim.id, statusChange.claimId))
    .where(and(inArray(statusChange.meetingId, ids), eq(claim.state, "published")));
  const changes = groupBy(rows, (row) => row.change.meetingId);
  for (const { id } of shown) {
    const state = deriveMeeting((changes.get(id) ?? []).map(statusChangeFacts));
    const summary = {
      status: state.current?.status ?? null,
      statusClaimId: state.current?.claimId ?? null,
      ...columnsOf("since", state.current?.effective),
      accordingToId: state.current?.accordingToId ?? null,
      accountsDiffer: state.accountsDiffer,
      awaitsOutcome: state.awaitsOutcome,
      ...columnsOf("scheduled", state.scheduled),
      venue: state.place?.venue ?? null,
      city: state.place?.city ?? null,
      country: state.place?.country ?? null,
      mode: state.place?.mode ?? null,
    };
    await tx
      .insert(meetingSummary)
      .values({ meetingId: id, ...summary })
      .onConflictDoUpdate({ target: meetingSummary.meetingId, set: summary });
  }
}

/** Brings up to date the summaries of the meetings that some claims are about. */
export async function refreshSummariesOf(tx: Transaction, claimIds: readonly string[]): Promise<void> {
  const about = await tx.execute<{ meeting_id: string }>(
    sql`select distinct meeting_id from desk.claim_meeting where claim_id = any (${sql.param([...claimIds])}::uuid[])`,
  );
  await refreshSummaries(
    tx,
    about.map((row) => row.meeting_id),
  );
}
