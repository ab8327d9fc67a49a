import type { StatusChangeFacts } from "@/meetings/rules";
import type { ClaimModel } from "./model";

/** A status change as the rules read it; none for other claims and retracted ones. */
export function factsOf(
  claim: Pick<ClaimModel, "id" | "state" | "statusChange" | "reported" | "accordingTo" | "seq">,
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
