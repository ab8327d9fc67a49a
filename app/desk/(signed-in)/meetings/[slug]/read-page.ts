import { pageOf, pageSize } from "@/app/desk/parts/lists/paging";
import type { Context } from "@/ledger";
import { groupBy } from "@/lib/group-by";
import { meetingClaims, statusChangesOf } from "@/meetings";
import { deriveState, overdueFrom, type StatusChangeFacts } from "@/meetings/rules";
import { readCitations } from "@/provenance";
import { claimsById } from "@/published/claims/by-id";
import { factsOf } from "@/published/claims/facts-of";
import type { Reading } from "@/published/connection";
import { accountOf } from "@/published/pages/account";
import { listStatements } from "@/statements";

/** Where the record is, and the same as the desk's views show it. */
export interface Eyes {
  db: Context["db"];
  desk: Reading;
}

export type DeskMeeting = Awaited<ReturnType<typeof readDeskMeeting>>;

/**
 * What the desk's page of a meeting shows: all that is logged of it, drafts too, and what readers are told of it,
 * derived from the same claims by the same rules as their own page.
 * @param meeting its id, and its time zone (IANA; null: UTC).
 */
export async function readDeskMeeting(
  { db, desk }: Eyes,
  { id, timeZone }: { id: string; timeZone: string | null },
  now: Date,
) {
  const [logged, found] = await Promise.all([
    meetingClaims(db, id),
    listStatements(db, { meetingId: id, limit: pageSize + 1 }),
  ]);
  const { rows: statements, last } = pageOf(found);
  const ids = [...logged.map(({ claim }) => claim.id), ...statements.map((row) => row.id)];
  const [citations, told] = await Promise.all([readCitations(db, ids), claimsById(desk, ids)]);
  const state = deriveState([...told.values()].flatMap(factsOf), timeZone);
  const { current, differing, awaitsOutcome, schedule } = state;
  const account = (change: StatusChangeFacts) => accountOf(change, state, told);
  const from = overdueFrom({ awaitsOutcome, scheduled: schedule.date }, timeZone);
  return {
    changes: statusChangesOf(logged, timeZone),
    attendance: logged.filter((row) => row.attendance !== null),
    statements,
    hasMoreStatements: last !== undefined,
    /** What each rests on, by id. */
    cited: groupBy(citations, (citation) => citation.claimId),
    /** Each as pages show it, by id. */
    told,
    /** What readers are answered with; null: nothing is published, or accounts differ and none is the record's own. */
    answer: current && account(current),
    differing: differing.flatMap((change) => account(change) ?? []),
    overdue: from !== null && from <= now,
  };
}
