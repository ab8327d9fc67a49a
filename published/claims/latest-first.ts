import { inOrder, undated } from "@/meetings/rules";

import type { ClaimModel } from "./model";

/**
 * Claims of any kind in the order in which they can be known to have come about, latest first. A statement came about
 * when it was said; one of which neither that nor its report is known stands last.
 * @param timeZone IANA; whose days times of day fall on. Null: UTC.
 */
export function latestFirst(claims: readonly ClaimModel[], timeZone: string | null): ClaimModel[] {
  const changes = claims.map((claim) => ({
    claim,
    effective:
      claim.statusChange?.effective ?? claim.attendance?.effective ?? claim.statement?.said ?? undated,
    reported: claim.reported,
    accordingToId: claim.accordingTo?.id ?? null,
    seq: claim.seq,
  }));
  return inOrder(changes, timeZone)
    .reverse()
    .map(({ claim }) => claim);
}
