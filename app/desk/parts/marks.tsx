import { StatusWord } from "@/app/parts/status";
import { type ClaimState, claimStateLabels } from "@/claims/vocabulary";
import type { Status } from "@/meetings/vocabulary";

const stateTones: Readonly<Record<ClaimState, string>> = {
  draft: "",
  in_review: "text-tone-open",
  published: "text-tone-set",
  retracted: "text-tone-off",
};

/** Where a claim stands in its life. */
export function StateMark({ state }: { state: ClaimState }) {
  return <span className={`mark ${stateTones[state]}`}>{claimStateLabels[state]}</span>;
}

/** A meeting's derived status. */
export function StatusMark({ status, className = "" }: { status: Status | null; className?: string }) {
  return status ? (
    <StatusWord status={status} className={className} />
  ) : (
    <span className={`status ${className}`} data-tone="idea">
      No status yet
    </span>
  );
}

/** Something that wants somebody's attention. */
export function Attention({ children }: { children: string }) {
  return <span className="mark text-tone-doubt">{children}</span>;
}
