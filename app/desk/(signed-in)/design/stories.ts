import { deriveState, overdueFrom, type StatusChangeFacts } from "@/meetings/rules";
import { factsOf } from "@/published/claims/facts-of";
import { latestFirst } from "@/published/claims/latest-first";
import type { ClaimModel } from "@/published/claims/model";
import { accountOf } from "@/published/pages/account";
import type { MeetingModel } from "@/published/pages/meeting";
import { totalsOf } from "@/published/pages/totals";
import {
  bears,
  changed,
  cited,
  estmark,
  gazette,
  ledger,
  northline,
  official,
  on,
  talks,
  vardania,
} from "./samples";

/** The day on which the samples are looked at. */
export const today = new Date("2024-05-10T09:00:00Z");

/** A meeting as its page has it, derived from status changes by the rules that the page is derived by. */
export function meetingOf(changes: readonly ClaimModel[], more: Partial<MeetingModel> = {}): MeetingModel {
  const statusChanges = latestFirst(changes.map((claim, index) => ({ ...claim, seq: index + 1 })));
  const facts = statusChanges.flatMap(factsOf);
  const state = deriveState(facts, null);
  const byId = new Map(statusChanges.map((claim) => [claim.id, claim]));
  const account = (change: StatusChangeFacts) => accountOf(change, state, byId);
  const from = overdueFrom({ awaitsOutcome: state.awaitsOutcome, scheduled: state.schedule.date }, null);
  return {
    ...talks,
    kind: "talks",
    description: null,
    timeZone: null,
    alsoKnownAs: [],
    participants: [],
    related: [],
    state,
    overdue: from !== null && from <= today,
    answer: state.current && account(state.current),
    differing: state.differing.flatMap((change) => account(change) ?? []),
    statusChanges,
    attendance: [],
    statements: [],
    positions: { taken: [], goesOn: false },
    counts: { status_changes: statusChanges.length, attendance: 0, statements: 0 },
    next: { status_changes: null, attendance: null, statements: null },
    ...totalsOf(statusChanges),
    ...more,
  };
}

const place = { venue: "Customs House", city: "Tarn Bay", country: null };
export const june = { scheduled: on("2024-06-11"), place };
export const denial = bears("denies", "Government of Vardania", "No such talks were ever agreed.");

/** The answer in its variants, each with what it is a variant of. */
export const answers: readonly (readonly [label: string, meeting: MeetingModel])[] = [
  [
    "One status, on two origins",
    meetingOf([
      changed("sure", "scheduled", june, { citations: [cited(gazette, northline), cited(ledger)] }),
    ]),
  ],
  [
    "Disputed",
    meetingOf([
      changed("denied", "planned", {}, { standing: "disputed", incoming: [denial], disputes: [denial] }),
    ]),
  ],
  [
    "According to one account alone",
    meetingOf([
      changed("one-account", "proposed", {}, { accordingTo: estmark, citations: [cited(ledger, estmark)] }),
    ]),
  ],
  [
    "Another account differs from the record’s",
    meetingOf([
      changed("own", "scheduled", june),
      changed("other", "cancelled", { effective: on("2024-05-06") }, { accordingTo: vardania }),
    ]),
  ],
  [
    "Accounts differ, and none is the record’s",
    meetingOf([
      changed("theirs", "scheduled", june, { accordingTo: estmark }),
      changed("others", "declined", { effective: on("2024-05-06") }, { accordingTo: vardania }),
    ]),
  ],
  ["Overdue", meetingOf([changed("late", "scheduled", { scheduled: on("2024-05-07"), place })])],
  [
    "Postponed without a date, in the source’s own word",
    meetingOf([
      changed("set", "scheduled", { ...june, effective: on("2024-04-02") }),
      changed("off", "postponed", { statusAsWorded: "on ice" }, { citations: [cited(gazette, official)] }),
    ]),
  ],
  [
    "Moved to another date",
    meetingOf([
      changed("first", "scheduled", { ...june, effective: on("2024-04-02") }),
      changed("moved", "rescheduled", { scheduled: on("2024-06-25/2024-06-28", "in the last week of June") }),
    ]),
  ],
  [
    "Called off, and on again",
    meetingOf([
      changed("called-off", "cancelled", { effective: on("2024-04-02") }),
      changed("again", "planned", { scheduledInWords: "before the ice is back" }),
    ]),
  ],
  ["Over", meetingOf([changed("over", "held", { ...june, scheduled: on("2024-05-03") })])],
  ["Nothing yet", meetingOf([])],
];
