import { and, asc, getTableColumns, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { edgesOf } from "@/lib/dates";
import { publishedChanges } from "./published-changes";
import { decisiveChanges, deriveState, inOrder, overdueFrom, type StatusChangeFacts } from "./rules";

/** Rises when the rules derive another summary from the same record, so that those on record are derived anew. */
export const rulesRevision = 3;

/**
 * Writes anew what lists sort and filter meetings by, from their published status changes. Called in the
 * transaction of every act that changes one of them. Meetings that are not public have no summary.
 */
export async function refreshSummaries(tx: Transaction, meetingIds: readonly string[]): Promise<void> {
  const { meeting, meetingSummary } = tables;
  const ids = [...new Set(meetingIds)];
  if (ids.length === 0) return;
  // Of two acts on one meeting the later one reads what the earlier one did: each waits here for its turn.
  const shown = await tx
    .select({ id: meeting.id, timeZone: meeting.timeZone })
    .from(meeting)
    .where(and(inArray(meeting.id, ids), isNotNull(meeting.publicSince)))
    .orderBy(asc(meeting.id))
    .for("no key update");
  if (shown.length === 0) return;
  const changes = await publishedChanges(tx, ids);
  const published = await lastPublished(tx, ids);
  const summaries = shown.map(({ id, timeZone }) => ({
    meetingId: id,
    ...summaryOf(changes.get(id) ?? [], timeZone),
    lastPublished: published.get(id) ?? null,
  }));
  await tx
    .insert(meetingSummary)
    .values(summaries)
    .onConflictDoUpdate({ target: meetingSummary.meetingId, set: givenColumns() });
}

function summaryOf(changes: readonly StatusChangeFacts[], timeZone: string | null) {
  const state = deriveState(changes, timeZone);
  const { last, run, schedule, place, awaitsOutcome } = state;
  const since = run[0]?.effective;
  const { date, inWords } = schedule;
  const edges = date && edgesOf(date, timeZone ?? "UTC");
  const seriesOf = new Map(state.series.flatMap((one, n) => one.map(({ claimId }) => [claimId, n] as const)));
  const order = inOrder(changes, timeZone).map(({ claimId }) => claimId);
  return {
    status: last?.status ?? null,
    statusClaimId: last?.claimId ?? null,
    ...dateColumns("since", since, since?.asWorded),
    accordingToId: last?.accordingToId ?? null,
    accountsDiffer: state.accountsDiffer,
    awaitsOutcome,
    overdueFrom: overdueFrom({ awaitsOutcome, scheduled: date }, timeZone),
    ...dateColumns("scheduled", date, date?.asWorded ?? inWords),
    firstDay: edges?.first?.day ?? null,
    lastDay: edges?.last?.day ?? null,
    venue: place?.venue ?? null,
    city: place?.city ?? null,
    country: place?.country ?? null,
    mode: place?.mode ?? null,
    changes: order,
    series: order.flatMap((id) => seriesOf.get(id) ?? []),
    decisive: decisiveChanges(state),
    derivedBy: rulesRevision,
  };
}

/**
 * When a claim about each meeting was last published. Each is looked up by itself: within an import PostgreSQL has no
 * figures of the tables that it fills, and would join them row by row.
 */
async function lastPublished(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.execute<{ id: string; at: string }>(sql`
    select about.meeting_id as id, max(shown.published_at) as at
    from desk.claim_meeting about
    cross join lateral (select published_at from claim
      where claim.id = about.claim_id and claim.state in ('published', 'retracted') offset 0) shown
    where about.meeting_id = any (${sql.param([...ids])}::uuid[]) group by about.meeting_id`);
  const { publishedAt } = tables.claim;
  return new Map(
    rows.flatMap(({ id, at }) => (at ? [[id, publishedAt.mapFromDriverValue(at) as Date] as const] : [])),
  );
}

/** Every column takes what the row that was to be inserted has. */
const givenColumns = (): Record<string, SQL> =>
  Object.fromEntries(
    Object.entries(getTableColumns(tables.meetingSummary)).map(([name, column]) => [
      name,
      sql`excluded.${sql.identifier(column.name)}`,
    ]),
  );

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
