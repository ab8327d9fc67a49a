import type { StatusChangeFacts } from "@/meetings/rules";
import { dated } from "@/published/row";
import { type ChangeRow, statusChangeOf } from "./kinds";
import type { ClaimModel } from "./model";

/** A status change as the rules read it; none for other claims and retracted ones. */
export function factsOf(
  claim: Pick<ClaimModel, "id" | "state" | "statusChange" | "reported" | "seq"> & {
    accordingTo: { id: string } | null;
  },
): StatusChangeFacts[] {
  const change = claim.statusChange;
  if (!change || claim.state !== "published") return [];
  return [
    {
      claimId: claim.id,
      status: change.status,
      effective: change.effective,
      reported: claim.reported,
      accordingToId: claim.accordingTo?.id ?? null,
      seq: claim.seq,
      scheduledInWords: change.scheduledInWords,
      ...(change.scheduled !== undefined && { scheduled: change.scheduled }),
      ...(change.place !== undefined && { place: change.place }),
    },
  ];
}

/** The same of a row: what a page derives its answer from, without all that it shows of a claim. */
export const factsOfRow = (row: ChangeRow): StatusChangeFacts[] =>
  factsOf({
    id: row.id,
    state: row.state,
    seq: row.seq,
    accordingTo: row.accordingToId === null ? null : { id: row.accordingToId },
    reported: dated(row, "reported"),
    statusChange: statusChangeOf(row, [], new Map()),
  });
