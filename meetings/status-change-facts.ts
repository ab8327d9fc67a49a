import { dateOf, type tables } from "@/db";
import { type Place, type StatusChangeFacts, undated } from "./rules";

type Claim = typeof tables.claim.$inferSelect;
type Change = typeof tables.statusChange.$inferSelect;

interface StatusChangeRow {
  claim: Pick<
    Claim,
    "id" | "seq" | "accordingToId" | "reported" | "reportedEarliest" | "reportedLatest" | "reportedAsWorded"
  >;
  change: Omit<Change, "claimId" | "meetingId" | "statusAsWorded">;
}

/** A status change as rows, as the rules read it. */
export function statusChangeFacts({ claim, change }: StatusChangeRow): StatusChangeFacts {
  return {
    claimId: claim.id,
    status: change.status,
    effective: dateOf(change, "effective") ?? undated,
    reported: dateOf(claim, "reported"),
    accordingToId: claim.accordingToId,
    seq: claim.seq,
    ...(change.setsSchedule && { scheduled: dateOf(change, "scheduled") }),
    scheduledInWords: change.scheduled === null ? change.scheduledAsWorded : null,
    ...(change.setsPlace && { place: placeOf(change) }),
  };
}

function placeOf({ venue, city, country, mode }: StatusChangeRow["change"]): Place | null {
  return venue || city || country || mode ? { venue, city, country, mode } : null;
}
