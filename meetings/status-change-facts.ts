import type { tables } from "@/db";
import type { Place, RecordedDate, StatusChangeFacts } from "./rules";

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
    effective: dated(
      change.effective,
      change.effectiveEarliest,
      change.effectiveLatest,
      change.effectiveAsWorded,
    ) ?? {
      edtf: "",
      earliest: null,
      latest: null,
      asWorded: null,
    },
    reported: dated(claim.reported, claim.reportedEarliest, claim.reportedLatest, claim.reportedAsWorded),
    accordingToId: claim.accordingToId,
    seq: claim.seq,
    ...(change.setsSchedule && {
      scheduled: dated(
        change.scheduled,
        change.scheduledEarliest,
        change.scheduledLatest,
        change.scheduledAsWorded,
      ),
    }),
    scheduledInWords: change.scheduled === null ? change.scheduledAsWorded : null,
    ...(change.setsPlace && { place: placeOf(change) }),
  };
}

function placeOf({ venue, city, country, mode }: StatusChangeRow["change"]): Place | null {
  return venue || city || country || mode ? { venue, city, country, mode } : null;
}

function dated(
  edtf: string | null,
  earliest: Date | null,
  latest: Date | null,
  asWorded: string | null,
): RecordedDate | null {
  return edtf === null ? null : { edtf, earliest, latest, asWorded };
}
