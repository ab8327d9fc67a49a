import { StatusWord } from "@/app/parts/status";
import { type ClaimState, claimStateLabels } from "@/claims/vocabulary";
import type { Status } from "@/meetings/vocabulary";

/** Where a claim stands in its life. */
export function StateMark({ state }: { state: ClaimState }) {
  return <span className={`mark mark-${state}`}>{claimStateLabels[state]}</span>;
}

/** A meeting's derived status. */
export function StatusMark({ status }: { status: Status | null }) {
  return status ? <StatusWord status={status} /> : <span className="status">No status yet</span>;
}

/** Something that wants somebody's attention. */
export function Attention({ children }: { children: string }) {
  return <span className="mark mark-attention">{children}</span>;
}
