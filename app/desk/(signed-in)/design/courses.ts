import type { MeetingModel } from "@/published/pages/meeting";
import { changed, cited, estmark, gazette, ledger, northline, official, on, vardania } from "./samples";
import { denial, june, meetingOf } from "./stories";

const [harbour, rumour] = [cited(gazette), cited(ledger, northline, official)];

/** A meeting with all that the band has signs for. */
export const course = meetingOf([
  changed("idea", "proposed", { effective: on("../2024-02-20") }, { reported: on("2024-02-20") }),
  changed("plan", "planned", { effective: on("2024-03", "some time in March") }, { citations: [harbour] }),
  changed(
    "date",
    "scheduled",
    { effective: on("2024-04-02"), ...june },
    { publicNote: "We first had 12 June: the ministry’s own notice says the 11th." },
  ),
  changed(
    "mistake",
    "relocated",
    { effective: on("2024-04-14") },
    { state: "retracted", standing: "retracted", publicNote: "It was another meeting that moved." },
  ),
  changed(
    "doubt",
    "in_doubt",
    { effective: on("2024-04-22") },
    {
      reported: on("2024-05-02"),
      citations: [rumour],
      standing: "disputed",
      incoming: [denial],
      disputes: [denial],
    },
  ),
  changed("theirs-off", "cancelled", { effective: on("2024-05-06") }, { accordingTo: vardania }),
  changed("new-date", "rescheduled", {
    effective: on("2024-05-15"),
    scheduled: on("2024-06-25/2024-06-28"),
    decidedBy: [estmark, vardania],
  }),
]);

type Related = MeetingModel["related"][number];

const relative = (
  title: string,
  how: Related["how"],
  direction: Related["direction"],
  more: Partial<Related> = {},
): Related => ({
  key: how,
  title,
  how,
  direction,
  status: "planned",
  accordingTo: null,
  accountsDiffer: false,
  disputed: false,
  ...more,
});

/** A meeting with another of each relation. */
export const amongOthers = meetingOf([changed("among-others", "planned")], {
  related: [
    relative("The conference that it is a part of", "part_of", "forward", { status: "under_way" }),
    relative("Talks a year ago", "follows", "forward", { status: "held" }),
    relative("The talks that were to be at Cold Ferry", "replaces", "forward", { status: "cancelled" }),
    relative("A visit to the harbour", "prepares", "forward", { accordingTo: estmark.name }),
    relative("A signing at Tarn Bay", "depends_on", "backward", {
      status: null,
      accountsDiffer: true,
      disputed: true,
    }),
  ],
});
