import type { Status } from "@/meetings/vocabulary";
import type { RecordedDate, StatusChangeFacts } from "./facts";
import { isWithin } from "./same";
import { type DerivedState, deriveState } from "./state";

/** Something that publishing a status change does to what a meeting's page says. */
export type Effect =
  | { kind: "becomes_current"; status: Status }
  /** The last word of somebody, beside the status that the page shows or others that it shows as differing. */
  | { kind: "becomes_account"; status: Status }
  /** It says again what its account says, since the day given. */
  | { kind: "repeats"; status: Status; since: RecordedDate }
  /** A later word of its account remains the last. */
  | { kind: "stands_behind"; status: Status; effective: RecordedDate }
  | { kind: "puts_on_again"; calledOff: StatusChangeFacts }
  | { kind: "takes_date_away"; date: RecordedDate }
  | { kind: "moves_date"; from: RecordedDate; to: RecordedDate }
  | { kind: "rescheduled_without_date" | "relocated_without_place" }
  | { kind: "accounts_will_differ" | "accounts_will_agree" | "leaves_no_status" };

/**
 * What publishing a status change will do, told to its author and to whoever approves it.
 * @param existing the meeting's published, unretracted changes; one with the candidate's own id is what it corrects.
 * @param timeZone the meeting's (IANA). Null: UTC.
 */
export function effectsOf(
  existing: readonly StatusChangeFacts[],
  candidate: StatusChangeFacts,
  timeZone: string | null,
): Effect[] {
  const before = deriveState(existing, timeZone);
  const changes = [...existing.filter(({ claimId }) => claimId !== candidate.claimId), candidate];
  const after = deriveState(changes, timeZone);
  const account = changes.filter(({ accordingToId }) => accordingToId === candidate.accordingToId);
  return [
    whereItStands(candidate, deriveState(account, timeZone), after),
    ...onDate(before, after, timeZone ?? "UTC"),
    ...whatItLacks(candidate),
    ...onAccounts(before, after),
  ];
}

function whereItStands(candidate: StatusChangeFacts, account: DerivedState, after: DerivedState): Effect {
  const { run, last } = account;
  const [first] = run;
  const { claimId, status } = candidate;
  if (first && run.length > 1 && run.some((change) => change.claimId === claimId))
    return { kind: "repeats", status, since: first.effective };
  if (last && last.claimId !== claimId)
    return { kind: "stands_behind", status: last.status, effective: last.effective };
  return { kind: after.current?.claimId === claimId ? "becomes_current" : "becomes_account", status };
}

/** Where accounts differ and none is the record's, the meeting has no date and no course of its own. */
function onDate(before: DerivedState, after: DerivedState, zone: string): Effect[] {
  if (!before.current || !after.current) return [];
  const [from, to] = [before.schedule.date, after.schedule.date];
  const { onAgain } = after.course;
  const effects: Effect[] =
    onAgain && !before.course.onAgain ? [{ kind: "puts_on_again", calledOff: onAgain.calledOff }] : [];
  if (from && !to) return [...effects, { kind: "takes_date_away", date: from }];
  return from && to && !isWithin(to, from, zone) ? [...effects, { kind: "moves_date", from, to }] : effects;
}

function whatItLacks({ status, scheduled, scheduledInWords, place }: StatusChangeFacts): Effect[] {
  if (status === "rescheduled" && !scheduled && !scheduledInWords)
    return [{ kind: "rescheduled_without_date" }];
  return status === "relocated" && !place ? [{ kind: "relocated_without_place" }] : [];
}

function onAccounts(before: DerivedState, after: DerivedState): Effect[] {
  if (before.current && !after.current) return [{ kind: "leaves_no_status" }];
  if (before.accountsDiffer === after.accountsDiffer) return [];
  return [{ kind: after.accountsDiffer ? "accounts_will_differ" : "accounts_will_agree" }];
}
