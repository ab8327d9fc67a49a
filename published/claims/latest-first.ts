import { inOrder, undated } from "@/meetings/rules";
import type { ClaimModel } from "./model";

/**
 * Claims of any kind in the order in which they can be known to have come about, latest first. A statement came about
 * when it was said; one of which neither that nor its report is known stands last.
 * Times of day fall on the days of each claim's own time zone.
 */
export function latestFirst(claims: readonly ClaimModel[]): ClaimModel[] {
  const changes = claims.map((claim) => ({
    claim,
    effective:
      claim.statusChange?.effective ?? claim.attendance?.effective ?? claim.statement?.said ?? undated,
    reported: claim.reported,
    accordingToId: claim.accordingTo?.id ?? null,
    seq: claim.seq,
  }));
  return inOrder(changes, ({ claim }) => claim.timeZone)
    .reverse()
    .map(({ claim }) => claim);
}
