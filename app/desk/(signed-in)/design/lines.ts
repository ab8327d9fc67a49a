import type { Change } from "@/published/pages/board";
import type { MeetingLine } from "@/published/pages/meetings";
import { attends, changed, cited, estmark, gazette, ledger, northline, on, quell, said } from "./samples";
import { today } from "./stories";

const line = (key: string, title: string, more: Partial<MeetingLine>): MeetingLine => ({
  id: key,
  key,
  title,
  kind: "talks",
  status: "scheduled",
  since: on("2024-04-02"),
  accordingTo: null,
  accountsDiffer: false,
  disputed: false,
  overdue: false,
  scheduled: null,
  scheduledInWords: null,
  place: null,
  timeZone: null,
  participants: [],
  lastPublished: today,
  ...more,
});

/** Meetings as lists have them. */
export const lines: readonly MeetingLine[] = [
  line("line-day", "Merrin–Quell talks at Tarn Bay", {
    scheduled: on("2024-06-11"),
    place: { venue: "Customs House", city: "Tarn Bay", country: null },
  }),
  line("line-vague", "A signing at Tarn Bay", {
    kind: "signing",
    status: "planned",
    scheduled: on("2024-22", "after the thaw"),
    accordingTo: "Government of Estmark",
  }),
  line("line-open", "A visit to the harbour", {
    kind: "visit",
    status: "in_doubt",
    scheduled: on("2024-07-01/.."),
    accountsDiffer: true,
  }),
  line("line-overdue", "A call between the ministers", {
    kind: "call",
    scheduled: on("2024-05-07"),
    overdue: true,
    place: { venue: null, city: null, country: null, mode: "telephone" },
  }),
  line("line-words", "A conference of the coast", {
    kind: "conference",
    status: "postponed",
    scheduledInWords: "when the ice is gone",
  }),
  line("line-none", "A meeting that nothing is published of", { kind: "other", status: null, since: null }),
];

const early = new Date("2024-05-08T07:00:00Z");

/** What happened to the record in a week. */
export const changesOfWeek: readonly Change[] = [
  {
    at: today,
    action: "published",
    claim: changed(
      "board-change",
      "rescheduled",
      {},
      { citations: [cited(gazette, northline), cited(ledger)] },
    ),
  },
  { at: today, action: "corrected", claim: attends("board-attends", quell, "accepted") },
  { at: early, action: "published", claim: said("board-said") },
  {
    at: early,
    action: "retracted",
    claim: changed("board-off", "cancelled", {}, { accordingTo: estmark, state: "retracted" }),
  },
];
