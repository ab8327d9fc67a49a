import { and, asc, eq, getTableColumns, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { edgesOf } from "@/lib/dates";
import { isDisputed } from "@/provenance/rules";
import { denialsOf, meetingsDeniedBy } from "./denials";
import { lastPublished, notePublications, publicationsOf } from "./last-published";
import { publishedChanges } from "./published-changes";
import {
  type DerivedState,
  decisiveChanges,
  deriveState,
  inOrder,
  overdueFrom,
  type StatusChangeFacts,
} from "./rules";

/** Rises when the rules derive another summary from the same record, so that those on record are derived anew. */
export const rulesRevision = 5;

/**
 * Writes anew what lists sort and filter meetings by, from their published status changes. Called in the
 * transaction of every act that changes one of them. Meetings that are not public have no summary.
 */
export async function refreshSummaries(tx: Transaction, meetingIds: readonly string[]): Promise<void> {
  const shown = await lockShown(tx, meetingIds);
  await derive(tx, shown, await publicationsKept(tx, shown));
}

/**
 * Brings up to date the summaries of the meetings that some claims are about. What a meeting's status is follows from
 * its status changes alone: of another claim only its publication is noted, however much else is about the meeting. What
 * it denies of any meeting stands disputed by it.
 * @param before the meetings that they were about until now, where they were public already.
 */
export async function refreshSummariesOf(
  tx: Transaction,
  claimIds: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  const about = await publicationsOf(tx, claimIds);
  const left = before.filter((id) => about.every(({ meetingId }) => meetingId !== id));
  const ofAbout = about.map(({ meetingId }) => meetingId);
  const { shown, denied } = await lockWithDenied(tx, claimIds, [...ofAbout, ...left]);
  const kept = await publicationsKept(tx, shown);
  const later: { id: string; at: Date }[] = [];
  const isDerived = new Set([...left, ...denied]);
  for (const { meetingId: id, published, isChanged } of about) {
    const last = kept.get(id);
    if (isChanged || last === undefined) isDerived.add(id);
    if (last === undefined || !published || (last && last >= published)) continue;
    kept.set(id, published);
    later.push({ id, at: published });
  }
  // What was published last may be among what has left.
  for (const id of left) kept.delete(id);
  await derive(
    tx,
    shown.filter(({ id }) => isDerived.has(id)),
    kept,
  );
  await notePublications(
    tx,
    later.filter(({ id }) => !isDerived.has(id)),
  );
}

interface Shown {
  id: string;
  timeZone: string | null;
}

/** Locks meetings, and those that some claims deny: what is denied may have been moved to another before it was their turn. */
async function lockWithDenied(
  tx: Transaction,
  claimIds: readonly string[],
  meetingIds: readonly string[],
): Promise<{ shown: Shown[]; denied: readonly string[] }> {
  let denied = await meetingsDeniedBy(tx, claimIds);
  for (;;) {
    const shown = await lockShown(tx, [...meetingIds, ...denied]);
    const now = denied.length > 0 ? await meetingsDeniedBy(tx, claimIds) : [];
    const moved = now.filter((id) => !denied.includes(id));
    if (moved.length === 0) return { shown, denied };
    denied = [...denied, ...moved];
  }
}

/** The meetings among some that are public. Of two acts on one the later one waits here for its turn, and reads what the earlier one did. */
async function lockShown(tx: Transaction, meetingIds: readonly string[]): Promise<Shown[]> {
  const { meeting } = tables;
  const ids = [...new Set(meetingIds)];
  if (ids.length === 0) return [];
  return tx
    .select({ id: meeting.id, timeZone: meeting.timeZone })
    .from(meeting)
    .where(and(inArray(meeting.id, ids), isNotNull(meeting.publicSince)))
    .orderBy(asc(meeting.id))
    .for("no key update");
}

/** When a claim about each was last published, as their summaries have it; none of those that have no summary yet. */
async function publicationsKept(tx: Transaction, shown: readonly Shown[]): Promise<Map<string, Date | null>> {
  const { meetingSummary } = tables;
  if (shown.length === 0) return new Map();
  const ids = shown.map(({ id }) => id);
  const rows = await tx
    .select({ id: meetingSummary.meetingId, at: meetingSummary.lastPublished })
    .from(meetingSummary)
    .where(and(inArray(meetingSummary.meetingId, ids), eq(meetingSummary.derivedBy, rulesRevision)));
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** @param published when a claim about each was last published; of those that it has not, it is read from their claims. */
async function derive(
  tx: Transaction,
  shown: readonly Shown[],
  published: ReadonlyMap<string, Date | null>,
): Promise<void> {
  if (shown.length === 0) return;
  const { meetingSummary } = tables;
  const ids = shown.map(({ id }) => id);
  const changes = await publishedChanges(tx, ids);
  const states = new Map(shown.map(({ id, timeZone }) => [id, deriveState(changes.get(id) ?? [], timeZone)]));
  const denials = await denialsOf(
    tx,
    [...states.values()].flatMap(({ run }) => run.map(({ claimId }) => claimId)),
  );
  const read = await lastPublished(
    tx,
    ids.filter((id) => !published.has(id)),
  );
  const summaries = shown.flatMap(({ id, timeZone }) => {
    const state = states.get(id);
    if (!state) return [];
    const run = state.run.map(({ claimId }) => claimId);
    return {
      meetingId: id,
      ...summaryOf(state, changes.get(id) ?? [], timeZone),
      disputed: isDisputed(run, denials),
      lastPublished: published.get(id) ?? read.get(id) ?? null,
    };
  });
  await tx
    .insert(meetingSummary)
    .values(summaries)
    .onConflictDoUpdate({ target: meetingSummary.meetingId, set: givenColumns() });
}

function summaryOf(state: DerivedState, changes: readonly StatusChangeFacts[], timeZone: string | null) {
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

/** Every column takes what the row that was to be inserted has. */
const givenColumns = (): Record<string, SQL> =>
  Object.fromEntries(
    Object.entries(getTableColumns(tables.meetingSummary)).map(([name, column]) => [
      name,
      sql`excluded.${sql.identifier(column.name)}`,
    ]),
  );
