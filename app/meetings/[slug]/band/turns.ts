import { type Span, spanOf } from "@/app/parts/span";
import { groupBy } from "@/lib/group-by";
import type { Status } from "@/meetings/vocabulary";
import type { ClaimModel } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";

/** Where one account began to say something else: a status, or another date or place. */
export interface Turn {
  claim: ClaimModel;
  status: Status;
  /** When it can have taken effect: not after the day of its report. */
  effect: Span;
  /** When it was reported, where that was on a later day than it had taken effect. */
  reportedLater: number | null;
  /** What denies it, by claim. */
  deniedBy: string[];
  /** Which of what tells it was corrected, if any was: by claim. */
  corrected: string | null;
}

/** What one account says, the earliest first. */
export interface Lane {
  /** By name; null: the record's own. */
  whose: string | null;
  turns: Turn[];
  /** How many turns are told of on another page, and so are not here. */
  elsewhere: number;
}

/** The account that the status is read from, or the record's own, and then everybody else's, the latest heard first. */
export function lanesOf({ state, statusChanges, timeZone }: MeetingModel): Lane[] {
  const zone = timeZone ?? "UTC";
  const claims = new Map(statusChanges.map((claim) => [claim.id, claim]));
  const lanes = new Map<string | null, Turn[]>();
  const begun = groupBy(state.series, ([first]) => first?.accordingToId ?? null);
  for (const [first, ...again] of state.series) {
    const claim = first && claims.get(first.claimId);
    if (!claim) continue;
    const told = [claim, ...again.flatMap(({ claimId }) => claims.get(claimId) ?? [])];
    const turns = lanes.get(first.accordingToId) ?? [];
    lanes.set(first.accordingToId, turns);
    turns.push(turnOf(claim, first.status, told, zone));
  }
  const main = state.current?.accordingToId ?? (lanes.has(null) ? null : undefined);
  const latest = (turns: readonly Turn[]) => turns.at(-1)?.claim.seq ?? 0;
  return [...lanes]
    .toSorted(
      ([whose, turns], [other, theirs]) =>
        Number(other === main) - Number(whose === main) || latest(theirs) - latest(turns),
    )
    .map(([accordingToId, turns]) => ({
      whose: turns[0]?.claim.accordingTo?.name ?? null,
      turns,
      elsewhere: (begun.get(accordingToId) ?? turns).length - turns.length,
    }));
}

function turnOf(claim: ClaimModel, status: Status, told: readonly ClaimModel[], zone: string): Turn {
  const effect = spanOf(claim.statusChange?.effective ?? null, zone);
  const report = spanOf(claim.reported, zone);
  const last =
    [effect.last, report.last].filter((at) => at !== null).sort((one, two) => one - two)[0] ?? null;
  return {
    claim,
    status,
    effect: { first: effect.first, last },
    reportedLater: last !== null && report.first !== null && report.first > last ? report.first : null,
    deniedBy: [...new Set(told.flatMap(({ disputes }) => disputes.map(({ other }) => other.id)))],
    corrected: told.find(({ publicNote }) => publicNote !== null)?.id ?? null,
  };
}
