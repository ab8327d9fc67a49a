import { dateOf, type tables } from "@/db";
import { type AttendanceFacts, undated } from "./rules";

type Claim = typeof tables.claim.$inferSelect;
type Change = typeof tables.attendance.$inferSelect;

interface AttendanceRow {
  claim: Pick<
    Claim,
    "id" | "seq" | "accordingToId" | "reported" | "reportedEarliest" | "reportedLatest" | "reportedAsWorded"
  >;
  change: Omit<Change, "claimId" | "meetingId" | "actorId">;
}

/** An attendance change as rows, as the rules read it. */
export const attendanceFacts = ({ claim, change }: AttendanceRow): AttendanceFacts => ({
  claimId: claim.id,
  change: change.change,
  effective: dateOf(change, "effective") ?? undated,
  reported: dateOf(claim, "reported"),
  accordingToId: claim.accordingToId,
  seq: claim.seq,
});
