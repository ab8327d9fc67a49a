import type { StatusChangeFacts } from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import { dated } from "@/published/row";
import { type ChangeRow, saidBy } from "./kinds";
import type { ClaimModel } from "./model";
import type { ClaimRow } from "./query";

/** A status change as the rules read it; none for other claims and retracted ones. */
export function factsOf(
  claim: Pick<ClaimModel, "id" | "state" | "statusChange" | "accordingTo" | "reported" | "seq">,
): StatusChangeFacts[] {
  const change = claim.statusChange;
  if (!change || claim.state !== "published") return [];
  const { id, accordingTo, reported, seq } = claim;
  return [factsFrom({ id, accordingToId: accordingTo?.id ?? null, seq }, reported, change)];
}

/** The row of a published status change: what a page derives its answer from, without all that it shows of a claim. */
type FactsRow = ChangeRow &
  Pick<ClaimRow, "id" | "seq" | "accordingToId" | `reported${"" | "Earliest" | "Latest" | "AsWorded"}`> & {
    status: Status;
  };

export const factsOfRow = (row: FactsRow): StatusChangeFacts =>
  factsFrom(row, dated(row, "reported"), { status: row.status, ...saidBy(row) });

function factsFrom(
  { id, accordingToId, seq }: Pick<FactsRow, "id" | "accordingToId" | "seq">,
  reported: StatusChangeFacts["reported"],
  change: Pick<FactsRow, "status"> & ReturnType<typeof saidBy>,
): StatusChangeFacts {
  const { status, effective, scheduled, scheduledInWords, place } = change;
  return {
    claimId: id,
    status,
    effective,
    reported,
    accordingToId,
    seq,
    scheduledInWords,
    ...(scheduled !== undefined && { scheduled }),
    ...(place !== undefined && { place }),
  };
}
