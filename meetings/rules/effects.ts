import { type Effect, effectOnPage, wordOf } from "./effect-on-page";
import type { StatusChangeFacts } from "./facts";
import { type DerivedState, deriveState } from "./state";

const none: ReadonlySet<string> = new Set();

/**
 * What publishing a status change will do, told to its author and to whoever approves it.
 * @param existing the meeting's published, unretracted changes; one with the candidate's own id is what it corrects.
 * @param timeZone the meeting's (IANA). Null: UTC.
 * @param denied which changes something published denies, by id.
 */
export function effectsOf(
  existing: readonly StatusChangeFacts[],
  candidate: StatusChangeFacts,
  timeZone: string | null,
  denied: ReadonlySet<string> = none,
): Effect[] {
  const { claimId, accordingToId } = candidate;
  const before = deriveState(existing, timeZone);
  const changes = [...existing.filter((change) => change.claimId !== claimId), candidate];
  const after = deriveState(changes, timeZone);
  const ofIts = (all: readonly StatusChangeFacts[]) => deriveState(ofAccount(all, accordingToId), timeZone);
  const [said, account] = [ofIts(existing), ofIts(changes)];
  return [
    whereItStands(candidate, { before, after, said, account }),
    ...effectOnPage(before, after, { timeZone, told: after.current?.claimId === claimId }),
    ...whatItLacks(candidate, account),
    ...standsDisputed(candidate, after, denied),
  ];
}

/**
 * What retracting a published status change will do, told to whoever is about to.
 * @param existing the meeting's published, unretracted changes, that one among them.
 * @param timeZone the meeting's (IANA). Null: UTC.
 */
export function effectsOfRetracting(
  existing: readonly StatusChangeFacts[],
  claimId: string,
  timeZone: string | null,
): Effect[] {
  const retracted = existing.find((change) => change.claimId === claimId);
  const rest = existing.filter((change) => change !== retracted);
  const [before, after] = [deriveState(existing, timeZone), deriveState(rest, timeZone)];
  if (!after.last) return [{ kind: "leaves_nothing" }];
  const effects = [
    ...onTheirWord(existing, rest, { of: retracted?.accordingToId ?? null, after, timeZone }),
    ...effectOnPage(before, after, { timeZone, told: false }),
  ];
  const [first] = after.run;
  const current = after.current && first ? wordOf(first) : null;
  return effects.length > 0 ? effects : [{ kind: "changes_nothing", current }];
}

/** What becomes of the last word of an account beside the one that the status is read from. */
function onTheirWord(
  existing: readonly StatusChangeFacts[],
  rest: readonly StatusChangeFacts[],
  { of, after, timeZone }: { of: string | null; after: DerivedState; timeZone: string | null },
): Effect[] {
  if (of === null || after.current?.accordingToId === of) return [];
  const firstOf = (all: readonly StatusChangeFacts[]) => deriveState(ofAccount(all, of), timeZone).run[0];
  const [was, is] = [firstOf(existing), firstOf(rest)];
  return was?.claimId === is?.claimId ? [] : [{ kind: "account_will_say", word: is ? wordOf(is) : null }];
}

const ofAccount = (changes: readonly StatusChangeFacts[], whose: string | null) =>
  changes.filter(({ accordingToId }) => accordingToId === whose);

/** By id: the rules count seasons where a meeting is, and so answer with changes of their own. */
const has = (changes: readonly StatusChangeFacts[], id: string) =>
  changes.some(({ claimId }) => claimId === id);

interface States {
  /** Of the meeting. */
  before: DerivedState;
  after: DerivedState;
  /** Of the account that the change is of, before and after. */
  said: DerivedState;
  account: DerivedState;
}

function whereItStands(candidate: StatusChangeFacts, { before, after, said, account }: States): Effect {
  const { run, last } = account;
  const { claimId, status } = candidate;
  const [first] = run.filter((change) => change.claimId !== claimId);
  if (first && has(run, claimId)) return { kind: "repeats", status, since: first.effective };
  if (first && last) return { kind: "stands_behind", status: last.status, since: first.effective };
  const isIn = (change: StatusChangeFacts | null) => change?.claimId === claimId && change.status === status;
  if (after.current?.claimId === claimId)
    return { kind: isIn(before.current) ? "stays_current" : "becomes_current", status };
  const kind = isIn(said.last) ? "stays_account" : "becomes_account";
  return { kind, status, isBeside: after.current !== null };
}

/** A move that is told again without saying where to is no other: it lacks nothing. */
function whatItLacks(candidate: StatusChangeFacts, { run, schedule, place }: DerivedState): Effect[] {
  const { claimId, status } = candidate;
  const isLast = has(run, claimId);
  const hasDate = candidate.scheduled || candidate.scheduledInWords || (isLast && schedule.date);
  if (status === "rescheduled" && !hasDate) return [{ kind: "rescheduled_without_date" }];
  const hasPlace = candidate.place || (isLast && place);
  return status === "relocated" && !hasPlace ? [{ kind: "relocated_without_place" }] : [];
}

function standsDisputed(
  { claimId }: StatusChangeFacts,
  { series }: DerivedState,
  denied: ReadonlySet<string>,
) {
  const own = series.find((one) => has(one, claimId)) ?? [];
  const isDenied = own.some((change) => denied.has(change.claimId));
  return isDenied ? [{ kind: "stands_disputed" } as const] : [];
}
