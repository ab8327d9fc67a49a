import { type Place, type StatusChangeFacts, undated } from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import { type CompactDate, recordedDate } from "@/published/compact-date";
import { placeOf } from "@/published/row";
import type { ClaimModel } from "./model";

/** A status change as the rules read it; none for other claims and retracted ones. */
export function factsOf(
  claim: Pick<ClaimModel, "id" | "state" | "statusChange" | "accordingTo" | "reported" | "seq">,
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

/** The row of a published status change: what a page derives its answer from, without all that it shows of a claim. */
type FactsRow = Place & {
  id: string;
  seq: number;
  status: Status;
  accordingToId: string | null;
  reported: CompactDate | null;
  effective: CompactDate | null;
  setsSchedule: boolean;
  scheduled: CompactDate | null;
  scheduledInWords: string | null;
  setsPlace: boolean;
};

/** The same of a row. */
export const factsOfRow = (row: FactsRow): StatusChangeFacts => ({
  claimId: row.id,
  status: row.status,
  effective: recordedDate(row.effective) ?? undated,
  reported: recordedDate(row.reported),
  accordingToId: row.accordingToId,
  seq: row.seq,
  scheduledInWords: row.scheduledInWords,
  ...(row.setsSchedule && { scheduled: recordedDate(row.scheduled) }),
  ...(row.setsPlace && { place: placeOf(row) }),
});
